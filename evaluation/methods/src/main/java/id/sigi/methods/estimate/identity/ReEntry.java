package id.sigi.methods.estimate.identity;

/** What later draws do to a contrast of one draw, if losers could enter again. Names of constants are codes of files. */
public enum ReEntry {
    /** Nobody could, or it is taken out. */
    NONE("{0}"),
    /** A plan that accepts a contrast which re-entry biases. */
    NAIVE("naive, biased by re-entry: {0}"),
    /** The effect of an offer with the later wins that losing led to. */
    DYNAMIC("dynamic {0}");

    private final String term;

    ReEntry(String term) {
        this.term = term;
    }

    /** The term of files and of the console, in English; {@code {0}} stands for the estimand. */
    public String term() {
        return term;
    }
}
