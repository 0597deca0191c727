package id.sigi.methods.estimate.identity;

/** Which end of a bound an estimate is, if it is one. Names of constants are codes of files. */
public enum Bound {
    NONE(""),
    LOWER("lower bound"),
    UPPER("upper bound");

    private final String term;

    Bound(String term) {
        this.term = term;
    }

    /** The term of files and of the console, in English. */
    public String term() {
        return term;
    }
}
