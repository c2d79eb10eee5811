#ifndef CCLAUSES_H
#define CCLAUSES_H

#include <stddef.h>

/// The bytes of `clauses.csv`, which are part of the program: it finds them wherever it is moved.
const unsigned char *_Nonnull cclauses_bytes(void);

/// How many bytes there are.
size_t cclauses_count(void);

#endif
