/* dump: tokens of HTML as JSON, for run.py. Standard input holds cases, each a line "STATE LAST N" and N bytes: the tokenizer's
** state (a stet__html_content), the name of the last start tag ("-": none) and the input. Each is answered with one line. */
#include <stdio.h>
#include <stdlib.h>

#include "read/html_tokens.h"

static void put_json(const char *p, size_t n) {
  putchar('"');
  for (size_t i = 0; i < n; i++) {
    unsigned char c = (unsigned char)p[i];
    if (c < 0x20 || c == '"' || c == '\\') printf("\\u%04x", c);
    else putchar(c);
  }
  putchar('"');
}

static void put_text(const char *p, size_t n, stet__html_content content, bool attribute, bool lower, stet__buf *buf) {
  stet__buf_clear(buf);
  if (!stet__html_text(p, n, content, attribute, buf)) abort();
  for (size_t i = 0; lower && i < buf->n; i++)
    if (buf->p[i] >= 'A' && buf->p[i] <= 'Z') buf->p[i] = (char)(buf->p[i] | 32);
  put_json(buf->p, buf->n);
}

static void put_token(const stet__html *s, const stet__html_token *t, stet__buf *buf) {
  const char *p = s->p;
  stet__html_content name = STET__HTML_RAWTEXT; /* no references, NUL is U+FFFD */
  switch (t->type) {
    case STET__HTML_TEXT:
      printf("[\"Character\",");
      put_text(p + t->start, t->end - t->start, (stet__html_content)t->content, false, false, buf);
      break;
    case STET__HTML_START:
      printf("[\"StartTag\",");
      put_text(p + t->name, t->name_end - t->name, name, false, true, buf);
      printf(",[");
      for (size_t i = 0; i < s->n_attrs; i++) {
        const stet__html_attr *a = &s->attrs[i];
        printf(i ? ",[" : "[");
        put_text(p + a->name, a->name_end - a->name, name, false, true, buf);
        putchar(',');
        put_text(p + a->value, a->value_end - a->value, STET__HTML_DATA, true, false, buf);
        putchar(']');
      }
      printf("],%s", t->self_closing ? "true" : "false");
      break;
    case STET__HTML_END:
      printf("[\"EndTag\",");
      put_text(p + t->name, t->name_end - t->name, name, false, true, buf);
      break;
    case STET__HTML_COMMENT:
      printf("[\"Comment\",");
      put_text(p + t->name, t->name_end - t->name, name, false, false, buf);
      break;
    default:
      printf("[\"DOCTYPE\",");
      if (t->name < t->name_end) put_text(p + t->name, t->name_end - t->name, name, false, true, buf);
      else printf("null");
      for (int k = 0; k < 2; k++) {
        putchar(',');
        if (t->ids[k].name) put_text(p + t->ids[k].value, t->ids[k].value_end - t->ids[k].value, name, false, false, buf);
        else printf("null");
      }
      printf(",%s", t->quirks ? "false" : "true");
  }
  putchar(']');
}

/* The name of the last start tag stands in the input's own bytes: here, behind the input. */
static void one_case(unsigned state, const char *last, char *text, size_t n, stet__buf *buf) {
  stet_alloc libc = stet__alloc_of(NULL);
  stet__html s = {.a = &libc, .p = text, .n = (uint32_t)n, .content = (uint8_t)state};
  stet__html_token t;
  if (strcmp(last, "-") != 0) s.last = (uint32_t)n, s.last_end = (uint32_t)(n + strlen(last));
  if (state == STET__HTML_CDATA) s.foreign = 1;
  putchar('[');
  for (bool first = true;; first = false) {
    if (!stet__html_next(&s, &t)) abort();
    if (t.type == STET__HTML_EOF) break;
    if (!first) putchar(',');
    put_token(&s, &t, buf);
  }
  printf("]\n");
  stet__html_fini(&s);
}

int main(void) {
  unsigned state;
  size_t n;
  char last[64];
  stet_alloc libc = stet__alloc_of(NULL);
  stet__buf buf;
  stet__buf_init(&buf, &libc);
  while (scanf("%u %63s %zu", &state, last, &n) == 3) {
    if (getchar() != '\n') return 2;
    char *text = malloc(n + sizeof last);
    if (!text || fread(text, 1, n, stdin) != n) return 2;
    memcpy(text + n, last, sizeof last);
    one_case(state, last, text, n, &buf);
    free(text);
  }
  stet__buf_fini(&buf);
  return 0;
}
