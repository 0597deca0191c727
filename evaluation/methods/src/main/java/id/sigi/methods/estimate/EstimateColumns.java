package id.sigi.methods.estimate;

import java.util.List;

/** The columns of a tidy row, in order: the one schema of every file of estimates. */
final class EstimateColumns {
    static final String OUTCOME = "outcome";
    static final String ESTIMAND = "estimand";
    static final String CONTRAST = "contrast";
    static final String SUBGROUP = "subgroup";
    static final String ESTIMATOR = "estimator";
    static final String ESTIMATE = "estimate";
    static final String STD_ERROR = "std_error";
    static final String DF = "df";
    static final String STATISTIC = "statistic";
    static final String P_VALUE = "p_value";
    static final String P_ADJUSTED = "p_adjusted";
    static final String CONF_LOW = "conf_low";
    static final String CONF_HIGH = "conf_high";
    static final String N_TREATED = "n_treated";
    static final String N_CONTROL = "n_control";
    static final String NUMERATOR = "numerator";
    static final String DENOMINATOR = "denominator";
    static final String DENOMINATOR_NAME = "denominator_name";
    static final String STATUS = "status";
    static final String REASON = "reason";

    static final String ESTIMATED = "ESTIMATED";
    static final String NOT_ESTIMABLE = "NOT_ESTIMABLE";

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
