package id.sigi.methods.plan.survey;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sets of replicate weights stand for other samples; names as in R's {@code svrepdesign}. */
public enum ReplicateMethod {
    /** One unit left out at a time, without strata. */
    @JsonProperty("jk1")
    JK1("jackknife (JK1)"),
    /** One unit left out at a time, within strata. */
    @JsonProperty("jkn")
    JKN("stratified jackknife (JKn)"),
    /** Balanced repeated replication by half samples. */
    @JsonProperty("brr")
    BRR("balanced repeated replication"),
    /** The same where the other half keeps a share of its weight. */
    @JsonProperty("fay")
    FAY("balanced repeated replication with Fay's factors"),
    /** The rescaling bootstrap of Rao, Wu and Yue. */
    @JsonProperty("bootstrap")
    BOOTSTRAP("bootstrap (Rao, Wu and Yue)"),
    /** Successive differences, for systematic samples. */
    @JsonProperty("sdr")
    SDR("successive difference replication"),
    /** Any other, with its own scale. */
    @JsonProperty("other")
    OTHER("given replicate weights");

    private final String words;

    ReplicateMethod(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
