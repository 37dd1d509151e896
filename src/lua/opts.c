/* opts: Lua tables read into the library's structs, once, before the library is called.
**
** Strings are borrowed: a pointer is taken only from a value that something on the stack keeps alive until the call is over. Tables
** are read raw, so that no metamethod runs in between. Defaults are not known here: lua/stet/options.lua is the one schema, and a
** missing key leaves what stet_options_init put there.
*/

#include <limits.h>
#include <string.h>

#include "binding.h"

typedef const char *(*name_of)(int);

/* Pushes t[key], raw. Answers its type. `t` is absolute. */
static int get(lua_State *L, int t, const char *key) {
  lua_pushstring(L, key);
  lua_rawget(L, t);
  return lua_type(L, -1);
}

static void want(lua_State *L, int type, int expected, const char *key) {
  if (type != expected)
    luaL_error(L, "stet.core: '%s' must be a %s, not a %s", key, lua_typename(L, expected), lua_typename(L, type));
}

static int list_length(lua_State *L, int t) {
  size_t n = stet__lua_length(L, t);
  if (n > (size_t)INT_MAX / 2) luaL_error(L, "stet.core: a list is too long");
  return (int)n;
}

/* The number of a name; raises when it is none. The name is the string at the top. */
static int number_of(lua_State *L, name_of names, int count, const char *key) {
  const char *name = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "";
  for (int i = 0; i < count; i++)
    if (strcmp(name, names(i)) == 0) return i;
  return luaL_error(L, "stet.core: '%s' does not know '%s'", key, name);
}

static void read_flag(lua_State *L, int t, const char *key, uint8_t *out) {
  int type = get(L, t, key);
  if (type != LUA_TNIL) {
    want(L, type, LUA_TBOOLEAN, key);
    *out = (uint8_t)lua_toboolean(L, -1);
  }
  lua_pop(L, 1);
}

/* A list of names as bits. */
static void read_bits(lua_State *L, int t, const char *key, name_of names, int count, uint32_t *out) {
  int type = get(L, t, key);
  if (type != LUA_TNIL) {
    uint32_t bits = 0;
    int n, list = lua_gettop(L);
    want(L, type, LUA_TTABLE, key);
    n = list_length(L, list);
    for (int i = 1; i <= n; i++) {
      lua_rawgeti(L, list, i);
      bits |= 1u << number_of(L, names, count, key);
      lua_pop(L, 1);
    }
    *out = bits;
  }
  lua_pop(L, 1);
}

/* A string or NULL; what it is, is put into anchor[pointer] (a table of anchors), so that it lives as long as the call. */
static const char *read_name(lua_State *L, int t, const char *key, int anchor) {
  const char *value = NULL;
  int type = get(L, t, key);
  if (type != LUA_TNIL) {
    want(L, type, LUA_TSTRING, key);
    value = lua_tostring(L, -1);
    lua_pushvalue(L, -1);
    lua_pushboolean(L, 1);
    lua_rawset(L, anchor);
  }
  lua_pop(L, 1);
  return value;
}

/* Reads the rule at the top of the stack, a table; its pattern is put into anchor[i]. */
static void read_rule(lua_State *L, stet_rule *rule, int anchor, int i) {
  int t = lua_gettop(L);
  want(L, lua_type(L, t), LUA_TTABLE, "rules");
  want(L, get(L, t, "pattern"), LUA_TSTRING, "pattern");
  rule->pattern = lua_tolstring(L, -1, &rule->size);
  lua_rawseti(L, anchor, i);
  rule->keep = 0;
  rule->is_regex = 0;
  read_flag(L, t, "keep", &rule->keep);
  read_flag(L, t, "regex", &rule->is_regex);
  rule->type = read_name(L, t, "type", anchor);
  rule->id = read_name(L, t, "id", anchor);
}

static int read_rules(lua_State *L, int t, stet__lua_settings *s, stet_error *error) {
  int type = get(L, t, "rules"), list = lua_gettop(L), anchor, n;
  stet_rule *rules;
  if (type == LUA_TNIL) return 1;
  want(L, type, LUA_TTABLE, "rules");
  n = list_length(L, list);
  if (n == 0) return 1;
  lua_createtable(L, n, 0);
  anchor = lua_gettop(L);
  rules = stet__lua_userdata(L, (size_t)n * sizeof *rules);
  for (int i = 1; i <= n; i++) {
    lua_rawgeti(L, list, i);
    read_rule(L, &rules[i - 1], anchor, i);
    lua_pop(L, 1);
  }
  if (stet_rules_new(&s->rules, rules, (size_t)n, NULL, error) != STET_OK) return 0;
  s->options.rules = s->rules;
  return 1;
}

static void read_share(lua_State *L, int t, const char *key, float *out) {
  int type = get(L, t, key);
  if (type != LUA_TNIL) {
    lua_Number x;
    want(L, type, LUA_TNUMBER, key);
    x = lua_tonumber(L, -1);
    if (!(x >= 0 && x <= 1)) luaL_error(L, "stet.core: '%s' must be from 0 to 1", key);
    *out = (float)x;
  }
  lua_pop(L, 1);
}

