#include "CClauses.h"

// The file is C23 for this one word, the package is not.
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char table[] = {
#embed "clauses.csv"
};

const unsigned char *cclauses_bytes(void) { return table; }

size_t cclauses_count(void) { return sizeof table; }
