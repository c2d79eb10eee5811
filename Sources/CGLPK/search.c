#include "session.h"

#include <float.h>

// One search under way.
typedef struct {
    cglpk_session *session;
    const cglpk_search_options *options;
    cglpk_search_result *result;
    int start_given;
    double cutoff;       // the objective of the point that stands for the cutoff, as GLPK computed it
    int cutoff_given;
} search;

// Whether the incumbent is a solution rather than the stand-in for the cutoff.
static int has_solution(const search *under_way, glp_prob *problem) {
    int status = glp_mip_status(problem);
    if (status != GLP_FEAS && status != GLP_OPT) return 0;
    return !under_way->cutoff_given || glp_mip_obj_val(problem) < under_way->cutoff;
}

// Every solution lies in an open node or is no better than the incumbent, or than the cutoff that stands for one. Open
// nodes only disappear, so the bound only rises; it is kept when the tree is gone.
static void note_bound(search *under_way, glp_tree *tree) {
    glp_prob *problem = glp_ios_get_prob(tree);
    cglpk_search_result *result = under_way->result;
    int best = glp_ios_best_node(tree);
    if (best == 0) return;
    double bound = glp_ios_node_bound(tree, best);
    if (bound == -DBL_MAX) return;
    if (glp_mip_status(problem) == GLP_FEAS && glp_mip_obj_val(problem) < bound) bound = glp_mip_obj_val(problem);
    if (bound == DBL_MAX) return;
    if (!result->has_bound || bound > result->bound) result->bound = bound;
    result->has_bound = 1;
}

// Hands GLPK a solution to beat: the caller's start, or for a cutoff a point whose only value is that of the column put
// there for it. GLPK does not look at feasibility here, and from the point takes nothing but its objective.
static void offer_start(search *under_way, glp_tree *tree) {
    const cglpk_search_options *options = under_way->options;
    glp_prob *problem = glp_ios_get_prob(tree);
    double *values = under_way->session->values;
    int count = glp_get_num_cols(problem);
    if (options->start != NULL) {
        for (int k = 0; k < count; k++) values[k + 1] = options->start[k];
        glp_ios_heur_sol(tree, values);
    } else if (options->has_cutoff) {
        for (int k = 0; k < count; k++) values[k + 1] = 0;
        values[count] = options->cutoff - glp_get_obj_coef(problem, 0);
        if (glp_ios_heur_sol(tree, values) == 0) {
            under_way->cutoff = glp_mip_obj_val(problem);
            under_way->cutoff_given = 1;
        }
    }
}

static void on_event(glp_tree *tree, void *info) {
    search *under_way = info;
    cglpk_session *session = under_way->session;
    cglpk_search_result *result = under_way->result;
    glp_prob *problem = glp_ios_get_prob(tree);
    int reason = glp_ios_reason(tree);

    result->iterations = glp_get_it_cnt(problem);
    if (reason == GLP_IHEUR && !under_way->start_given) {
        under_way->start_given = 1;
        offer_start(under_way, tree);
    }
    // The other events come between these and tell nothing new. That a heuristic found something is seen at the next.
    if (reason != GLP_ISELECT && reason != GLP_IROWGEN && reason != GLP_IBINGO) return;

    if (reason == GLP_ISELECT) note_bound(under_way, tree);
    cglpk_event event = {
        .is_selection = reason == GLP_ISELECT,
        .nodes = result->nodes,
        .iterations = result->iterations,
        .has_incumbent = has_solution(under_way, problem),
        .has_bound = result->has_bound,
        .bound = result->bound,
    };
    if (event.has_incumbent) event.incumbent = glp_mip_obj_val(problem);

    int stops = under_way->options->observer(under_way->options->context, &event);
    // The observer's frames are gone; now a breakdown that it met may go on to the search's own guard.
    if (session->aborted) _longjmp(session->guard->place, 1);
    if (stops) {
        note_bound(under_way, tree);
        glp_ios_terminate(tree);
    } else if (reason == GLP_ISELECT) {
        result->nodes++;
    }
}

static int branching_of(cglpk_branching branching) {
    switch (branching) {
        case CGLPK_FIRST_FRACTIONAL: return GLP_BR_FFV;
        case CGLPK_LAST_FRACTIONAL: return GLP_BR_LFV;
        case CGLPK_MOST_FRACTIONAL: return GLP_BR_MFV;
        case CGLPK_STEEPEST_COST: return GLP_BR_DTH;
        case CGLPK_PSEUDOCOST: return GLP_BR_PCH;
    }
}

