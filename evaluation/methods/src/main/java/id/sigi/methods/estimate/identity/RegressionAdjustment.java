package id.sigi.methods.estimate.identity;

/** What a comparison holds fixed. Names of constants are codes of files. */
public enum RegressionAdjustment {
    NONE(""),
    /** Of bounds, which are taken cell by cell. */
    WITHIN_CELLS(" within cells"),
    CELL_EFFECTS(" with cell effects"),
    COVARIATES(" with covariates"),
    CELL_EFFECTS_AND_COVARIATES(" with cell effects and covariates"),
    /** Inside and outside of a group, each with its own cell effects. */
    CELL_EFFECTS_BY_GROUP(" with cell effects, each group with its own,"),
    /** Inside and outside of a group, each with its own constant. */
    CONSTANT_BY_GROUP(", each group with its own,");

    private final String term;

    RegressionAdjustment(String term) {
        this.term = term;
    }

    /** The term of files and of the console, in English, with what leads it. */
    public String term() {
        return term;
    }

    public boolean hasCellEffects() {
        return this == CELL_EFFECTS || this == CELL_EFFECTS_AND_COVARIATES || this == CELL_EFFECTS_BY_GROUP;
    }
}
