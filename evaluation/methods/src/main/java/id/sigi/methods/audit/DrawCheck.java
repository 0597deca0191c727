package id.sigi.methods.audit;

/** What an audit asks of a draw. An exact check counts contradictions; a check of chance has a p-value. */
public enum DrawCheck {
    /** Records of the draw beside the one that there should be. */
    RECORD(Kind.EXACT, "records of the draw missing or beyond one"),
    /** Eligible count on record against results. */
    ELIGIBLE_RESULTS(Kind.EXACT, "eligible applicants on record less results, either way"),
    /** Eligible count on record against applications that were not excluded. */
    ELIGIBLE_APPLICATIONS(Kind.EXACT, "eligible applicants on record less applications not excluded, either way"),
    /** Applications that were neither excluded nor drawn. */
    RESULT_MISSING(Kind.EXACT, "applications neither excluded nor drawn"),
    /** Results without an application to the stratum. */
    NOT_APPLIED(Kind.EXACT, "results without an application to the stratum"),
    /** Results of applications that were excluded. */
    EXCLUDED_DRAWN(Kind.EXACT, "results of excluded applications"),
    /** Results of one application beyond the first. */
    RESULT_TWICE(Kind.EXACT, "results of an application beyond its first"),
    /** Applications of one person beyond the first. */
    PERSON_TWICE(Kind.EXACT, "applications of a person beyond the first"),
    /** Entrants who had won before. */
    EARLIER_WINNER(Kind.EXACT, "entrants who had won an earlier draw"),
    /** Entrants of households that had no place left. */
    HOUSEHOLD_FULL(Kind.EXACT, "entrants of households without a place left"),
    /** Winners beyond the places of their household. */
    HOUSEHOLD_CAP(Kind.EXACT, "winners beyond their household's places"),
    /** Ranks from one to the number of results that nobody has. */
    RANKS(Kind.EXACT, "ranks that nobody has"),
    /** Winners beyond the quota. */
    QUOTA(Kind.EXACT, "winners beyond the quota"),
    /** Places that were left although somebody could have had them. */
    PLACES_UNUSED(Kind.EXACT, "places left although somebody could have had them"),
    /** Applications that won on record or in the replay, but not in both. */
    REPLAY_WINNERS(Kind.EXACT, "results that the replay from the seed on record selects otherwise"),
    /** Applications whose rank in the replay is another. */
    REPLAY_RANKS(Kind.EXACT, "results that the replay from the seed on record ranks otherwise"),
    /** Ranks in equal bins of the eligible count. */
    RANK_BINS(Kind.CHANCE, "chi-square of ranks in equal bins"),
    /** Ranks against the uniform distribution. */
    RANK_UNIFORM(Kind.CHANCE, "Kolmogorov-Smirnov distance of ranks from uniform"),
    /** Ranks against the order of applying. */
    RANK_ORDER(Kind.CHANCE, "Spearman correlation of rank and order of applying"),
    /** Ranks against the date of birth. */
    RANK_BIRTH(Kind.CHANCE, "Spearman correlation of rank and date of birth"),
    /** Ranks by province. */
    RANK_REGION(Kind.CHANCE, "Kruskal-Wallis statistic of rank by province"),
    /** Ranks by the operator who entered the application. */
    RANK_OPERATOR(Kind.CHANCE, "Kruskal-Wallis statistic of rank by operator, own applications as one more"),
    /** Runs of low and high ranks in the order of applying. */
    RUNS(Kind.CHANCE, "runs of ranks above and below the middle, in order of applying"),
    /** Women among winners. */
    WINNERS_BY_SEX(Kind.CHANCE, "women among winners, hypergeometric"),
    /** Winners among each operator's applications. */
    WINNERS_BY_OPERATOR(Kind.CHANCE, "winners of the operator furthest out, hypergeometric, p times operators"),
    /** What was known of people before the draw. */
    BALANCE(Kind.CHANCE, "omnibus Wald statistic of winners' characteristics, p by redraws");

    /** How a check finds against a draw. */
    public enum Kind {
        /** Any count above zero contradicts the record. */
        EXACT,
        /** A small p-value, adjusted for the number of draws and checks, speaks against chance. */
        CHANCE
    }

    private final Kind kind;
    private final String words;

    DrawCheck(Kind kind, String words) {
        this.kind = kind;
        this.words = words;
    }

    public Kind kind() {
        return kind;
    }

    /** What its number is. */
    public String words() {
        return words;
    }
}
