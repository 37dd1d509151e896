# stet: build, test, install. `make help` lists the targets.
#
# Everything that is made goes under $(BUILD): objects of the library and the command in $(BUILD)/lib, the Lua module for each ABI
# in $(BUILD)/<abi>/stet/core.so. Sources are found by folder, so a new file needs no line here. One source is made in every build,
# that of the rules, by a program for the machine that builds: cross-compiling, say CC_FOR_BUILD. Generators of committed data never
# run in a build: `make data` runs them, `make data-check` compares.
#
# Two people building in one tree: give each a BUILD=folder of their own.

# ---- The user's variables ----
CC ?= cc
CFLAGS ?= -O2 -g
BUILD ?= build
PREFIX ?= /usr/local
DESTDIR ?=
PKG_CONFIG ?= pkg-config
CLANG ?= clang
LUACHECK ?= luacheck
PYTHON ?= python3
FUZZ_SECONDS ?= 30
# The Lua ABIs to build a module for; by default those whose headers are found.
LUA_ABIS ?= $(FOUND_ABIS)
# The compiler and the libraries of the machine that builds, where it builds for another.
CC_FOR_BUILD ?= $(CC)
CFLAGS_FOR_BUILD ?= -O1
UTF8PROC_CFLAGS_FOR_BUILD ?= $(UTF8PROC_CFLAGS)
UTF8PROC_LIBS_FOR_BUILD ?= $(UTF8PROC_LIBS)

# ---- What every compilation needs ----
VERSION := $(shell sed -n 's/^.define STET_VERSION "\(.*\)"/\1/p' include/stet.h)
SOVERSION := 0
WARN := -Wall -Wextra -Wshadow -Wconversion -Wvla -Wstrict-prototypes -Wmissing-prototypes
override CFLAGS += -std=c11 -fPIC -fvisibility=hidden -ffp-contract=off $(WARN) $(if $(CI),-Werror)
override CPPFLAGS += -Iinclude -Isrc

# The flags of a package: pkg-config under any of its names, else the fallback.
# $(call pkg,--cflags|--libs,names,fallback)
pkg = $(shell for p in $(2); do $(PKG_CONFIG) --exists $$p 2>/dev/null && exec $(PKG_CONFIG) $(1) $$p; done; echo '$(3)')

PCRE2_CFLAGS := $(call pkg,--cflags,libpcre2-8,)
PCRE2_LIBS := $(call pkg,--libs,libpcre2-8,-lpcre2-8)
UTF8PROC_CFLAGS := $(call pkg,--cflags,libutf8proc,)
UTF8PROC_LIBS := $(call pkg,--libs,libutf8proc,-lutf8proc)
CMOCKA_CFLAGS = $(call pkg,--cflags,cmocka,)
CMOCKA_LIBS = $(call pkg,--libs,cmocka,-lcmocka)
JANSSON_CFLAGS = $(call pkg,--cflags,jansson,)
JANSSON_LIBS = $(call pkg,--libs,jansson,-ljansson)
override CPPFLAGS += $(PCRE2_CFLAGS) $(UTF8PROC_CFLAGS)
CORE_LIBS := $(PCRE2_LIBS) $(UTF8PROC_LIBS) -lm

# Where lua.h of an ABI lies: pkg-config, then the usual folders. LuaJIT's headers serve 5.1. Empty: not found.
LUA_INCDIR ?=
lua_names_5.1 := lua5.1 lua-5.1 lua51 luajit
lua_names_5.2 := lua5.2 lua-5.2 lua52
lua_names_5.3 := lua5.3 lua-5.3 lua53
lua_names_5.4 := lua5.4 lua-5.4 lua54
lua_names_5.5 := lua5.5 lua-5.5 lua55
lua_dirs = /usr/include/lua$(1) /usr/local/include/lua$(1) /usr/include/lua/$(1) /opt/homebrew/include/lua$(1) \
  $(if $(filter 5.1,$(1)),/usr/include/luajit-2.1 /usr/local/include/luajit-2.1 /opt/homebrew/include/luajit-2.1)
lua_find = $(shell for p in $(lua_names_$(1)); do $(PKG_CONFIG) --exists $$p 2>/dev/null && echo "-Iinclude $$($(PKG_CONFIG) --cflags $$p)" && exit; done; \
  for d in $(lua_dirs); do test -f $$d/lua.h && { echo -I$$d; exit; }; done)
