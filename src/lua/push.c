/* push: results into tables of exact size.
**
** Positions leave here as Lua counts them: first and last byte, from 1, both inside; an empty span has last = first - 1. Scores are
** rounded to four decimals, for people; lua/stet/tsv.lua does the same, so that both ways into the library answer the same numbers.
*/

#include <limits.h>
#include <math.h>

#include "binding.h"

static int table_size(lua_State *L, size_t n) {
  if (n > (size_t)INT_MAX / 2) luaL_error(L, "stet: too many results");
  return (int)n;
}

static void set_integer(lua_State *L, const char *key, size_t value) {
  lua_pushinteger(L, (lua_Integer)value);
  lua_setfield(L, -2, key);
}

static void set_string(lua_State *L, const char *key, const char *value) {
  lua_pushstring(L, value);
  lua_setfield(L, -2, key);
}

static void set_boolean(lua_State *L, const char *key, int value) {
  lua_pushboolean(L, value);
  lua_setfield(L, -2, key);
}

static void set_score(lua_State *L, float score) {
  lua_pushnumber(L, (lua_Number)(floor((double)score * 1e4 + 0.5) / 1e4));
  lua_setfield(L, -2, "score");
}

static void set_span(lua_State *L, stet_span span) {
  set_integer(L, "first", (size_t)span.start + 1);
  set_integer(L, "last", span.end);
}

/* Sets nothing for NULL: a missing title is nil. */
static void set_text(lua_State *L, const char *key, const char *text, size_t size) {
  if (!text) return;
  lua_pushlstring(L, text, size);
  lua_setfield(L, -2, key);
}

static void push_blocks(lua_State *L, const stet_doc *doc, int with_spans) {
  size_t count;
  const stet_block *blocks = stet_doc_blocks(doc, &count);
  int n = table_size(L, count);
  lua_createtable(L, n, 0);
  for (int i = 0; i < n; i++) {
    const stet_block *b = &blocks[i];
    int named = b->rule && b->rule[0];
    lua_createtable(L, 0, 6 + (with_spans ? 2 : 0) + named);
    if (with_spans) set_span(L, b->span);
    set_string(L, "kind", stet_kind_name(b->kind));
    set_integer(L, "level", b->level);
    set_string(L, "role", stet_role_name(b->role));
    set_boolean(L, "keep", b->keep);
    set_string(L, "decider", stet_decider_name(b->decider));
    set_score(L, b->score);
    if (named) set_string(L, "rule", b->rule);
    lua_rawseti(L, -2, i + 1);
  }
}

static void push_edits(lua_State *L, const stet_doc *doc) {
  size_t count;
  const stet_edit *edits = stet_doc_edits(doc, &count);
  int n = table_size(L, count);
  lua_createtable(L, n, 0);
  for (int i = 0; i < n; i++) {
    const stet_edit *e = &edits[i];
    lua_createtable(L, 0, 7);
    set_span(L, e->span);
    set_text(L, "replacement", e->replacement, e->replacement_size);
    set_boolean(L, "drop", e->is_drop);
    set_string(L, "reason", e->is_drop ? stet_role_name(e->reason) : stet_mend_name(e->reason));
    set_integer(L, "block", (size_t)e->block + 1);
    set_score(L, e->score);
    lua_rawseti(L, -2, i + 1);
  }
}

static void push_suspects(lua_State *L, const stet_doc *doc) {
  size_t count;
  const stet_suspect *suspects = stet_doc_suspects(doc, &count);
  int n = table_size(L, count);
  lua_createtable(L, n, 0);
  for (int i = 0; i < n; i++) {
    lua_createtable(L, 0, suspects[i].suggestion ? 4 : 3);
    set_span(L, suspects[i].span);
    set_string(L, "reason", stet_doubt_name(suspects[i].reason));
    if (suspects[i].suggestion) set_string(L, "suggestion", suspects[i].suggestion);
    lua_rawseti(L, -2, i + 1);
  }
}

static void push_warnings(lua_State *L, const stet_doc *doc) {
  size_t count;
  const stet_warning *warnings = stet_doc_warnings(doc, &count);
  int n = table_size(L, count);
  lua_createtable(L, n, 0);
  for (int i = 0; i < n; i++) {
    lua_createtable(L, 0, 3);
    set_span(L, warnings[i].span);
    set_string(L, "kind", stet_warning_name(warnings[i].kind));
    lua_rawseti(L, -2, i + 1);
  }
}

static void push_entities(lua_State *L, const stet_doc *doc) {
  size_t count;
  const stet_entity *entities = stet_doc_entities(doc, &count);
  int n = table_size(L, count);
  lua_createtable(L, n, 0);
  for (int i = 0; i < n; i++) {
    const stet_entity *e = &entities[i];
    lua_createtable(L, 0, 7 + (e->value[0] != 0) + (e->id[0] != 0));
    set_span(L, e->span);
    set_string(L, "type", e->type_name);
    set_text(L, "text", e->text, e->text_size);
    set_score(L, e->score);
    set_integer(L, "block", (size_t)e->block + 1);
    if (e->name != STET_NO_NAME) set_integer(L, "name", (size_t)e->name + 1);
    if (e->value[0]) set_string(L, "value", e->value);
    if (e->id[0]) set_string(L, "id", e->id);
    lua_rawseti(L, -2, i + 1);
  }
}