static int node_order_of(cglpk_node_order order) {
    switch (order) {
        case CGLPK_DEPTH_FIRST: return GLP_BT_DFS;
        case CGLPK_BREADTH_FIRST: return GLP_BT_BFS;
        case CGLPK_BEST_BOUND: return GLP_BT_BLB;
        case CGLPK_BEST_PROJECTION: return GLP_BT_BPH;
    }
}

static cglpk_stop stop_of(int code) {
    switch (code) {
        case 0: return CGLPK_FINISHED;
        case GLP_ETMLIM: return CGLPK_TIME_LIMIT;
        case GLP_ESTOP: return CGLPK_STOPPED;
        case GLP_ENOPFS: return CGLPK_NO_PRIMAL;
        case GLP_ENODFS: return CGLPK_NO_DUAL;
        case GLP_EBOUND:
        case GLP_EROOT: return CGLPK_REJECTED;
        default: return CGLPK_FAILED;
    }
}

static cglpk_status status_of(int status) {
    switch (status) {
        case GLP_OPT: return CGLPK_OPTIMAL;
        case GLP_FEAS: return CGLPK_FEASIBLE;
        case GLP_NOFEAS: return CGLPK_NOT_FEASIBLE;
        default: return CGLPK_UNDEFINED;
    }
}

static void run(cglpk_session *session, void *arguments) {
    search *under_way = arguments;
    const cglpk_search_options *options = under_way->options;
    cglpk_search_result *result = under_way->result;
    glp_iocp parameters;
    glp_init_iocp(&parameters);
    parameters.msg_lev = GLP_MSG_ERR;
    parameters.br_tech = branching_of(options->branching);
    parameters.bt_tech = node_order_of(options->node_order);
    parameters.gmi_cuts = options->gomory ? GLP_ON : GLP_OFF;
    parameters.mir_cuts = options->rounding_cuts ? GLP_ON : GLP_OFF;
    parameters.cov_cuts = options->cover ? GLP_ON : GLP_OFF;
    parameters.clq_cuts = options->clique ? GLP_ON : GLP_OFF;
    parameters.sr_heur = options->rounding ? GLP_ON : GLP_OFF;
    parameters.fp_heur = options->pump ? GLP_ON : GLP_OFF;
    parameters.presolve = options->presolve ? GLP_ON : GLP_OFF;
    parameters.tm_lim = options->time_limit;
    parameters.cb_func = on_event;
    parameters.cb_info = under_way;

    result->stop = stop_of(glp_intopt(session->problem, &parameters));
    result->iterations = glp_get_it_cnt(session->problem);
    result->status = status_of(glp_mip_status(session->problem));
    if (result->status == CGLPK_NOT_FEASIBLE) return;
    if (has_solution(under_way, session->problem)) {
        result->objective = glp_mip_obj_val(session->problem);
    } else {
        result->status = CGLPK_UNDEFINED;
    }
}

// GLPK's generator of cover cuts works in plain statics: one at a time in the whole process.
static pthread_mutex_t cover_lock = PTHREAD_MUTEX_INITIALIZER;

cglpk_outcome cglpk_search(cglpk_session *session, const cglpk_search_options *options, cglpk_search_result *result) {
    if (session->aborted) return CGLPK_ABORTED;
    cglpk_clear_message(session);
    if (!cglpk_reserve(session, (size_t)glp_get_num_cols(session->problem) + 1)) return CGLPK_NO_MEMORY;
    *result = (cglpk_search_result){.status = CGLPK_UNDEFINED, .stop = CGLPK_FAILED};
    search under_way = {.session = session, .options = options, .result = result};
    if (options->cover) pthread_mutex_lock(&cover_lock);
    cglpk_outcome outcome = cglpk_guarded(session, run, &under_way);
    if (options->cover) pthread_mutex_unlock(&cover_lock);
    return outcome;
}

typedef struct {
    int count;
    double *values;
} reading;

static void read_incumbent(cglpk_session *session, void *arguments) {
    const reading *read = arguments;
    for (int k = 0; k < read->count; k++) read->values[k] = glp_mip_col_val(session->problem, k + 1);
}

cglpk_outcome cglpk_read_incumbent(cglpk_session *session, int count, double *values) {
    reading read = {count, values};
    return cglpk_guarded(session, read_incumbent, &read);
}
