/* compat: one binding for Lua 5.1, LuaJIT, 5.2, 5.3 and 5.4.
**
** The danger is a build for one Lua that another loads: it may load in silence and crash later. Two fences. From 5.2 on,
** luaL_checkversion looks at the version and the sizes of numbers before anything else. 5.1 has no such call, so a 5.1 build leans
** on lua_objlen, which only 5.1 and LuaJIT export: elsewhere the loader refuses it with the symbol's name. The other way round,
** every build for 5.2 and later leans on luaL_checkversion_, which 5.1 and LuaJIT lack.
**
** Never link a Lua library into the module: the host brings its own, and two of them in one process crash it.
*/
#ifndef STET_LUA_COMPAT_H
#define STET_LUA_COMPAT_H

#include <lua.h>
#include <lauxlib.h>

#if LUA_VERSION_NUM < 501
#error "stet needs Lua 5.1 or later"
#endif

#if defined(_WIN32)
#define STET_LUA_EXPORT __declspec(dllexport)
#elif defined(__GNUC__)
#define STET_LUA_EXPORT __attribute__((visibility("default"))) /* -fvisibility=hidden would hide luaopen_ too */
#else
#define STET_LUA_EXPORT
#endif

#if LUA_VERSION_NUM < 502
#define stet__lua_check(L) ((void)(L))
#define stet__lua_length(L, i) lua_objlen((L), (i))
#define stet__lua_register(L, functions) luaL_register((L), NULL, (functions))
#else
#define stet__lua_check(L) luaL_checkversion(L)
#define stet__lua_length(L, i) lua_rawlen((L), (i))
#define stet__lua_register(L, functions) luaL_setfuncs((L), (functions), 0)
#endif

#if LUA_VERSION_NUM < 504
#define stet__lua_userdata(L, size) lua_newuserdata((L), (size))
#else
#define stet__lua_userdata(L, size) lua_newuserdatauv((L), (size), 0)
#endif

#endif
