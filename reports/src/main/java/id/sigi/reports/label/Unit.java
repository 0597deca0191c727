package id.sigi.reports.label;

import id.sigi.methods.estimate.Label;
import java.util.Set;

/** In what a number is written. */
public enum Unit {
    /** A share in 0..1, written as a percentage. */
    SHARE,
    /** A difference of shares, written in percentage points with its sign. */
    POINTS,
    /** Whole rupiah. */
    RUPIAH,
    /** A difference in rupiah, with its sign. */
    RUPIAH_CHANGE,
    /** Hours. */
    HOURS,
    /** Things counted. */
    COUNT,
    /** A score, a number of stars, an age: two decimals. */
    SCORE,
    /** A test statistic: two decimals. */
    STATISTIC,
    /** A ratio, a coefficient of agreement: three decimals. */
    INDEX;

    private static final Set<String> STATISTICS = Set.of(
            "omnibus F",
            "effective F of the first stage",
            "who answered differs by arm, F",
            "distribution of destinations differs by arm, F",
            "effect differs by covariates, F");

    private static final Set<String> INDICES =
            Set.of("normalised difference", "p-value by redraws", "ICC(2,1)", "Krippendorff alpha, ordinal");
    private static final Set<String> LEVELS = Set.of(
            "share",
            "row share",
            "share before",
            "share after",
            "entry rate",
            "exit rate",
            "mean",
            "median",
            "total",
            "count",
            "control mean");

    /** The unit of what a label names, by the naming rules of outcomes: {@code _idr} is money, {@code is_} and {@code has_} are truths. */
    public static Unit of(Label label) {
        if (STATISTICS.contains(label.estimand())) {
            return STATISTIC;
        }
        if (INDICES.contains(label.estimand()) || label.estimand().contains("parity index")) {
            return INDEX;
        }
        if (label.estimand().equals("count")) {
            return COUNT;
        }
        return isLevel(label) ? level(label) : level(label).change();
    }

    private static boolean isLevel(Label label) {
        String estimand = label.estimand();
        return LEVELS.contains(estimand)
                || estimand.startsWith("mean,")
                || estimand.startsWith("mean of ")
                || estimand.endsWith(" mean")
                || estimand.endsWith(" share");
    }

    private static Unit level(Label label) {
        String outcome = label.outcome();
        if (outcome.endsWith("_idr") && !label.estimand().equals("first stage")) {
            return RUPIAH;
        }
        if (outcome.endsWith("_hours")) {
            return HOURS;
        }
        return isShare(label) ? SHARE : SCORE;
    }

    private static boolean isShare(Label label) {
        String outcome = label.outcome();
        String estimand = label.estimand();
        return estimand.contains("share")
                || estimand.endsWith("rate")
                || Set.of("change", "first stage").contains(estimand)
                || outcome.contains("=")
                || outcome.contains(" up to ")
                || outcome.startsWith("is_")
                || outcome.startsWith("has_")
                || outcome.startsWith("had_")
                || outcome.startsWith("baseline_is_");
    }

    private Unit change() {
        return switch (this) {
            case SHARE, POINTS -> POINTS;
            case RUPIAH, RUPIAH_CHANGE -> RUPIAH_CHANGE;
            case HOURS -> HOURS;
            case COUNT -> COUNT;
            case SCORE -> SCORE;
            case STATISTIC -> STATISTIC;
            case INDEX -> INDEX;
        };
    }
}
