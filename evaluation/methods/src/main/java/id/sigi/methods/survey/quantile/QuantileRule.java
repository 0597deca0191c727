package id.sigi.methods.survey.quantile;

import java.util.Locale;

/**
 * What a quantile of weighted values is: the rules of R's survey 4.1, of which those of Hyndman and Fan (1996) are named by their number. Values are
 * sorted and S is their running sum of weights over the whole sum.
 */
public enum QuantileRule {
    /** The least value with S above p, or the value at which S is p. */
    MATH,
    /** As {@link #MATH}, but the mean of two neighbours where S is p. */
    SCHOOL,
    /** Shah and Vaish (2006): half of a value's own weight counts, of one value more than there are. */
    SHAHVAISH,
    /** As {@link #MATH}. */
    HF1,
    /** As {@link #SCHOOL}. */
    HF2,
    /** The nearest even order statistic. */
    HF3,
    /** Linear interpolation of S. */
    HF4,
    /** Linear interpolation where half of a value's own weight counts. */
    HF5,
    /** Linear interpolation of the expected order statistics of the uniform distribution. */
    HF6,
    /** Linear interpolation of their modes, as R's {@code quantile} does. */
    HF7,
    /** Linear interpolation of their medians, nearly. */
    HF8,
    /** Linear interpolation that suits normal values. */
    HF9;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
