/* tsv: the tab-separated form; tsv.c's head describes it in full. */
#ifndef STET_CLI_TSV_H
#define STET_CLI_TSV_H

#include "cli/out.h"
#include "stet.h"

void tsv_begin(out *o); /* the first line */
void tsv_doc(out *o, const char *name, const stet_doc *doc, size_t size);
void tsv_labels(out *o, const char *name, const stet_doc *doc, size_t size);
void tsv_error(out *o, const char *name, const char *status, const stet_error *error);

/* Reads block records from [p, p + size), which it changes; the blocks' texts point into it. NULL: done; else what is wrong with
** *line (1-based). *blocks is the caller's to free in every case. */
const char *tsv_blocks(char *p, size_t size, stet_host_block **blocks, size_t *n, size_t *line);

#endif
