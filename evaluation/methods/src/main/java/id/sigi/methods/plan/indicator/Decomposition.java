package id.sigi.methods.plan.indicator;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the difference of two groups' shares is split by the dimensions that the comparison is adjusted for. */
public enum Decomposition {
    /** Composition and rates, over all crossings of the dimensions (Kitagawa 1955). */
    @JsonProperty("kitagawa")
    KITAGAWA,
    /** By linear regressions on the dimensions' values (Oaxaca 1973, Blinder 1973, Jann 2008). */
    @JsonProperty("oaxaca_blinder")
    OAXACA_BLINDER
}
