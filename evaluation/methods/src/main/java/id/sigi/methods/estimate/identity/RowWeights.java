package id.sigi.methods.estimate.identity;

/** How much each person counts in a procedure. Names of constants are codes of files. */
public enum RowWeights {
    NONE(""),
    PROGRAMME(", programme-weighted"),
    SURVEY(", survey-weighted"),
    RESPONSE_PROBABILITY(", respondents weighted by one over their probability to answer");

    private final String term;

    RowWeights(String term) {
        this.term = term;
    }

    /** The term of files and of the console, in English, with what leads it. */
    public String term() {
        return term;
    }
}
