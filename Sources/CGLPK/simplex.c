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
        case GLP_EOBJUL: return CGLPK_OBJECTIVE_LIMIT;
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
    parameters.pricing = call->options->steepest_edge ? GLP_PT_PSE : GLP_PT_STD;
    parameters.it_lim = call->options->iteration_limit;
    parameters.tm_lim = call->options->time_limit;
    if (call->options->use_dual) {
        // Long steps: variables that would enter with little effect go over to their other bounds on the way instead.
        // Most variables here have two bounds, and a first relaxation takes half the iterations, a third of the time.
        parameters.r_test = GLP_RT_FLIP;
        parameters.obj_ul = call->options->objective_limit;
    }

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

static uint8_t standing_of(int status) {
    switch (status) {
        case GLP_BS: return CGLPK_BASIC;
        case GLP_NL: return CGLPK_AT_LOWER;
        case GLP_NU: return CGLPK_AT_UPPER;
        case GLP_NF: return CGLPK_FREE;
        default: return CGLPK_FIXED;
    }
}

static int status_for(uint8_t standing) {
    switch (standing) {
        case CGLPK_BASIC: return GLP_BS;
        case CGLPK_AT_LOWER: return GLP_NL;
        case CGLPK_AT_UPPER: return GLP_NU;
        case CGLPK_FREE: return GLP_NF;
        default: return GLP_NS;
    }
}

typedef struct {
    int row_count, column_count;
    uint8_t *rows, *columns;
} basis_reading;

static void read_basis(cglpk_session *session, void *arguments) {
    const basis_reading *read = arguments;
    for (int k = 0; k < read->row_count; k++) read->rows[k] = standing_of(glp_get_row_stat(session->problem, k + 1));
    for (int k = 0; k < read->column_count; k++)
        read->columns[k] = standing_of(glp_get_col_stat(session->problem, k + 1));
}

cglpk_outcome cglpk_read_basis(cglpk_session *session, int row_count, uint8_t *rows, int column_count,
                               uint8_t *columns) {
    basis_reading read = {row_count, column_count, rows, columns};
    return cglpk_guarded(session, read_basis, &read);
}

typedef struct {
    int row_count, column_count;
    const uint8_t *rows, *columns;
} basis_setting;

static void set_basis(cglpk_session *session, void *arguments) {
    const basis_setting *set = arguments;
    int all_rows = glp_get_num_rows(session->problem);
    for (int k = 0; k < all_rows; k++)
        glp_set_row_stat(session->problem, k + 1, k < set->row_count ? status_for(set->rows[k]) : GLP_BS);
    for (int k = 0; k < set->column_count; k++)
        glp_set_col_stat(session->problem, k + 1, status_for(set->columns[k]));
}

cglpk_outcome cglpk_set_basis(cglpk_session *session, int row_count, const uint8_t *rows, int column_count,
                              const uint8_t *columns) {
    basis_setting set = {row_count, column_count, rows, columns};
    return cglpk_guarded(session, set_basis, &set);
}

typedef struct {
    int column, row_count;
    double *weights;
    int *is_basic;
} tableau_reading;

static void tableau_row(cglpk_session *session, void *arguments) {
    const tableau_reading *read = arguments;
    glp_prob *problem = session->problem;
    *read->is_basic = 0;
    if (!glp_bf_exists(problem) && glp_factorize(problem) != 0) return;
    int position = glp_get_col_bind(problem, read->column + 1);
    if (position == 0) return;
    // A tableau row is a row of the inverse basis times the equations; GLPK writes a row as its activity less its terms.
    double *row = session->values;
    for (int k = 1; k <= read->row_count; k++) row[k] = k == position ? 1 : 0;
    glp_btran(problem, row);
    for (int k = 0; k < read->row_count; k++) read->weights[k] = -row[k + 1];
    *read->is_basic = 1;
}

cglpk_outcome cglpk_tableau_row(cglpk_session *session, int column, int row_count, double *weights, int *is_basic) {
    if (!cglpk_reserve(session, (size_t)row_count + 1)) return CGLPK_NO_MEMORY;
    tableau_reading read = {column, row_count, weights, is_basic};
    return cglpk_guarded(session, tableau_row, &read);
}
