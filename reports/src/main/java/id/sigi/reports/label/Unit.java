package id.sigi.reports.label;

import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.OutcomeVariable;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
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

    private static final Set<Quantity> STATISTICS = EnumSet.of(
            Quantity.OMNIBUS_F,
            Quantity.EFFECTIVE_F,
            Quantity.RESPONDENTS_DIFFER_F,
            Quantity.DESTINATIONS_DIFFER_F,
            Quantity.EFFECTS_DIFFER_F,
            Quantity.ARMS_DIFFER_F,
            Quantity.MARGINAL_HOMOGENEITY,
            Quantity.TIME_HOMOGENEITY,
            Quantity.DEPENDENCE_F,
            Quantity.DEPENDENCE_CHI_SQUARED);

    private static final Set<Quantity.Nature> LEVELS =
            EnumSet.of(Quantity.Nature.SHARE, Quantity.Nature.MEAN, Quantity.Nature.TOTAL, Quantity.Nature.COUNT);

    private static final Set<String> SHARE_WORDS =
            Set.of("share", "proportion", "fraction", "probability", "rate", "bagian", "proporsi", "peluang");

    /** The unit of what a label names. */
    public static Unit of(Label label) {
        return of(label, Optional.empty());
    }

    /**
     * The unit of what a label names.
     *
     * @param declared the unit that a plan declares for the outcome; it goes before what the outcome's name suggests
     */
    static Unit of(Label label, Optional<String> declared) {
        Quantity quantity = label.estimand().quantity();
        if (STATISTICS.contains(quantity)) {
            return STATISTIC;
        }
        boolean isLogOdds = label.estimator().procedure() == Procedure.SURVEY_LOGISTIC_REGRESSION;
        boolean isRatio = label.contrast().kind() == Contrast.Kind.RATIO;
        if (quantity.nature() == Quantity.Nature.INDEX
                || quantity == Quantity.RANDOMISATION_P_VALUE
                || isLogOdds
                || isRatio) {
            return INDEX;
        }
        if (quantity == Quantity.COUNT) {
            return COUNT;
        }
        Unit level = level(label, declared);
        return LEVELS.contains(quantity.nature()) ? level : level.change();
    }

    private static Unit level(Label label, Optional<String> declared) {
        if (isShareByItself(label)) {
            return SHARE;
        }
        Unit named = named(label.outcome().unit());
        return declared.map(unit -> isShareWord(unit) ? SHARE : agrees(named, unit) ? named : SCORE)
                .orElse(named);
    }

    /** How the mean of an outcome is written where no plan says more. */
    private static Unit named(OutcomeVariable.Unit measured) {
        return switch (measured) {
            case TRUTH -> SHARE;
            case RUPIAH -> RUPIAH;
            case HOURS -> HOURS;
            case NUMBER -> SCORE;
        };
    }

    /** A share whatever the outcome is measured in: of people who reach a threshold, hold a value, or take up the offer. */
    private static boolean isShareByItself(Label label) {
        return label.estimand().is(Quantity.Nature.SHARE)
                || label.estimand().isAny(Quantity.CHANGE, Quantity.FIRST_STAGE)
                || label.outcome().isConditional();
    }

    private static boolean isShareWord(String unit) {
        return SHARE_WORDS.contains(unit.strip().toLowerCase(Locale.ROOT));
    }

    /** Rupiah in thousands or hours in a share of a day are not what the names of the outcomes promise. */
    private static boolean agrees(Unit named, String declared) {
        String unit = declared.strip().toLowerCase(Locale.ROOT);
        return switch (named) {
            case RUPIAH, RUPIAH_CHANGE -> unit.startsWith("rupiah") || unit.startsWith("idr") || unit.startsWith("rp");
            case HOURS -> unit.startsWith("hour") || unit.startsWith("jam");
            case SHARE, POINTS, COUNT, SCORE, STATISTIC, INDEX -> false;
        };
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
