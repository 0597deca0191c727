package id.sigi.methods.estimate.file;

import java.util.List;

/** The columns of a tidy row, in order: the one schema of every file of estimates. */
public final class EstimateColumns {
    static final String OUTCOME = "outcome";
    static final String ESTIMAND = "estimand";
    static final String CONTRAST = "contrast";
    static final String SUBGROUP = "subgroup";
    static final String ESTIMATOR = "estimator";
    public static final String ESTIMATE = "estimate";
    public static final String STD_ERROR = "std_error";
    public static final String DF = "df";
    public static final String STATISTIC = "statistic";
    public static final String P_VALUE = "p_value";
    public static final String P_ADJUSTED = "p_adjusted";
    public static final String CONF_LOW = "conf_low";
    public static final String CONF_HIGH = "conf_high";
    public static final String N_TREATED = "n_treated";
    public static final String N_CONTROL = "n_control";
    public static final String NUMERATOR = "numerator";
    public static final String DENOMINATOR = "denominator";
    static final String DENOMINATOR_NAME = "denominator_name";
    static final String STATUS = "status";
    public static final String REASON = "reason";

    static final String CODES_OBJECT = "codes";
    static final String QUANTITY = "quantity";
    static final String QUANTITY_ARGUMENT = "quantity_argument";
    static final String WEIGHTING = "weighting";
    static final String BOUND = "bound";
    static final String RE_ENTRY = "re_entry";
    static final String PROCEDURE = "procedure";
    static final String PROCEDURE_ARGUMENT = "procedure_argument";
    static final String ADJUSTMENT = "adjustment";
    static final String ROW_WEIGHTS = "row_weights";
    static final String COVARIANCE_TYPE = "covariance_type";
    static final String CLUSTERS = "clusters";
    static final String TEST = "test";
    static final String REMARKS = "remarks";
    static final String CONTRAST_KIND = "contrast_kind";
    static final String CONTRAST_OF = "contrast_of";
    static final String CONTRAST_AGAINST = "contrast_against";
    static final String OUTCOME_VARIABLE = "outcome_variable";
    static final String OUTCOME_CONDITION = "outcome_condition";
    static final String OUTCOME_VALUE = "outcome_value";
    static final String OUTCOME_UNIT = "outcome_unit";
    static final String SUBGROUP_KIND = "subgroup_kind";
    static final String SUBGROUP_COLUMN = "subgroup_column";
    static final String SUBGROUP_VALUE = "subgroup_value";
    static final String REMARK = "remark";
    static final String ARGUMENT = "argument";

    static final String ESTIMATED = "ESTIMATED";
    static final String NOT_ESTIMABLE = "NOT_ESTIMABLE";

    /** Columns of codes, behind those that files have had from the beginning. */
    static final List<String> CODES = List.of(
            QUANTITY,
            QUANTITY_ARGUMENT,
            WEIGHTING,
            BOUND,
            RE_ENTRY,
            PROCEDURE,
            PROCEDURE_ARGUMENT,
            ADJUSTMENT,
            ROW_WEIGHTS,
            COVARIANCE_TYPE,
            CLUSTERS,
            TEST,
            REMARKS,
            CONTRAST_KIND,
            CONTRAST_OF,
            CONTRAST_AGAINST,
            OUTCOME_VARIABLE,
            OUTCOME_CONDITION,
            OUTCOME_VALUE,
            OUTCOME_UNIT,
            SUBGROUP_KIND,
            SUBGROUP_COLUMN,
            SUBGROUP_VALUE);

    static final List<String> ROW = List.of(
            OUTCOME,
            ESTIMAND,
            CONTRAST,
            SUBGROUP,
            ESTIMATOR,
            ESTIMATE,
            STD_ERROR,
            DF,
            STATISTIC,
            P_VALUE,
            P_ADJUSTED,
            CONF_LOW,
            CONF_HIGH,
            N_TREATED,
            N_CONTROL,
            NUMERATOR,
            DENOMINATOR,
            DENOMINATOR_NAME,
            STATUS,
            REASON);

    private EstimateColumns() {}
}
