#include "session.h"

static void slack_basis(cglpk_session *session, void *arguments) {
    int *is_dual_feasible = arguments;
    glp_prob *problem = session->problem;
    glp_std_basis(problem);
    *is_dual_feasible = 1;
    for (int column = 1; column <= glp_get_num_cols(problem); column++) {
        double cost = glp_get_obj_coef(problem, column);
        int type = glp_get_col_type(problem, column);
        if (type == GLP_DB && cost != 0) glp_set_col_stat(problem, column, cost > 0 ? GLP_NL : GLP_NU);
        int wants_lower = cost > 0 && (type == GLP_FR || type == GLP_UP);
        int wants_upper = cost < 0 && (type == GLP_FR || type == GLP_LO);
        if (wants_lower || wants_upper) *is_dual_feasible = 0;
    }
}

cglpk_outcome cglpk_slack_basis(cglpk_session *session, int *is_dual_feasible) {
    return cglpk_guarded(session, slack_basis, is_dual_feasible);
}

static void advanced_basis(cglpk_session *session, void *unused) {
    (void)unused;
    glp_adv_basis(session->problem, 0);
}

cglpk_outcome cglpk_advanced_basis(cglpk_session *session) { return cglpk_guarded(session, advanced_basis, NULL); }

static cglpk_stop stop_of(int code) {
    switch (code) {
        case 0: return CGLPK_FINISHED;
        case GLP_EITLIM: return CGLPK_ITERATION_LIMIT;
        case GLP_ETMLIM: return CGLPK_TIME_LIMIT;
        case GLP_ENOPFS: return CGLPK_NO_PRIMAL;
        case GLP_ENODFS: return CGLPK_NO_DUAL;
        case GLP_EBADB:
        case GLP_ESING:
        case GLP_ECOND: return CGLPK_UNUSABLE_BASIS;
        case GLP_EBOUND: return CGLPK_REJECTED;
        default: return CGLPK_FAILED;
    }
}

static cglpk_status status_of(int status) {
    switch (status) {
        case GLP_FEAS: return CGLPK_FEASIBLE;
        case GLP_INFEAS: return CGLPK_INFEASIBLE;
        case GLP_NOFEAS: return CGLPK_NOT_FEASIBLE;
        case GLP_OPT: return CGLPK_OPTIMAL;
        case GLP_UNBND: return CGLPK_UNBOUNDED;
        default: return CGLPK_UNDEFINED;
    }
}

typedef struct {
    const cglpk_simplex_options *options;
    cglpk_simplex_result *result;
} simplex_call;

static void simplex(cglpk_session *session, void *arguments) {
    const simplex_call *call = arguments;
    glp_smcp parameters;
    glp_init_smcp(&parameters);
    parameters.msg_lev = GLP_MSG_ERR;
    parameters.meth = call->options->use_dual ? GLP_DUALP : GLP_PRIMAL;
    parameters.presolve = call->options->presolve ? GLP_ON : GLP_OFF;
    parameters.it_lim = call->options->iteration_limit;
    parameters.tm_lim = call->options->time_limit;

    cglpk_simplex_result *result = call->result;
    result->stop = stop_of(glp_simplex(session->problem, &parameters));
    result->status = status_of(glp_get_status(session->problem));
    result->is_primal_infeasible = glp_get_prim_stat(session->problem) == GLP_NOFEAS;
    result->is_dual_infeasible = glp_get_dual_stat(session->problem) == GLP_NOFEAS;
    result->is_dual_feasible = glp_get_dual_stat(session->problem) == GLP_FEAS;
    result->objective = glp_get_obj_val(session->problem);
    result->iterations = glp_get_it_cnt(session->problem);
}

cglpk_outcome cglpk_simplex(cglpk_session *session, const cglpk_simplex_options *options,
                            cglpk_simplex_result *result) {
    cglpk_clear_message(session);
    simplex_call call = {options, result};
    return cglpk_guarded(session, simplex, &call);
}

static void count_iterations(cglpk_session *session, void *count) {
    *(int *)count = glp_get_it_cnt(session->problem);
}

cglpk_outcome cglpk_iterations(cglpk_session *session, int *count) {
    return cglpk_guarded(session, count_iterations, count);
}

typedef struct {
    int count;
    double *values, *reduced_costs;
    uint8_t *standings;
} reading;

static void read_basic_columns(cglpk_session *session, void *arguments) {
    const reading *read = arguments;
    for (int k = 0; k < read->count; k++) {
        read->values[k] = glp_get_col_prim(session->problem, k + 1);
        read->reduced_costs[k] = glp_get_col_dual(session->problem, k + 1);
    }
}

cglpk_outcome cglpk_read_basic_columns(cglpk_session *session, int count, double *values, double *reduced_costs) {
    reading read = {.count = count, .values = values, .reduced_costs = reduced_costs};
    return cglpk_guarded(session, read_basic_columns, &read);
}

static void read_duals(cglpk_session *session, void *arguments) {
    const reading *read = arguments;
    for (int k = 0; k < read->count; k++) read->values[k] = glp_get_row_dual(session->problem, k + 1);
}

cglpk_outcome cglpk_read_duals(cglpk_session *session, int count, double *duals) {
    reading read = {.count = count, .values = duals};
    return cglpk_guarded(session, read_duals, &read);
}

static void read_standings(cglpk_session *session, void *arguments) {
    const reading *read = arguments;
    for (int k = 0; k < read->count; k++) {
        switch (glp_get_col_stat(session->problem, k + 1)) {
            case GLP_BS: read->standings[k] = CGLPK_BASIC; break;
            case GLP_NL: read->standings[k] = CGLPK_AT_LOWER; break;
            case GLP_NU: read->standings[k] = CGLPK_AT_UPPER; break;
            case GLP_NF: read->standings[k] = CGLPK_FREE; break;
            default: read->standings[k] = CGLPK_FIXED; break;
        }
    }
}

cglpk_outcome cglpk_read_standings(cglpk_session *session, int count, uint8_t *standings) {
    reading read = {.count = count, .standings = standings};
    return cglpk_guarded(session, read_standings, &read);
}
