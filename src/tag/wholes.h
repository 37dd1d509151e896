/* wholes: names that the network cut in two. */
#ifndef STET_WHOLES_H
#define STET_WHOLES_H

#include "tag/check.h"

/* Makes one mention of what is one name: given name, nickname in quotation marks and surname (Robert | “Bob” | Hall), a body of the
** United Nations behind its owner, a land and the body behind it where a short name in brackets begins with the land. No mention is
** left with half a pair of quotation marks. `m` is in order and stays so; it may become shorter. Linear. */
void stet__wholes_run(const stet__lexicon *x, const stet__passage *passages, const stet__token *tokens, stet__mentions *m);

#endif
