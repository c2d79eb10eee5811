// What the files of this library share. Not visible to Swift.

#ifndef CGLPK_SESSION_H
#define CGLPK_SESSION_H

#include <glpk.h>
#include <pthread.h>
#include <setjmp.h>

#include "CGLPK.h"

enum { CGLPK_TEXT_CAPACITY = 4096 };

// A place to jump back to. Guards nest, since an observer may call into GLPK from within a search.
typedef struct cglpk_guard {
    jmp_buf place;
    struct cglpk_guard *outer;
} cglpk_guard;

struct cglpk_session {
    pthread_t thread;
    cglpk_guard *guard;  // the innermost; null outside guarded calls
    int aborted;

    glp_prob *problem;   // the one every call works on
    glp_prob *original;  // what a pushed copy stands in for, or null

    // GLPK's arrays start at one. The session keeps them, so that a jump leaks nothing.
    int *indices;
    double *values;
    size_t capacity;

    char text[CGLPK_TEXT_CAPACITY];
    size_t text_length;
};

// Work to be done under guard.
typedef void (*cglpk_body)(cglpk_session *session, void *arguments);

// Runs `body`, back here with CGLPK_ABORTED if GLPK breaks down in it.
cglpk_outcome cglpk_guarded(cglpk_session *session, cglpk_body body, void *arguments);

// Makes room for `count` nonzeros in the session's arrays. Returns zero when memory ran out.
int cglpk_reserve(cglpk_session *session, size_t count);

// Forgets what GLPK said so far.
void cglpk_clear_message(cglpk_session *session);

#endif
