#include "session.h"

#include <math.h>

// GLPK wants the kind of bounds spelt out, and equal bounds to be called fixed.
static int bound_type(double lower, double upper) {
    if (isinf(lower)) return isinf(upper) ? GLP_FR : GLP_UP;
    if (isinf(upper)) return GLP_LO;
    return lower == upper ? GLP_FX : GLP_DB;
}

// Copies nonzeros into the session's arrays, from position one and counting from one.
static int gather(cglpk_session *session, const int32_t *indices, const double *values, ptrdiff_t start,
                  ptrdiff_t end) {
    int length = 0;
    for (ptrdiff_t position = start; position < end; position++) {
        length++;
        session->indices[length] = indices[position] + 1;
        session->values[length] = values[position];
    }
    return length;
}

// The longest run among `count` of them.
static size_t longest(const ptrdiff_t *starts, int count) {
    ptrdiff_t longest = 0;
    for (int k = 0; k < count; k++) {
        if (starts[k + 1] - starts[k] > longest) longest = starts[k + 1] - starts[k];
    }
    return (size_t)longest;
}

typedef struct {
    int count;
    const double *lower, *upper, *costs;
    const uint8_t *integral;
    const ptrdiff_t *starts;
    const int32_t *indices;
    const double *values;
} addition;

static void add_columns(cglpk_session *session, void *arguments) {
    const addition *added = arguments;
    int first = glp_add_cols(session->problem, added->count);
    for (int k = 0; k < added->count; k++) {
        int column = first + k;
        // The kind before the bounds: becoming integral leaves bounds alone.
        if (added->integral[k]) glp_set_col_kind(session->problem, column, GLP_IV);
        glp_set_col_bnds(session->problem, column, bound_type(added->lower[k], added->upper[k]), added->lower[k],
                         added->upper[k]);
        glp_set_obj_coef(session->problem, column, added->costs[k]);
        if (added->starts == NULL) continue;
        int length = gather(session, added->indices, added->values, added->starts[k], added->starts[k + 1]);
        glp_set_mat_col(session->problem, column, length, session->indices, session->values);
    }
}

cglpk_outcome cglpk_add_columns(cglpk_session *session, int count, const double *lower, const double *upper,
                                const double *costs, const uint8_t *integral, const ptrdiff_t *starts,
                                const int32_t *rows, const double *values) {
    if (count == 0) return CGLPK_OK;  // GLPK breaks down at zero.
    if (starts != NULL && !cglpk_reserve(session, longest(starts, count))) return CGLPK_NO_MEMORY;
    addition added = {count, lower, upper, costs, integral, starts, rows, values};
    return cglpk_guarded(session, add_columns, &added);
}

// A scale for a row that comes after the problem was scaled: with it the geometric mean of its least and greatest entries is
// about one. Powers of two leave all digits as they are.
static double scale_of_row(glp_prob *problem, int length, const int *columns, const double *values) {
    double least = INFINITY, greatest = 0;
    for (int k = 1; k <= length; k++) {
        double size = fabs(values[k]) * glp_get_sjj(problem, columns[k]);
        if (size == 0) continue;
        least = fmin(least, size);
        greatest = fmax(greatest, size);
    }
    return greatest > 0 ? exp2(round(-0.5 * log2(least * greatest))) : 1;
}

static void add_rows(cglpk_session *session, void *arguments) {
    const addition *added = arguments;
    int first = glp_add_rows(session->problem, added->count);
    for (int k = 0; k < added->count; k++) {
        int row = first + k;
        glp_set_row_bnds(session->problem, row, bound_type(added->lower[k], added->upper[k]), added->lower[k],
                         added->upper[k]);
        if (added->starts == NULL) continue;
        int length = gather(session, added->indices, added->values, added->starts[k], added->starts[k + 1]);
        glp_set_mat_row(session->problem, row, length, session->indices, session->values);
        glp_set_rii(session->problem, row,
                    scale_of_row(session->problem, length, session->indices, session->values));
    }
}

