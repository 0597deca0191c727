package id.sigi.methods.plan.ratings;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.sigi.methods.agreement.Metric;

/** What the scale lets Krippendorff's alpha compare, by the words of a plan. */
public enum AlphaMetric {
    @JsonProperty("nominal")
    NOMINAL(Metric.NOMINAL),
    @JsonProperty("ordinal")
    ORDINAL(Metric.ORDINAL),
    @JsonProperty("interval")
    INTERVAL(Metric.INTERVAL),
    @JsonProperty("ratio")
    RATIO(Metric.RATIO);

    private final Metric metric;

    AlphaMetric(Metric metric) {
        this.metric = metric;
    }

    public Metric metric() {
        return metric;
    }
}
