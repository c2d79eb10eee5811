// The only door to GLPK. Swift sees this header and never glpk.h.
//
// GLPK reports misuse and failed internal checks by ending the process, unless its error hook jumps away; after a jump
// everything it holds for the thread is void. It also keeps all its state by thread. Both facts are dealt with here:
//
//  - A session is GLPK's environment on the calling thread. Closing it frees everything GLPK allocated there, whether
//    the session went well or broke down.
//  - Every entry that calls GLPK is guarded. A breakdown makes it return CGLPK_ABORTED, with GLPK's words in
//    cglpk_message; after that the session is good for nothing but closing.
//  - No jump passes a frame that is not this library's or GLPK's: an observer returns before anything jumps over it.
//
// All positions count from zero. Bounds may be infinite (plus or minus HUGE_VAL). The objective is minimised.

#ifndef CGLPK_H
#define CGLPK_H

#include <stddef.h>
#include <stdint.h>

// Swift switches over these without a default, under names of its own.
#define CGLPK_ENUM enum __attribute__((enum_extensibility(closed)))
#define CGLPK_SWIFT(name) __attribute__((swift_name(#name)))

// GLPK's environment on one thread, holding one problem and perhaps a copy of it on top.
typedef struct cglpk_session cglpk_session;

// How a call went.
typedef CGLPK_ENUM cglpk_outcome {
    CGLPK_OK CGLPK_SWIFT(ok),
    // GLPK broke down, now or before; only closing is left
    CGLPK_ABORTED CGLPK_SWIFT(aborted),
    // the thread has a session already
    CGLPK_BUSY CGLPK_SWIFT(busy),
    // the session belongs to another thread
    CGLPK_WRONG_THREAD CGLPK_SWIFT(wrongThread),
    CGLPK_NO_MEMORY CGLPK_SWIFT(noMemory),
} cglpk_outcome;

// Why the simplex method or the search returned.
typedef CGLPK_ENUM cglpk_stop {
    CGLPK_FINISHED CGLPK_SWIFT(finished),
    CGLPK_ITERATION_LIMIT CGLPK_SWIFT(iterationLimit),
    CGLPK_TIME_LIMIT CGLPK_SWIFT(timeLimit),
    // no point has an objective below the limit
    CGLPK_OBJECTIVE_LIMIT CGLPK_SWIFT(objectiveLimit),
    // by the observer
    CGLPK_STOPPED CGLPK_SWIFT(stopped),
    // the presolver found the problem infeasible
    CGLPK_NO_PRIMAL CGLPK_SWIFT(noPrimal),
    // the presolver found the relaxation unbounded, if feasible
    CGLPK_NO_DUAL CGLPK_SWIFT(noDual),
    // of the wrong size, singular or ill-conditioned
    CGLPK_UNUSABLE_BASIS CGLPK_SWIFT(unusableBasis),
    // bounds or root basis not as GLPK wants them
    CGLPK_REJECTED CGLPK_SWIFT(rejected),
    // numerical failure
    CGLPK_FAILED CGLPK_SWIFT(failed),
} cglpk_stop;

// What is known of a solution.
typedef CGLPK_ENUM cglpk_status {
    CGLPK_UNDEFINED CGLPK_SWIFT(undefined),
    CGLPK_FEASIBLE CGLPK_SWIFT(feasible),
    // this point is not feasible; others may be
    CGLPK_INFEASIBLE CGLPK_SWIFT(infeasible),
    // no point is feasible
    CGLPK_NOT_FEASIBLE CGLPK_SWIFT(notFeasible),
    CGLPK_OPTIMAL CGLPK_SWIFT(optimal),
    CGLPK_UNBOUNDED CGLPK_SWIFT(unbounded),
} cglpk_status;

// Where a row or column stands in the basis.
typedef CGLPK_ENUM cglpk_standing {
    CGLPK_BASIC CGLPK_SWIFT(basic),
    CGLPK_AT_LOWER CGLPK_SWIFT(atLower),
    CGLPK_AT_UPPER CGLPK_SWIFT(atUpper),
    CGLPK_FREE CGLPK_SWIFT(free),
    CGLPK_FIXED CGLPK_SWIFT(fixed),
} cglpk_standing;

// ---- Session ----------------------------------------------------------------------------------------------------

// Opens a session with an empty problem on the calling thread.
cglpk_outcome cglpk_open(cglpk_session *_Nullable *_Nonnull session);

