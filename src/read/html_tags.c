/* html_tags: see html_tags.h. A name's key is its first eight letters, folded, and its length, so that names of other lengths never
** meet; among the names of the list no two have one key. */
#include "read/html_tags.h"

static const struct { const char *name; uint8_t flags; } tags[STET__T_COUNT] = {
  {"", 0},
#define STET__TAG_ROW(id, name, flags) {name, flags},
  STET__TAGS(STET__TAG_ROW)
#undef STET__TAG_ROW
};

static uint64_t key_of(const char *p, size_t n) {
  uint64_t key = 0;
  uint32_t begin = 0, end = 0;
  if (n >= 8) {
    memcpy(&key, p, 8);
  } else if (n >= 4) { /* two pieces, which may share bytes */
    memcpy(&begin, p, 4);
    memcpy(&end, p + n - 4, 4);
    key = (uint64_t)end << 32 | begin;
  } else if (n) {
    key = (uint32_t)(uint8_t)p[0] | (uint32_t)(uint8_t)p[n / 2] << 8 | (uint32_t)(uint8_t)p[n - 1] << 16;
  }
  return (key | 0x2020202020202020u) + n * 0x9E3779B97F4A7C15u;
}

static size_t slot_of(uint64_t key) { return (size_t)((key ^ key >> 29) * 0xBF58476D1CE4E5B9u >> 55); }

void stet__tags_begin(stet__tag_table *t) {
  if (t->ready) return;
  for (int id = 1; id < STET__T_COUNT; id++) {
    uint64_t key = key_of(tags[id].name, strlen(tags[id].name));
    size_t at = slot_of(key);
    while (t->ids[at]) at = (at + 1) % STET__TAG_SLOTS;
    t->keys[at] = key;
    t->ids[at] = (uint8_t)id;
  }
  t->ready = 1;
}

stet__tag_id stet__tag_of(const stet__tag_table *t, const char *p, size_t n) {
  uint64_t key = key_of(p, n);
  for (size_t at = slot_of(key); t->ids[at]; at = (at + 1) % STET__TAG_SLOTS) {
    if (t->keys[at] != key) continue;
    const char *name = tags[t->ids[at]].name;
    for (size_t i = 0; i < n; i++)
      if (p[i] != name[i] && (p[i] >= 'A' && p[i] <= 'Z' ? (char)(p[i] | 32) : p[i]) != name[i]) return STET__T_NONE;
    return (stet__tag_id)t->ids[at];
  }
  return STET__T_NONE;
}

uint8_t stet__tag_flags(stet__tag_id id) { return tags[id].flags; }
const char *stet__tag_name(stet__tag_id id) { return tags[id].name; }