ifneq ($(LUA_INCDIR),)
ABI ?= $(or $(LUA_VERSION),$(shell sed -n 's/^.define[[:space:]]*LUA_VERSION_NUM[[:space:]]*50\([0-9]\).*/5.\1/p' $(LUA_INCDIR)/lua.h))
LUA_CFLAGS_$(ABI) := -I$(LUA_INCDIR)
endif
ALL_ABIS := 5.1 5.2 5.3 5.4 5.5
$(foreach v,$(ALL_ABIS),$(eval LUA_CFLAGS_$(v) ?= $(call lua_find,$(v))))
FOUND_ABIS = $(foreach v,$(ALL_ABIS),$(if $(strip $(LUA_CFLAGS_$(v))),$(v)))

# ---- Systems ----
ifeq ($(shell uname -s),Darwin)
SO := dylib
SO_FLAGS = -dynamiclib -install_name "$(PREFIX)/lib/libstet.$(SOVERSION).dylib"
MODULE_FLAGS := -bundle -undefined dynamic_lookup
SO_FULL := libstet.$(SOVERSION).dylib
CORE_LIBS += -liconv
else
SO := so
SO_FLAGS = -shared -Wl,-soname,libstet.so.$(SOVERSION) -Wl,--no-undefined
MODULE_FLAGS := -shared -Wl,--exclude-libs,ALL
SO_FULL := libstet.so.$(SOVERSION)
endif

# V=1 shows whole command lines.
say = $(if $(V),,@echo '  $(1)'; )