// Closes a session and frees everything GLPK holds on this thread. On another thread than the one that opened it,
// nothing is freed: a leak is better than the heap of another session.
void cglpk_close(cglpk_session *_Nonnull session);

// The last words of GLPK, at most about a page; empty where it said nothing since the last call that cleared them.
const char *_Nonnull cglpk_message(const cglpk_session *_Nonnull session);

// Blocks of memory GLPK holds on this thread.
cglpk_outcome cglpk_memory_blocks(cglpk_session *_Nonnull session, int *_Nonnull count);

// The release of the library, such as "5.0".
const char *_Nonnull cglpk_version(void);

// ---- Problem ----------------------------------------------------------------------------------------------------

// Appends columns. Entries of column k are positions starts[k] ..< starts[k + 1] of rows and values; without entries
// pass null for all three. Integral columns must have whole bounds. No row may occur twice in a column.
cglpk_outcome cglpk_add_columns(cglpk_session *_Nonnull session, int count, const double *_Nonnull lower,
                                const double *_Nonnull upper, const double *_Nonnull costs,
                                const uint8_t *_Nonnull integral, const ptrdiff_t *_Nullable starts,
                                const int32_t *_Nullable rows, const double *_Nullable values);

// Appends rows, likewise. No column may occur twice in a row.
cglpk_outcome cglpk_add_rows(cglpk_session *_Nonnull session, int count, const double *_Nonnull lower,
                             const double *_Nonnull upper, const ptrdiff_t *_Nullable starts,
                             const int32_t *_Nullable columns, const double *_Nullable values);

cglpk_outcome cglpk_set_column_bounds(cglpk_session *_Nonnull session, int column, double lower, double upper);
cglpk_outcome cglpk_set_row_bounds(cglpk_session *_Nonnull session, int row, double lower, double upper);
cglpk_outcome cglpk_set_cost(cglpk_session *_Nonnull session, int column, double cost);
cglpk_outcome cglpk_set_constant(cglpk_session *_Nonnull session, double constant);

// Removes columns; the ones behind move up.
cglpk_outcome cglpk_remove_columns(cglpk_session *_Nonnull session, int count, const int32_t *_Nonnull columns);

// Chooses scale factors for rows and columns where the coefficients call for it.
cglpk_outcome cglpk_scale(cglpk_session *_Nonnull session);

// Puts a copy of the problem, basis included, in its place, until cglpk_drop_copy brings the original back.
cglpk_outcome cglpk_push_copy(cglpk_session *_Nonnull session);
cglpk_outcome cglpk_drop_copy(cglpk_session *_Nonnull session);

// ---- Simplex ----------------------------------------------------------------------------------------------------

// Starts from the basis of all rows, columns standing on the bound their cost prefers. Tells whether that basis is
// dual feasible.
cglpk_outcome cglpk_slack_basis(cglpk_session *_Nonnull session, int *_Nonnull is_dual_feasible);

// Starts from a basis as triangular as can be.
cglpk_outcome cglpk_advanced_basis(cglpk_session *_Nonnull session);

typedef struct cglpk_simplex_options {
    int use_dual;         // the dual method, with the primal one taking over where it breaks down
    int presolve;
    int steepest_edge;    // weighs edges; the largest infeasibility decides otherwise
    int iteration_limit;  // for this call
    int time_limit;       // milliseconds, for this call
    // the dual method stops where the objective is proven to be no less; HUGE_VAL for none
    double objective_limit;
} cglpk_simplex_options;

typedef struct cglpk_simplex_result {
    cglpk_stop stop;
    cglpk_status status;
    int is_primal_infeasible;  // proven
    int is_dual_infeasible;    // proven
    int is_dual_feasible;
    double objective;
    int iterations;  // since the session was opened
} cglpk_simplex_result;

// Runs the simplex method from the current basis.
cglpk_outcome cglpk_simplex(cglpk_session *_Nonnull session, const cglpk_simplex_options *_Nonnull options,
                            cglpk_simplex_result *_Nonnull result);

// Simplex iterations since the session was opened.
cglpk_outcome cglpk_iterations(cglpk_session *_Nonnull session, int *_Nonnull count);

// Values and reduced costs of the first `count` columns in the basic solution.
cglpk_outcome cglpk_read_basic_columns(cglpk_session *_Nonnull session, int count, double *_Nonnull values,
                                       double *_Nonnull reduced_costs);

