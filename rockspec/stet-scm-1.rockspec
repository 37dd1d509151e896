rockspec_format = "3.0"
package = "stet"
version = "scm-1"
source = {
  url = "git+https://example.org/stet.git",
}
description = {
  summary = "Cleans and tags news articles: drops what is the site's, finds names, dates and sums",
  detailed = [[
stet takes a scraped news article, plain text or Markdown, and answers the article: site furniture dropped, broken text mended,
and what a person must judge flagged. It tags people, bodies, places, dates and sums, and joins the spellings of one name. Every
change is an edit on the original bytes. With it come the command `stet`, the Neovim command :Stet, and the Pandoc filter
stet-filter.lua: pandoc -L "$(stet --filter)".]],
  license = "MIT",
  labels = { "text", "news", "neovim", "pandoc" },
}
supported_platforms = { "unix" }
dependencies = {
  "lua >= 5.1, < 5.5",
}
external_dependencies = {
  PCRE2 = { header = "pcre2.h", library = "pcre2-8" },
  UTF8PROC = { header = "utf8proc.h", library = "utf8proc" },
}
build = {
  type = "make",
  build_target = "rock",
  install_target = "install-rock",
  build_variables = {
    CC = "$(CC)",
    CFLAGS = "$(CFLAGS)",
    LUA_INCDIR = "$(LUA_INCDIR)",
    PCRE2_CFLAGS = "-I$(PCRE2_INCDIR)",
    PCRE2_LIBS = "-L$(PCRE2_LIBDIR) -lpcre2-8",
    UTF8PROC_CFLAGS = "-I$(UTF8PROC_INCDIR)",
    UTF8PROC_LIBS = "-L$(UTF8PROC_LIBDIR) -lutf8proc",
  },
  install_variables = { -- the same again: with other flags everything would be made anew
    CC = "$(CC)",
    CFLAGS = "$(CFLAGS)",
    LUA_INCDIR = "$(LUA_INCDIR)",
    PCRE2_CFLAGS = "-I$(PCRE2_INCDIR)",
    PCRE2_LIBS = "-L$(PCRE2_LIBDIR) -lpcre2-8",
    UTF8PROC_CFLAGS = "-I$(UTF8PROC_INCDIR)",
    UTF8PROC_LIBS = "-L$(UTF8PROC_LIBDIR) -lutf8proc",
    LUADIR = "$(LUADIR)",
    LIBDIR = "$(LIBDIR)",
    BINDIR = "$(BINDIR)",
  },
}
test = {
  type = "command",
  command = "make test-lua",
}
