/* binding: what the three files of stet.core share.
**
** stet.core is the private half of the Lua module: lua/stet/init.lua checks what people write and calls this with complete
** settings. Direct callers are still safe: every argument is looked at again here and misuse raises.
**
**   core.desk()             scratch memory; one is enough for a Lua state, because no call of the library runs Lua
**   core.settings(t)        options and compiled rules; or nil, message, "pattern", offset, index
**   desk:read(text, s)      the document as a table; or nil, message, code
**   desk:tag(text, s)       likewise, by stet_tag
**   desk:label(blocks, s)   a list of blocks with roles; or nil, message, code
**   core.names()            the names that the library uses, as lists in the order of the enums
**   core.version, core.lua  the library's version and the Lua that this was built for
**   core.threshold, .mends  the library's defaults, so that a test can hold lua/stet/options.lua against them
**
** Box first. Everything the library hands out is stored at once in a userdata that already has its metatable, so that an error
** raised later (Lua's own out of memory among them) cannot leak it. The box of a document is one per call and not kept in the desk:
** filling tables can run finalizers, and a finalizer may call the desk again.
*/
#ifndef STET_LUA_BINDING_H
#define STET_LUA_BINDING_H

#include "stet.h"
#include "compat.h"

typedef struct stet__lua_desk { stet_desk *desk; } stet__lua_desk;
typedef struct stet__lua_doc { stet_doc *doc; } stet__lua_doc;
typedef struct stet__lua_settings {
  stet_options options;
  stet_rules *rules;
  char date[11], encoding[64], address[2048]; /* what options points to */
} stet__lua_settings;

#define STET__LUA_DESK "stet.desk"
#define STET__LUA_DOC "stet.doc"
#define STET__LUA_SETTINGS "stet.settings"

/* opts.c: from Lua to C. `t` is an index of a table; the answers' memory is in userdata left on the stack. */

/* Fills `s`, which is boxed already. Answers false with `error` filled when a pattern does not compile; raises on misuse. */
int stet__lua_read_settings(lua_State *L, int t, stet__lua_settings *s, stet_error *error);
/* Pushes two values that keep the array and its texts alive; *out is NULL for an empty list. */
size_t stet__lua_read_blocks(lua_State *L, int t, const stet_host_block **out);

/* push.c: from C to Lua; the only place that turns half-open bytes from 0 into first and last from 1. */

void stet__lua_push_doc(lua_State *L, const stet_doc *doc);
/* Entities, names, sentences and suspects of a host's blocks. */
void stet__lua_push_tagged(lua_State *L, const stet_doc *doc);
void stet__lua_push_labels(lua_State *L, const stet_doc *doc);
void stet__lua_push_names(lua_State *L);
void stet__lua_push_defaults(lua_State *L); /* sets them in the table at the top */
/* Pushes nil, message, code and answers 3; raises when memory ran out, for no caller can go on from there. */
int stet__lua_push_failure(lua_State *L, const stet_error *error);

#endif