// Duals of the first `count` rows in the basic solution.
cglpk_outcome cglpk_read_duals(cglpk_session *_Nonnull session, int count, double *_Nonnull duals);

// Standings (cglpk_standing) of the first rows and columns.
cglpk_outcome cglpk_read_basis(cglpk_session *_Nonnull session, int row_count, uint8_t *_Nonnull rows,
                               int column_count, uint8_t *_Nonnull columns);

// Puts the first rows and columns where they stood in another basis. Rows behind them become basic; columns behind them
// stay.
cglpk_outcome cglpk_set_basis(cglpk_session *_Nonnull session, int row_count, const uint8_t *_Nonnull rows,
                              int column_count, const uint8_t *_Nonnull columns);

// The weights, one for each row, whose sum of rows has 1 for a basic column and 0 for every other basic one. Tells
// whether the column is basic; where it is not, the weights are left as they were.
cglpk_outcome cglpk_tableau_row(cglpk_session *_Nonnull session, int column, int row_count,
                                double *_Nonnull weights, int *_Nonnull is_basic);

// ---- Search -----------------------------------------------------------------------------------------------------

typedef CGLPK_ENUM cglpk_branching {
    CGLPK_FIRST_FRACTIONAL CGLPK_SWIFT(firstFractional),
    CGLPK_LAST_FRACTIONAL CGLPK_SWIFT(lastFractional),
    CGLPK_MOST_FRACTIONAL CGLPK_SWIFT(mostFractional),
    CGLPK_STEEPEST_COST CGLPK_SWIFT(steepestCost),
    CGLPK_PSEUDOCOST CGLPK_SWIFT(pseudocost),
} cglpk_branching;

typedef CGLPK_ENUM cglpk_node_order {
    CGLPK_DEPTH_FIRST CGLPK_SWIFT(depthFirst),
    CGLPK_BREADTH_FIRST CGLPK_SWIFT(breadthFirst),
    CGLPK_BEST_BOUND CGLPK_SWIFT(bestBound),
    CGLPK_BEST_PROJECTION CGLPK_SWIFT(bestProjection),
} cglpk_node_order;

// What an observer is told, at every point where the search may be stopped.
typedef struct cglpk_event {
    int is_selection;   // between nodes: the one moment when `bound` is fresh
    int nodes;          // taken up so far
    int iterations;     // since the session was opened
    int has_incumbent;
    double incumbent;
    int has_bound;
    double bound;       // proven for the whole problem
} cglpk_event;

// Called on the thread of the search. Returns nonzero to stop it. It must not call into the session, but for
// cglpk_message and cglpk_provoke_abort.
typedef int (*cglpk_observer)(void *_Nullable context, const cglpk_event *_Nonnull event);

typedef struct cglpk_search_options {
    cglpk_branching branching;
    cglpk_node_order node_order;
    int gomory, rounding_cuts, cover, clique;
    int rounding, pump;
    int presolve;
    int time_limit;  // milliseconds
    // A feasible point to start from, one value for each column of the problem, or null.
    const double *_Nullable start;
    // Look only below this objective. The problem's last column must be a fixed zero with cost one and without entries.
    int has_cutoff;
    double cutoff;
    cglpk_observer _Nonnull observer;
    void *_Nullable context;
} cglpk_search_options;

typedef struct cglpk_search_result {
    cglpk_stop stop;
    cglpk_status status;  // of the incumbent; CGLPK_UNDEFINED where there is none but the cutoff
    double objective;
    int has_bound;
    double bound;
    int nodes;
    int iterations;  // since the session was opened
} cglpk_search_result;

// Runs branch and bound, from the optimal basis of the relaxation unless presolve is on. Solves that use cover cuts
// wait for one another throughout the process, since GLPK keeps that generator's workspace in plain statics.
cglpk_outcome cglpk_search(cglpk_session *_Nonnull session, const cglpk_search_options *_Nonnull options,
                           cglpk_search_result *_Nonnull result);

// Values of the first `count` columns in the incumbent.
cglpk_outcome cglpk_read_incumbent(cglpk_session *_Nonnull session, int count, double *_Nonnull values);

// ---- For tests --------------------------------------------------------------------------------------------------

// Makes GLPK break down, by naming a column twice in a row.
cglpk_outcome cglpk_provoke_abort(cglpk_session *_Nonnull session);

#endif
