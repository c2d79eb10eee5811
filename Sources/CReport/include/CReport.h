#ifndef CREPORT_H
#define CREPORT_H

#include <stddef.h>

/// The parts of the report's page that are the same for every plan.
typedef enum { CREPORT_PAGE, CREPORT_STYLE, CREPORT_WORDS, CREPORT_DRAWING, CREPORT_SCRIPT } creport_part;

/// The bytes of a part, which are part of the program: it finds them wherever it is moved.
const unsigned char *_Nonnull creport_bytes(creport_part part);

/// How many bytes a part has.
size_t creport_count(creport_part part);

#endif