cglpk_outcome cglpk_add_rows(cglpk_session *session, int count, const double *lower, const double *upper,
                             const ptrdiff_t *starts, const int32_t *columns, const double *values) {
    if (count == 0) return CGLPK_OK;
    if (starts != NULL && !cglpk_reserve(session, longest(starts, count))) return CGLPK_NO_MEMORY;
    addition added = {
        .count = count, .lower = lower, .upper = upper, .starts = starts, .indices = columns, .values = values};
    return cglpk_guarded(session, add_rows, &added);
}

typedef struct {
    int position;
    double lower, upper;
} change;

static void set_column_bounds(cglpk_session *session, void *arguments) {
    const change *changed = arguments;
    glp_set_col_bnds(session->problem, changed->position + 1, bound_type(changed->lower, changed->upper),
                     changed->lower, changed->upper);
}

cglpk_outcome cglpk_set_column_bounds(cglpk_session *session, int column, double lower, double upper) {
    change changed = {column, lower, upper};
    return cglpk_guarded(session, set_column_bounds, &changed);
}

static void set_row_bounds(cglpk_session *session, void *arguments) {
    const change *changed = arguments;
    glp_set_row_bnds(session->problem, changed->position + 1, bound_type(changed->lower, changed->upper),
                     changed->lower, changed->upper);
}

cglpk_outcome cglpk_set_row_bounds(cglpk_session *session, int row, double lower, double upper) {
    change changed = {row, lower, upper};
    return cglpk_guarded(session, set_row_bounds, &changed);
}

static void set_cost(cglpk_session *session, void *arguments) {
    const change *changed = arguments;
    glp_set_obj_coef(session->problem, changed->position + 1, changed->lower);
}

cglpk_outcome cglpk_set_cost(cglpk_session *session, int column, double cost) {
    change changed = {.position = column, .lower = cost};
    return cglpk_guarded(session, set_cost, &changed);
}

cglpk_outcome cglpk_set_constant(cglpk_session *session, double constant) {
    // GLPK keeps the constant as the cost of column zero, one before the first.
    return cglpk_set_cost(session, -1, constant);
}

typedef struct {
    int count;
} removal;

static void remove_columns(cglpk_session *session, void *arguments) {
    const removal *removed = arguments;
    glp_del_cols(session->problem, removed->count, session->indices);
}

cglpk_outcome cglpk_remove_columns(cglpk_session *session, int count, const int32_t *columns) {
    if (count == 0) return CGLPK_OK;
    if (!cglpk_reserve(session, (size_t)count)) return CGLPK_NO_MEMORY;
    for (int k = 0; k < count; k++) session->indices[k + 1] = columns[k] + 1;
    removal removed = {count};
    return cglpk_guarded(session, remove_columns, &removed);
}

static void scale(cglpk_session *session, void *unused) {
    (void)unused;
    glp_scale_prob(session->problem, GLP_SF_AUTO);
}

cglpk_outcome cglpk_scale(cglpk_session *session) { return cglpk_guarded(session, scale, NULL); }

static void push_copy(cglpk_session *session, void *unused) {
    (void)unused;
    glp_prob *copy = glp_create_prob();
    glp_copy_prob(copy, session->problem, GLP_OFF);
    // The count of iterations runs on.
    glp_set_it_cnt(copy, glp_get_it_cnt(session->problem));
    session->original = session->problem;
    session->problem = copy;
}

cglpk_outcome cglpk_push_copy(cglpk_session *session) {
    return session->original != NULL ? CGLPK_BUSY : cglpk_guarded(session, push_copy, NULL);
}

static void drop_copy(cglpk_session *session, void *unused) {
    (void)unused;
    glp_set_it_cnt(session->original, glp_get_it_cnt(session->problem));
    glp_delete_prob(session->problem);
    session->problem = session->original;
    session->original = NULL;
}

cglpk_outcome cglpk_drop_copy(cglpk_session *session) {
    return session->original == NULL ? CGLPK_OK : cglpk_guarded(session, drop_copy, NULL);
}