static void push_names(lua_State *L, const stet_doc *doc) {
  size_t count;
  const stet_name *names = stet_doc_names(doc, &count);
  int n = table_size(L, count);
  lua_createtable(L, n, 0);
  for (int i = 0; i < n; i++) {
    const stet_name *x = &names[i];
    lua_createtable(L, 0, 4);
    set_string(L, "name", x->name);
    set_string(L, "type", x->type_name);
    lua_createtable(L, table_size(L, x->n_variants), 0);
    for (int k = 0; k < (int)x->n_variants; k++) {
      lua_pushstring(L, x->variants[k]);
      lua_rawseti(L, -2, k + 1);
    }
    lua_setfield(L, -2, "variants");
    lua_createtable(L, table_size(L, x->n_mentions), 0);
    for (int k = 0; k < (int)x->n_mentions; k++) {
      lua_pushinteger(L, (lua_Integer)x->mentions[k] + 1);
      lua_rawseti(L, -2, k + 1);
    }
    lua_setfield(L, -2, "mentions");
    lua_rawseti(L, -2, i + 1);
  }
}

static void push_sentences(lua_State *L, const stet_doc *doc) {
  size_t count;
  const stet_span *sentences = stet_doc_sentences(doc, &count);
  int n = table_size(L, count);
  lua_createtable(L, n, 0);
  for (int i = 0; i < n; i++) {
    lua_createtable(L, 0, 2);
    set_span(L, sentences[i]);
    lua_rawseti(L, -2, i + 1);
  }
}

/* Into the table at the top. */
static void set_tagged(lua_State *L, const stet_doc *doc) {
  push_suspects(L, doc);
  lua_setfield(L, -2, "suspects");
  push_sentences(L, doc);
  lua_setfield(L, -2, "sentences");
  push_entities(L, doc);
  lua_setfield(L, -2, "entities");
  push_names(L, doc);
  lua_setfield(L, -2, "names");
}

void stet__lua_push_tagged(lua_State *L, const stet_doc *doc) {
  luaL_checkstack(L, 12, "too many results");
  lua_createtable(L, 0, 4);
  set_tagged(L, doc);
}

void stet__lua_push_doc(lua_State *L, const stet_doc *doc) {
  size_t size;
  const char *text;
  luaL_checkstack(L, 12, "too many results");
  lua_createtable(L, 0, 16);
  text = stet_doc_text(doc, &size);
  set_text(L, "text", text, size);
  text = stet_doc_body(doc, &size);
  set_text(L, "body", text, size);
  text = stet_doc_title(doc, &size);
  set_text(L, "title", text, size);
  text = stet_doc_byline(doc, &size);
  set_text(L, "byline", text, size);
  text = stet_doc_date(doc, &size);
  set_text(L, "date", text, size);
  text = stet_doc_language(doc, &size);
  set_text(L, "language", text, size);
  text = stet_doc_site(doc, &size);
  set_text(L, "site", text, size);
  text = stet_doc_address(doc, &size);
  set_text(L, "address", text, size);
  text = stet_doc_markdown(doc, &size);
  set_text(L, "markdown", text, size);
  text = stet_doc_html(doc, &size);
  set_text(L, "html", text, size);
  set_string(L, "format", stet_format_name((int)stet_doc_format(doc)));
  push_blocks(L, doc, 1);
  lua_setfield(L, -2, "blocks");
  push_edits(L, doc);
  lua_setfield(L, -2, "edits");
  set_tagged(L, doc);
  push_warnings(L, doc);
  lua_setfield(L, -2, "warnings");
}

void stet__lua_push_labels(lua_State *L, const stet_doc *doc) {
  luaL_checkstack(L, 8, "too many results");
  push_blocks(L, doc, 0);
}

static void set_names(lua_State *L, const char *key, const char *(*names)(int), int count) {
  lua_createtable(L, count, 0);
  for (int i = 0; i < count; i++) {
    lua_pushstring(L, names(i));
    lua_rawseti(L, -2, i + 1);
  }
  lua_setfield(L, -2, key);
}

void stet__lua_push_names(lua_State *L) {
  lua_createtable(L, 0, 7);
  set_names(L, "kinds", stet_kind_name, STET_KIND_COUNT);
  set_names(L, "roles", stet_role_name, STET_ROLE_COUNT);
  set_names(L, "mends", stet_mend_name, STET_MEND_COUNT);
  set_names(L, "doubts", stet_doubt_name, STET_DOUBT_COUNT);
  set_names(L, "types", stet_type_name, STET_TYPE_COUNT);
  set_names(L, "warnings", stet_warning_name, STET_WARN_COUNT);
  set_names(L, "deciders", stet_decider_name, STET_BY_USER + 1);
}

void stet__lua_push_defaults(lua_State *L) {
  stet_options options;
  int n = 0;
  stet_options_init(&options);
  lua_pushnumber(L, (lua_Number)options.threshold);
  lua_setfield(L, -2, "threshold");
  lua_newtable(L);
  for (int i = 0; i < STET_MEND_COUNT; i++) {
    if (!(options.mends >> i & 1u)) continue;
    lua_pushstring(L, stet_mend_name(i));
    lua_rawseti(L, -2, ++n);
  }
  lua_setfield(L, -2, "mends");
}

/* A status in the words of the Lua API, of which one is spelled its own way (lua/stet/tsv.lua). */
static const char *code_of(stet_status status) { return status == STET_ETOOLONG ? "too_long" : stet_status_name((int)status); }

int stet__lua_push_failure(lua_State *L, const stet_error *error) {
  if (error->status == STET_ENOMEM) return luaL_error(L, "stet: out of memory");
  lua_pushnil(L);
  lua_pushstring(L, error->message);
  lua_pushstring(L, code_of(error->status));
  return 3;
}
