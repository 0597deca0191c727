package id.sigi.methods.survey.quantile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How the interval of a quantile is made: every method of R's {@code svyquantile} (survey 4.1). */
public enum QuantileInterval {
    /** Woodruff (1952): the quantiles at the limits of a symmetric interval of the share below. */
    @JsonProperty("mean")
    MEAN,
    /** The same with Korn and Graubard's limits of the share. */
    @JsonProperty("beta")
    BETA,
    /** The same with limits that are symmetric in the log odds. */
    @JsonProperty("xlogit")
    XLOGIT,
    /** The same with limits that are symmetric in the arc sine of the root. */
    @JsonProperty("asin")
    ASIN,
    /** Values whose share below does not differ significantly from p (Francisco and Fuller 1991). */
    @JsonProperty("score")
    SCORE,
    /** Symmetric, with the variance of the quantiles of all sets of replicate weights. */
    @JsonProperty("quantile")
    QUANTILE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
