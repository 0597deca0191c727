package id.sigi.methods.survey.quantile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * What a quantile of weighted values is: the rules of R's survey 4.1, of which those of Hyndman and Fan (1996) are named by their number. Values are
 * sorted and S is their running sum of weights over the whole sum.
 */
public enum QuantileRule {
    /** The least value with S above p, or the value at which S is p. */
    @JsonProperty("math")
    MATH,
    /** As {@link #MATH}, but the mean of two neighbours where S is p. */
    @JsonProperty("school")
    SCHOOL,
    /** Shah and Vaish (2006): half of a value's own weight counts, of one value more than there are. */
    @JsonProperty("shahvaish")
    SHAHVAISH,
    /** As {@link #MATH}. */
    @JsonProperty("hf1")
    HF1,
    /** As {@link #SCHOOL}. */
    @JsonProperty("hf2")
    HF2,
    /** The nearest even order statistic. */
    @JsonProperty("hf3")
    HF3,
    /** Linear interpolation of S. */
    @JsonProperty("hf4")
    HF4,
    /** Linear interpolation where half of a value's own weight counts. */
    @JsonProperty("hf5")
    HF5,
    /** Linear interpolation of the expected order statistics of the uniform distribution. */
    @JsonProperty("hf6")
    HF6,
    /** Linear interpolation of their modes, as R's {@code quantile} does. */
    @JsonProperty("hf7")
    HF7,
    /** Linear interpolation of their medians, nearly. */
    @JsonProperty("hf8")
    HF8,
    /** Linear interpolation that suits normal values. */
    @JsonProperty("hf9")
    HF9;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
