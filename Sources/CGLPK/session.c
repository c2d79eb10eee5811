#include "session.h"

#include <stdlib.h>
#include <string.h>

// Keeps the end of what GLPK prints: the words before a breakdown are the ones wanted. A nonzero return keeps them off
// the terminal.
static int on_text(void *info, const char *text) {
    cglpk_session *session = info;
    size_t length = strlen(text);
    const size_t room = CGLPK_TEXT_CAPACITY - 1;
    if (length > room) {
        text += length - room;
        length = room;
    }
    if (session->text_length + length > room) {
        size_t dropped = session->text_length + length - room;
        memmove(session->text, session->text + dropped, session->text_length - dropped);
        session->text_length -= dropped;
    }
    memcpy(session->text + session->text_length, text, length);
    session->text_length += length;
    session->text[session->text_length] = '\0';
    return 1;
}

// Called instead of ending the process. Without a guard there is nowhere to go, and GLPK ends it after all.
static void on_error(void *info) {
    cglpk_session *session = info;
    if (session->guard != NULL) _longjmp(session->guard->place, 1);
}

cglpk_outcome cglpk_guarded(cglpk_session *session, cglpk_body body, void *arguments) {
    if (session->aborted) return CGLPK_ABORTED;
    if (!pthread_equal(session->thread, pthread_self())) return CGLPK_WRONG_THREAD;
    // Nothing local changes between setjmp and longjmp, so nothing here needs to be volatile.
    cglpk_guard guard = {.outer = session->guard};
    session->guard = &guard;
    if (_setjmp(guard.place) == 0) {
        body(session, arguments);
    } else {
        session->aborted = 1;
    }
    session->guard = guard.outer;
    return session->aborted ? CGLPK_ABORTED : CGLPK_OK;
}

int cglpk_reserve(cglpk_session *session, size_t count) {
    if (count < session->capacity) return 1;
    size_t capacity = count + count / 2 + 64;
    int *indices = realloc(session->indices, capacity * sizeof *indices);
    if (indices != NULL) session->indices = indices;
    double *values = realloc(session->values, capacity * sizeof *values);
    if (values != NULL) session->values = values;
    if (indices == NULL || values == NULL) return 0;
    session->capacity = capacity;
    return 1;
}

void cglpk_clear_message(cglpk_session *session) {
    session->text_length = 0;
    session->text[0] = '\0';
}

static void create_problem(cglpk_session *session, void *unused) {
    (void)unused;
    // The terminal hook first: the error hook needs its words.
    glp_term_hook(on_text, session);
    glp_error_hook(on_error, session);
    session->problem = glp_create_prob();
    glp_set_obj_dir(session->problem, GLP_MIN);
}

cglpk_outcome cglpk_open(cglpk_session **result) {
    *result = NULL;
    cglpk_session *session = calloc(1, sizeof *session);
    if (session == NULL) return CGLPK_NO_MEMORY;
    session->thread = pthread_self();
    int code = glp_init_env();
    if (code != 0) {
        // 1 means that someone is inside already on this thread; freeing the environment would pull it from under them.
        free(session);
        return code == 1 ? CGLPK_BUSY : CGLPK_NO_MEMORY;
    }
    cglpk_outcome outcome = cglpk_guarded(session, create_problem, NULL);
    if (outcome != CGLPK_OK) {
        cglpk_close(session);
        return outcome;
    }
    *result = session;
    return CGLPK_OK;
}

void cglpk_close(cglpk_session *session) {
    if (!pthread_equal(session->thread, pthread_self())) return;
    // Frees the problems too, and is the one thing GLPK allows after a breakdown.
    glp_free_env();
    free(session->indices);
    free(session->values);
    free(session);
}

const char *cglpk_message(const cglpk_session *session) { return session->text; }

static void count_blocks(cglpk_session *session, void *count) {
    (void)session;
    glp_mem_usage(count, NULL, NULL, NULL);
}

cglpk_outcome cglpk_memory_blocks(cglpk_session *session, int *count) {
    return cglpk_guarded(session, count_blocks, count);
}

const char *cglpk_version(void) { return glp_version(); }

static void provoke(cglpk_session *session, void *unused) {
    (void)unused;
    glp_prob *scrap = glp_create_prob();
    glp_add_rows(scrap, 1);
    glp_add_cols(scrap, 2);
    const int twice[] = {0, 1, 1};
    const double ones[] = {0, 1, 1};
    glp_set_mat_row(scrap, 1, 2, twice, ones);
    (void)session;
}

cglpk_outcome cglpk_provoke_abort(cglpk_session *session) { return cglpk_guarded(session, provoke, NULL); }
