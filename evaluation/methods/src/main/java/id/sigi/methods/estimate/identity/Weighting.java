package id.sigi.methods.estimate.identity;

/** Whose mean an average over cells or people is. Names of constants are codes of files. */
public enum Weighting {
    /** Nothing to weigh, or everybody alike. */
    NONE(""),
    /** Cells by size times p(1-p), as regressions with cell effects weigh them. */
    PRECISION("precision-weighted"),
    /** Cells by their people. */
    PROGRAMME("programme-weighted"),
    /** Cells by those who won. */
    WINNERS("winner-weighted"),
    /** Waiting lists by their people. */
    LISTS("list-weighted"),
    /** People by survey weights. */
    SURVEY("survey-weighted"),
    PRECISION_AND_SURVEY("precision- and survey-weighted"),
    /** Respondents by one over their probability to answer. */
    RESPONSE("weighted for response"),
    /** Entrants by one over the probability of what came. */
    ALL_ENTRANTS("all entrants");

    private final String term;

    Weighting(String term) {
        this.term = term;
    }

    /** The term of files and of the console, in English. */
    public String term() {
        return term;
    }
}