# ---- Sources ----
LIB_DIRS := src/base src/text src/match src/read src/clean src/chain src/tag src/model src/write src/desk
LIB_SRC := $(wildcard $(addsuffix /*.c,$(LIB_DIRS)))
CLI_SRC := $(filter-out src/cli/main.c,$(wildcard src/cli/*.c))
LUA_SRC := $(wildcard src/lua/*.c)
TRAIN_SRC := $(wildcard src/train/train_*.c src/train/gen_*.c)
TRAIN_OBJ = $(patsubst %.c,$(BUILD)/lib/%.o,$(filter-out $(TRAIN_SRC),$(wildcard src/train/*.c)))
UNIT_SRC := $(wildcard tests/unit/*.c)
GEN_SRC := $(wildcard src/gen/*.c) src/base/error.c src/base/hash.c src/base/utf8.c
RULES := $(sort $(wildcard src/clean/rules/*.rules))
FUZZ_SRC := $(filter-out tests/fuzz/replay.c,$(wildcard tests/fuzz/*.c))

obj = $(patsubst %.c,$(BUILD)/lib/%.o,$(1))
LIB_OBJ := $(call obj,$(LIB_SRC)) $(BUILD)/lib/gen/rules_data.o
CLI_OBJ := $(call obj,$(CLI_SRC))
UNIT_BIN := $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(UNIT_SRC))
REPLAY_BIN := $(patsubst tests/fuzz/%.c,$(BUILD)/replay/%,$(FUZZ_SRC))
FUZZ_BIN := $(patsubst tests/fuzz/%.c,$(BUILD)/bin/%,$(FUZZ_SRC))
TRAIN_BIN := $(patsubst src/train/%.c,$(BUILD)/train/%,$(TRAIN_SRC))
MODULES = $(foreach v,$(LUA_ABIS),$(BUILD)/$(v)/stet/core.so)

MAKEFLAGS += --no-builtin-rules
.DELETE_ON_ERROR:
.SUFFIXES:
.SECONDARY:
.PHONY: all lib lua nvim train html5lib-bin unit-bin replay-bin fuzz-bin test test-unit test-fuzz test-cli test-lua test-nvim test-pandoc test-rocks \
  test-install check check-all try asan ubsan valgrind fuzz bench install install-lua uninstall data data-check doc doc-check \
  help lint clean dist module rock install-rock FORCE

all: lib $(BUILD)/stet lua

lib: $(BUILD)/libstet.a $(BUILD)/libstet.$(SO)

# ---- Library and command ----
# Other flags or another compiler: everything is made anew.
$(BUILD)/flags: FORCE
	@mkdir -p $(@D); f=$@.$$$$; echo '$(CC) $(CFLAGS) $(CPPFLAGS) $(LDFLAGS)' >$$f; cmp -s $$f $@ && rm -f $$f || mv -f $$f $@
FORCE:

# The scorers' loops gain from vector code; floating point keeps its order (-ffp-contract=off, no -ffast-math), so results do not
# change.
$(BUILD)/lib/src/chain/%.o $(BUILD)/lib/src/tag/tagger.o: private override CFLAGS += -O3

$(BUILD)/lib/src/model/images.o: src/model/blocks.bin src/model/names.bin src/model/pages.bin

$(BUILD)/lib/%.o: %.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call say,CC $<)$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -MF $(@:.o=.d) -MT $@ -c -o $@.$$$$ $< && mv -f $@.$$$$ $@

# The rules. The generator runs here, so a library that is not where the system looks must be found by it, too.
comma := ,
$(BUILD)/gen/gen_rules: $(GEN_SRC) $(wildcard src/gen/*.h) src/clean/rules_data.h src/base/base.h include/stet.h
	@mkdir -p $(@D)
	$(call say,CC $@)$(CC_FOR_BUILD) -std=c11 $(WARN) $(if $(CI),-Werror) -Iinclude -Isrc $(UTF8PROC_CFLAGS_FOR_BUILD) $(CFLAGS_FOR_BUILD) \
	  -o $@.$$$$ $(GEN_SRC) $(UTF8PROC_LIBS_FOR_BUILD) $(patsubst -L%,-Wl$(comma)-rpath$(comma)%,$(filter -L%,$(UTF8PROC_LIBS_FOR_BUILD))) \
	  && mv -f $@.$$$$ $@

$(BUILD)/gen/rules_data.c: $(BUILD)/gen/gen_rules $(RULES)
	$(call say,GEN $@)$(BUILD)/gen/gen_rules $@.$$$$ $(RULES) && mv -f $@.$$$$ $@

$(BUILD)/lib/gen/%.o: $(BUILD)/gen/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call say,CC $<)$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -MF $(@:.o=.d) -MT $@ -c -o $@.$$$$ $< && mv -f $@.$$$$ $@

# Libraries and programs are made under another name and moved: a running editor or a second make never sees half a file.
$(BUILD)/libstet.a: $(LIB_OBJ)
	@mkdir -p $(@D)
	$(call say,AR $@)$(AR) rcs $@.$$$$ $^ && mv -f $@.$$$$ $@

$(BUILD)/libcli.a: $(CLI_OBJ)
	@mkdir -p $(@D)
	$(call say,AR $@)$(AR) rcs $@.$$$$ $^ && mv -f $@.$$$$ $@

$(BUILD)/libstet.$(SO): $(LIB_OBJ)
	$(call say,LD $@)$(CC) $(CFLAGS) $(LDFLAGS) $(SO_FLAGS) -o $@.$$$$ $^ $(CORE_LIBS) && mv -f $@.$$$$ $(BUILD)/$(SO_FULL) && ln -sf $(SO_FULL) $@

$(BUILD)/stet: $(BUILD)/lib/src/cli/main.o $(BUILD)/libcli.a $(BUILD)/libstet.a
	$(call say,LD $@)$(CC) $(CFLAGS) $(LDFLAGS) -o $@.$$$$ $^ $(CORE_LIBS) && mv -f $@.$$$$ $@

# ---- Lua modules ----
# No Lua library is ever linked: the program that loads the module brings its own.
define module_rules
$(BUILD)/$(1)/%.o: %.c $(BUILD)/flags
	@mkdir -p $$(@D)
	$$(if $$(strip $$(LUA_CFLAGS_$(1))),,$$(error no headers of Lua $(1) found: install them or say LUA_INCDIR=folder))
	$$(call say,CC $$< (Lua $(1)))$$(CC) $$(CPPFLAGS) $$(LUA_CFLAGS_$(1)) $$(CFLAGS) -MMD -MP -MF $$(@:.o=.d) -MT $$@ -c -o $$@.$$$$$$$$ $$< && mv -f $$@.$$$$$$$$ $$@

$(BUILD)/$(1)/stet/core.so: $(patsubst %.c,$(BUILD)/$(1)/%.o,$(LUA_SRC)) $(BUILD)/libstet.a
	@mkdir -p $$(@D)
	$$(call say,LD $$@)$$(CC) $$(CFLAGS) $$(LDFLAGS) $$(MODULE_FLAGS) -o $$@.$$$$$$$$ $$^ $$(CORE_LIBS) && mv -f $$@.$$$$$$$$ $$@

.PHONY: lua$(1)
lua$(1): $(BUILD)/$(1)/stet/core.so
endef
$(foreach v,$(ALL_ABIS),$(eval $(call module_rules,$(v))))

ifneq ($(LUA_SRC),)
lua: $(MODULES)
	@test -n '$(strip $(LUA_ABIS))' || echo 'No Lua headers found: the Lua modules were left out (see README.md).'
else
lua:
endif

# Neovim's LuaJIT loads the 5.1 build.
nvim: lua5.1

# One module, for LuaRocks: make module LUA_INCDIR=/usr/include/lua5.4
module: $(BUILD)/$(ABI)/stet/core.so
rock: module $(BUILD)/stet

# ---- Programs that train and measure; never installed ----
train: $(TRAIN_BIN)

$(BUILD)/lib/src/train/%.o: private override CPPFLAGS += $(JANSSON_CFLAGS)
$(BUILD)/lib/src/train/learner.o: private override CFLAGS += -O3
$(BUILD)/train/%: $(BUILD)/lib/src/train/%.o $(TRAIN_OBJ) $(BUILD)/libstet.a
	@mkdir -p $(@D)
	$(call say,LD $@)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(JANSSON_LIBS) $(CORE_LIBS)

# ---- Tests ----
$(BUILD)/lib/tests/unit/%.o: private override CPPFLAGS += $(CMOCKA_CFLAGS)
$(BUILD)/lib/tests/unit/test_json.o: private override CPPFLAGS += $(JANSSON_CFLAGS)
$(BUILD)/unit/test_json: private TEST_LIBS = $(JANSSON_LIBS)

$(BUILD)/unit/test_bounds: $(BUILD)/lib/src/gen/bounds.o $(BUILD)/lib/src/gen/syntax.o

$(BUILD)/unit/%: $(BUILD)/lib/tests/unit/%.o $(BUILD)/libcli.a $(BUILD)/libstet.a
	@mkdir -p $(@D)
	$(call say,LD $@)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(TEST_LIBS) $(CMOCKA_LIBS) $(CORE_LIBS)

$(BUILD)/replay/%: $(BUILD)/lib/tests/fuzz/%.o $(BUILD)/lib/tests/fuzz/replay.o $(BUILD)/libcli.a $(BUILD)/libstet.a
	@mkdir -p $(@D)
	$(call say,LD $@)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(CORE_LIBS)

# The tokenizer's tokens, for the tests that browsers share (tests/html5lib/run.py FOLDER).
$(BUILD)/html5lib/dump: $(BUILD)/lib/tests/html5lib/dump.o $(BUILD)/libstet.a
	@mkdir -p $(@D)
	$(call say,LD $@)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(CORE_LIBS)
html5lib-bin: $(BUILD)/html5lib/dump

unit-bin: $(UNIT_BIN)
replay-bin: $(REPLAY_BIN)

export BUILD
test: all $(UNIT_BIN) $(REPLAY_BIN)
	@sh tests/run.sh unit fuzz cli lua nvim pandoc rocks install docs
test-unit: $(UNIT_BIN)
	@sh tests/run.sh unit
test-fuzz: $(REPLAY_BIN)
	@sh tests/run.sh fuzz
test-cli: $(BUILD)/stet
	@sh tests/run.sh cli
test-lua test-nvim test-pandoc test-rocks test-install: test-%: all
	@sh tests/run.sh $*
check: test lint data-check

# Sanitizers build in folders of their own.
asan:
	$(MAKE) BUILD=$(BUILD)/asan CFLAGS='-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer' \
	  LDFLAGS='-fsanitize=address,undefined' LUA_ABIS= test-unit test-fuzz test-cli
ubsan:
	$(MAKE) BUILD=$(BUILD)/ubsan CFLAGS='-O1 -g -fsanitize=undefined -fno-sanitize-recover=all' LDFLAGS='-fsanitize=undefined' \
	  LUA_ABIS= test-unit test-fuzz test-cli
valgrind:
	@$(MAKE) BUILD=$(BUILD)/valgrind CPPFLAGS='$(CPPFLAGS) -DSTET_NO_JIT' LUA_ABIS= valgrind-run
valgrind-run: $(UNIT_BIN) $(BUILD)/stet
	@STET_WRAP='valgrind -q --error-exitcode=9 --leak-check=full' sh tests/run.sh unit

# libFuzzer wants clang; its objects lie in a folder of their own, too.
FUZZ_FLAGS := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all
$(BUILD)/bin/%: $(BUILD)/lib/tests/fuzz/%.o $(BUILD)/libcli.a $(BUILD)/libstet.a
	@mkdir -p $(@D)
	$(call say,LD $@)$(CC) $(CFLAGS) -fsanitize=fuzzer -o $@ $^ $(CORE_LIBS)
fuzz-bin: $(FUZZ_BIN)
fuzz:
	@$(MAKE) BUILD=$(BUILD)/fuzz CC='$(CLANG)' CFLAGS='$(FUZZ_FLAGS) -fsanitize=fuzzer-no-link' fuzz-bin
	@for f in $(patsubst $(BUILD)/bin/%,%,$(FUZZ_BIN)); do \
	  mkdir -p $(BUILD)/corpus/$$f tests/fuzz/corpus/$$f; echo "$$f for $(FUZZ_SECONDS) s"; \
	  $(BUILD)/fuzz/bin/$$f -max_total_time=$(FUZZ_SECONDS) -timeout=10 -print_final_stats=0 -verbosity=0 \
	    -artifact_prefix=$(BUILD)/fuzz/ $(BUILD)/corpus/$$f tests/fuzz/corpus/$$f || exit 1; done

bench: $(BUILD)/stet
	@sh tests/bench/speed.sh

# ---- Committed data, and documents that must agree with the code ----
# What can be made from this tree alone; the model and the word list come from corpora (src/model/ORIGIN.md).
FIGURES := src/tag/figures/figures.rules src/tag/figures/known.rules
data: $(BUILD)/train/gen_figures
	$(BUILD)/train/gen_figures src/tag/figures_data.c $(FIGURES)
	$(PYTHON) src/train/role_letters.py > $(BUILD)/role_words_letters.h && cp $(BUILD)/role_words_letters.h src/clean/
	$(PYTHON) tests/articles/make_gold.py
data-check: $(BUILD)/train/gen_figures
	@$(BUILD)/train/gen_figures $(BUILD)/figures_data.c $(FIGURES)
	@cmp $(BUILD)/figures_data.c src/tag/figures_data.c || { echo 'src/tag/figures_data.c is not current: make data'; exit 1; }
	@$(PYTHON) src/train/role_letters.py | cmp - src/clean/role_words_letters.h || \
	  { echo 'src/clean/role_words_letters.h is not current: make data'; exit 1; }
	@$(PYTHON) tests/articles/make_gold.py --check
doc: $(BUILD)/stet
	@sh tests/docs/run.sh --write
doc-check: $(BUILD)/stet
	@sh tests/run.sh docs
lint:
	@sh tests/lint.sh

# ---- Install ----
# Folders are quoted wherever they stand: they may hold blanks.
TOP = $(DESTDIR)$(PREFIX)
LUA_SHARE = $(TOP)/share/lua
LUA_LIB = $(TOP)/lib/lua
INSTALL ?= install

install: all
	$(INSTALL) -d "$(TOP)/bin" "$(TOP)/include" "$(TOP)/lib/pkgconfig" "$(TOP)/share/stet"
	$(INSTALL) -m 755 $(BUILD)/stet "$(TOP)/bin/stet"
	$(INSTALL) -m 644 include/stet.h "$(TOP)/include/stet.h"
	$(INSTALL) -m 644 $(BUILD)/libstet.a "$(TOP)/lib/libstet.a"
	$(INSTALL) -m 755 $(BUILD)/$(SO_FULL) "$(TOP)/lib/$(SO_FULL)"
	ln -sf $(SO_FULL) "$(TOP)/lib/libstet.$(SO)"
	printf '%s\n' 'prefix=$(PREFIX)' 'libdir=$${prefix}/lib' 'includedir=$${prefix}/include' '' \
	  'Name: stet' 'Description: cleans news articles' 'Version: $(VERSION)' 'Requires.private: libpcre2-8 libutf8proc' \
	  'Libs: -L"$${libdir}" -lstet' 'Libs.private: -lm' 'Cflags: -I"$${includedir}"' >"$(TOP)/lib/pkgconfig/stet.pc"
	@for v in $(LUA_ABIS); do \
	  $(MAKE) --no-print-directory install-lua ABI=$$v LUADIR="$(LUA_SHARE)/$$v" LIBDIR="$(LUA_LIB)/$$v" || exit 1; done
	$(INSTALL) -m 644 lua/stet-filter.lua lua/stet-reader.lua "$(TOP)/share/stet"

# One ABI's Lua side, also for LuaRocks: make install-lua ABI=5.4 LUADIR=... LIBDIR=...
install-lua: $(BUILD)/$(ABI)/stet/core.so
	@test -n "$(LUADIR)" -a -n "$(LIBDIR)" || { echo 'say LUADIR= and LIBDIR='; exit 2; }
	@cd lua && find . -type f | while read -r f; do mkdir -p "$(LUADIR)/$$(dirname $$f)"; cp "$$f" "$(LUADIR)/$$f"; done
	@mkdir -p "$(LIBDIR)/stet"; cp $(BUILD)/$(ABI)/stet/core.so "$(LIBDIR)/stet/core.so.new"; \
	  mv -f "$(LIBDIR)/stet/core.so.new" "$(LIBDIR)/stet/core.so"

# What LuaRocks installs: one ABI's Lua side and the command.
install-rock: install-lua $(BUILD)/stet
	@mkdir -p "$(BINDIR)"; cp $(BUILD)/stet "$(BINDIR)/stet.new"; mv -f "$(BINDIR)/stet.new" "$(BINDIR)/stet"

uninstall:
	rm -f "$(TOP)/bin/stet" "$(TOP)/include/stet.h" "$(TOP)/lib/libstet.a" "$(TOP)/lib/$(SO_FULL)" "$(TOP)/lib/libstet.$(SO)" \
	  "$(TOP)/lib/pkgconfig/stet.pc"
	rm -rf "$(TOP)/share/stet"
	for v in $(ALL_ABIS); do \
	  rm -rf "$(LUA_SHARE)/$$v/stet" "$(LUA_SHARE)/$$v/stet-filter.lua" "$(LUA_SHARE)/$$v/stet-reader.lua" "$(LUA_LIB)/$$v/stet"; done

# ---- The rest ----
dist:
	@mkdir -p $(BUILD)
	git archive --prefix=stet-$(VERSION)/ -o $(BUILD)/stet-$(VERSION).tar.gz HEAD
	@echo $(BUILD)/stet-$(VERSION).tar.gz

try: all
	@sh tests/try.sh
check-all:
	@sh tests/all.sh

clean:
	rm -rf $(BUILD)

help:
	@echo 'stet $(VERSION)'
	@echo '  make             the library, the command and a Lua module for each Lua whose headers are found (here: $(or $(strip $(LUA_ABIS)),none))'
	@echo '  make lib         build/libstet.a and build/libstet.$(SO)'
	@echo '  make lua         the Lua modules, build/<abi>/stet/core.so; make lua5.4: one of them'
	@echo '  make nvim        the module that Neovim loads (5.1)'
	@echo '  make install     PREFIX=$(PREFIX) DESTDIR=; make uninstall takes it away'
	@echo '  make test        every test; test-unit test-fuzz test-cli test-lua test-nvim test-pandoc test-rocks test-install: some'
	@echo '  make check       test, lint, data-check; make check-all: the same, but installs what they lack first'
	@echo '  make asan ubsan valgrind fuzz     the tests under sanitizers; libFuzzer for FUZZ_SECONDS=$(FUZZ_SECONDS) a target'
	@echo '  make bench       speed, memory, cost against size'
	@echo '  make data        makes the committed data files anew; data-check compares them; doc, doc-check: README.md'
	@echo '  make train       the programs that train and measure'
	@echo '  make try         cleans a sample article; dist: a source archive; clean'
	@echo 'Variables: CC CFLAGS LDFLAGS PREFIX DESTDIR BUILD LUA_ABIS LUA_INCDIR PKG_CONFIG CC_FOR_BUILD CI=1 (warnings are errors) V=1 (whole commands)'

-include $(shell test -d $(BUILD) && find $(BUILD) -name '*.d' -not -path '$(BUILD)/asan/*' -not -path '$(BUILD)/ubsan/*')
