package id.sigi.methods.regression;

import id.sigi.methods.estimate.Estimate;

/** Why a coefficient or its standard error cannot be given. */
public enum Inestimable {
    /** Other columns and cells explain the column. */
    COLLINEAR {
        @Override
        public String reason(String name) {
            return name + " does not vary beyond what the other columns and cells explain";
        }
    },
    /** No degrees of freedom are left, or an arm drawn whole is one cluster. */
    TOO_FEW {
        @Override
        public String reason(String name) {
            return "too few rows or clusters for a standard error of " + name;
        }
    },
    /** Rounding alone, or cells, take all of an outcome that varies. */
    NO_RESIDUAL {
        @Override
        public String reason(String name) {
            return Estimate.NO_RESIDUAL;
        }
    };

    /**
     * For the status of an estimate.
     *
     * @param name of the coefficient
     */
    public abstract String reason(String name);
}
