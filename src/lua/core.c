/* core: the module stet.core, see binding.h for what it offers and why it boxes first. */

#include "binding.h"

STET_LUA_EXPORT int luaopen_stet_core(lua_State *L);

static int desk_gc(lua_State *L) {
  stet__lua_desk *box = luaL_checkudata(L, 1, STET__LUA_DESK);
  stet_desk_free(box->desk);
  box->desk = NULL;
  return 0;
}

static int doc_gc(lua_State *L) {
  stet__lua_doc *box = luaL_checkudata(L, 1, STET__LUA_DOC);
  stet_doc_free(box->doc);
  box->doc = NULL;
  return 0;
}

static int settings_gc(lua_State *L) {
  stet__lua_settings *s = luaL_checkudata(L, 1, STET__LUA_SETTINGS);
  s->options.rules = NULL;
  stet_rules_free(s->rules);
  s->rules = NULL;
  return 0;
}

static void set_metatable(lua_State *L, const char *name) {
  luaL_getmetatable(L, name);
  lua_setmetatable(L, -2);
}

static int core_desk(lua_State *L) {
  stet_error error;
  stet__lua_desk *box = stet__lua_userdata(L, sizeof *box);
  box->desk = NULL;
  set_metatable(L, STET__LUA_DESK);
  if (stet_desk_new(&box->desk, NULL, &error) != STET_OK) return stet__lua_push_failure(L, &error);
  return 1;
}

static int core_settings(lua_State *L) {
  stet_error error;
  stet__lua_settings *s;
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  s = stet__lua_userdata(L, sizeof *s);
  s->rules = NULL;
  stet_options_init(&s->options);
  set_metatable(L, STET__LUA_SETTINGS);
  if (!stet__lua_read_settings(L, 1, s, &error)) {
    int n = stet__lua_push_failure(L, &error);
    lua_pushinteger(L, (lua_Integer)error.offset + 1);
    lua_pushinteger(L, (lua_Integer)error.index + 1);
    return n + 2;
  }
  lua_settop(L, 2);
  return 1;
}

static stet_desk *check_desk(lua_State *L) {
  stet__lua_desk *box = luaL_checkudata(L, 1, STET__LUA_DESK);
  luaL_argcheck(L, box->desk != NULL, 1, "this desk is closed");
  return box->desk;
}

static stet__lua_doc *new_doc(lua_State *L) {
  stet__lua_doc *box = stet__lua_userdata(L, sizeof *box);
  box->doc = NULL;
  set_metatable(L, STET__LUA_DOC);
  return box;
}

/* The document is freed as soon as it is in Lua's hands: waiting for the collector would hold every text twice. */
static void close_doc(stet__lua_doc *box) {
  stet_doc_free(box->doc);
  box->doc = NULL;
}

typedef stet_status (*work)(stet_desk *, const char *, size_t, const stet_options *, stet_doc **, stet_error *);

static int run(lua_State *L, work into) {
  stet_desk *desk = check_desk(L);
  size_t size;
  const char *text;
  const stet__lua_settings *s;
  stet__lua_doc *box;
  stet_error error;
  luaL_checktype(L, 2, LUA_TSTRING);
  text = lua_tolstring(L, 2, &size);
  s = luaL_checkudata(L, 3, STET__LUA_SETTINGS);
  box = new_doc(L);
  if (into(desk, text, size, &s->options, &box->doc, &error) != STET_OK) return stet__lua_push_failure(L, &error);
  stet__lua_push_doc(L, box->doc);
  close_doc(box);
  return 1;
}

static int desk_read(lua_State *L) { return run(L, stet_clean); }
static int desk_tag(lua_State *L) { return run(L, stet_tag); }

static int desk_label(lua_State *L) {
  stet_desk *desk = check_desk(L);
  const stet__lua_settings *s;
  const stet_host_block *blocks;
  size_t n;
  stet__lua_doc *box;
  stet_error error;
  luaL_checktype(L, 2, LUA_TTABLE);
  s = luaL_checkudata(L, 3, STET__LUA_SETTINGS);
  n = stet__lua_read_blocks(L, 2, &blocks);
  box = new_doc(L);
  if (stet_label(desk, blocks, n, &s->options, &box->doc, &error) != STET_OK) return stet__lua_push_failure(L, &error);
  stet__lua_push_labels(L, box->doc);
  if (s->options.tag) stet__lua_push_tagged(L, box->doc);
  close_doc(box);
  return s->options.tag ? 2 : 1;
}

static int core_names(lua_State *L) {
  stet__lua_push_names(L);
  return 1;
}

static void new_class(lua_State *L, const char *name, lua_CFunction gc, const luaL_Reg *methods) {
  luaL_newmetatable(L, name);
  lua_pushcfunction(L, gc);
  lua_setfield(L, -2, "__gc");
  lua_pushboolean(L, 0); /* getmetatable answers false: nobody calls __gc by hand */
  lua_setfield(L, -2, "__metatable");
  if (methods) {
    lua_newtable(L);
    stet__lua_register(L, methods);
    lua_setfield(L, -2, "__index");
  }
  lua_pop(L, 1);
}

static const luaL_Reg desk_methods[] = {{"read", desk_read}, {"tag", desk_tag}, {"label", desk_label}, {NULL, NULL}};
static const luaL_Reg functions[] = {
  {"desk", core_desk}, {"settings", core_settings}, {"names", core_names}, {NULL, NULL}};

int luaopen_stet_core(lua_State *L) {
  stet__lua_check(L);
  new_class(L, STET__LUA_DESK, desk_gc, desk_methods);
  new_class(L, STET__LUA_DOC, doc_gc, NULL);
  new_class(L, STET__LUA_SETTINGS, settings_gc, NULL);
  lua_newtable(L);
  stet__lua_register(L, functions);
  lua_pushstring(L, stet_version());
  lua_setfield(L, -2, "version");
  lua_pushliteral(L, LUA_VERSION);
  lua_setfield(L, -2, "lua");
  stet__lua_push_defaults(L);
  return 1;
}