/* The day is copied: the settings outlive the table. */
static void read_day(lua_State *L, int t, stet__lua_settings *s) {
  int type = get(L, t, "date");
  if (type != LUA_TNIL) {
    size_t size;
    const char *day;
    want(L, type, LUA_TSTRING, "date");
    day = lua_tolstring(L, -1, &size);
    if (size != sizeof s->date - 1) luaL_error(L, "stet.core: 'date' must be YYYY-MM-DD");
    memcpy(s->date, day, sizeof s->date);
    s->options.date = s->date;
  }
  lua_pop(L, 1);
}

static const char *form_name(int form) {
  static const char *const names[] = {"text", "markdown", "html"};
  return form >= 0 && form < 3 ? names[form] : "";
}

static void read_output(lua_State *L, int t, stet__lua_settings *s) {
  int type = get(L, t, "to");
  int form = type == LUA_TNIL ? 0 : number_of(L, form_name, 3, "to");
  if (form == 1) s->options.outputs = 1u << STET_OUTPUT_MARKDOWN;
  if (form == 2) s->options.outputs = 1u << STET_OUTPUT_HTML;
  lua_pop(L, 1);
}

/* A string copied into out[size], or NULL: the settings outlive the table. */
static const char *read_text(lua_State *L, int t, const char *key, char *out, size_t size) {
  int type = get(L, t, key);
  if (type != LUA_TNIL) {
    size_t n;
    const char *text;
    want(L, type, LUA_TSTRING, key);
    text = lua_tolstring(L, -1, &n);
    if (n >= size) luaL_error(L, "stet.core: '%s' is too long", key);
    memcpy(out, text, n + 1);
  }
  lua_pop(L, 1);
  return type == LUA_TNIL ? NULL : out;
}

int stet__lua_read_settings(lua_State *L, int t, stet__lua_settings *s, stet_error *error) {
  int type = get(L, t, "format");
  if (type != LUA_TNIL) s->options.format = (stet_format)number_of(L, stet_format_name, STET_FORMAT_HTML + 1, "format");
  lua_pop(L, 1);
  read_output(L, t, s);
  s->options.encoding = read_text(L, t, "encoding", s->encoding, sizeof s->encoding);
  s->options.address = read_text(L, t, "address", s->address, sizeof s->address);
  read_share(L, t, "threshold", &s->options.threshold);
  read_bits(L, t, "mends", stet_mend_name, STET_MEND_COUNT, &s->options.mends);
  read_bits(L, t, "types", stet_type_name, STET_TYPE_COUNT, &s->options.types);
  read_share(L, t, "min_score", &s->options.min_score);
  read_flag(L, t, "tag", &s->options.tag);
  read_day(L, t, s);
  read_flag(L, t, "drop_blocks", &s->options.drop);
  read_flag(L, t, "suspects", &s->options.suspects);
  return read_rules(L, t, s, error);
}

/* A whole number from 0 to `most`; 0 when the key is missing. */
static uint32_t read_count(lua_State *L, int t, const char *key, size_t most) {
  int type = get(L, t, key);
  lua_Number x = 0;
  if (type != LUA_TNIL) {
    want(L, type, LUA_TNUMBER, key);
    x = lua_tonumber(L, -1);
    if (!(x >= 0 && x <= (lua_Number)most)) luaL_error(L, "stet.core: '%s' is out of range", key);
  }
  lua_pop(L, 1);
  return (uint32_t)x;
}

/* Reads the block at the top of the stack, a table; its text is put into anchor[i]. */
static void read_block(lua_State *L, stet_host_block *block, int anchor, int i) {
  int t = lua_gettop(L);
  size_t size;
  want(L, lua_type(L, t), LUA_TTABLE, "blocks");
  want(L, get(L, t, "text"), LUA_TSTRING, "text");
  block->text = lua_tolstring(L, -1, &size);
  if (size > STET_TEXT_MAX) luaL_error(L, "stet.core: a block is too long");
  block->size = (uint32_t)size;
  lua_rawseti(L, anchor, i);
  block->kind = STET_PARAGRAPH;
  if (get(L, t, "kind") != LUA_TNIL) block->kind = (uint8_t)number_of(L, stet_kind_name, STET_KIND_COUNT, "kind");
  lua_pop(L, 1);
  block->level = (uint8_t)read_count(L, t, "level", 255);
  block->link_size = read_count(L, t, "linked", size);
}

size_t stet__lua_read_blocks(lua_State *L, int t, const stet_host_block **out) {
  int n = list_length(L, t), anchor;
  stet_host_block *blocks;
  *out = NULL;
  luaL_checkstack(L, 8, "too many blocks");
  lua_createtable(L, n, 0);
  anchor = lua_gettop(L);
  blocks = stet__lua_userdata(L, (size_t)(n > 0 ? n : 1) * sizeof *blocks);
  for (int i = 1; i <= n; i++) {
    lua_rawgeti(L, t, i);
    read_block(L, &blocks[i - 1], anchor, i);
    lua_pop(L, 1);
  }
  if (n > 0) *out = blocks;
  return (size_t)n;
}
