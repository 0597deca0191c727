package id.sigi.methods.estimate.identity;

import java.util.Objects;

/**
 * What a reader must know of how one number was computed.
 *
 * @param kind what it says
 * @param argument of what; empty for most kinds
 */
public record Remark(Kind kind, String argument) {
    public Remark {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(argument, "argument");
    }

    /** Names of constants are codes of files. */
    public enum Kind {
        /** The number of redraws; it leads the rest. */
        REDRAWS("{0} redraws of the lottery, the one that was made among them"),
        /** The number of possible draws; it leads the rest. */
        ALL_DRAWS("all {0} draws of the lottery"),
        /** The percentage of redraws. */
        WITHOUT_SOME_CELL("{0} % of them without some cell"),
        /** A regression on the rows of all arms, with an indicator for each but the one that is compared with. */
        ALL_ARMS("one regression on all arms"),
        /** The covariates that an estimator names itself. */
        COVARIATES("covariates {0}"),
        /** The column of participation. */
        OF("of {0}"),
        OBSERVED_RANGE("outcomes in the range that was seen"),
        /** The cluster's column. */
        WHOLE_CLUSTERS_DRAWN("an error of people although whole clusters ({0}) were drawn"),
        /** The cluster's column. */
        MOST_CLUSTERS_SHARE("an error of people although most clusters ({0}) share the offer"),
        /** The percentage that the relative standard error passes. */
        USE_WITH_CAUTION("relative standard error above {0} %: use with caution"),
        /** The percentage that the relative standard error passes. */
        UNRELIABLE("relative standard error above {0} %: unreliable"),
        /** The cluster's column. */
        PEOPLE_REDRAWN("people redrawn although clusters ({0}) share the offer");

        private final String term;

        Kind(String term) {
            this.term = term;
        }

        /** The term of files and of the console, in English; {@code {0}} stands for the argument. */
        public String term() {
            return term;
        }

        /** Whether it stands before the procedure. */
        public boolean isLeading() {
            return this == REDRAWS || this == ALL_DRAWS || this == WITHOUT_SOME_CELL;
        }

        /** Whether it stands behind the test. */
        public boolean isLast() {
            return this == PEOPLE_REDRAWN || this == USE_WITH_CAUTION || this == UNRELIABLE;
        }
    }

    public String words() {
        return kind.term().replace("{0}", argument);
    }
}
