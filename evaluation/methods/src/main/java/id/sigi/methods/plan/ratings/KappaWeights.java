package id.sigi.methods.plan.ratings;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.sigi.methods.agreement.AgreementWeights;

/** How far two different scores agree, in kappa and Gwet's coefficient, by the words of a plan. */
public enum KappaWeights {
    @JsonProperty("unweighted")
    UNWEIGHTED(AgreementWeights.UNWEIGHTED),
    @JsonProperty("linear")
    LINEAR(AgreementWeights.LINEAR),
    @JsonProperty("quadratic")
    QUADRATIC(AgreementWeights.QUADRATIC),
    @JsonProperty("ordinal")
    ORDINAL(AgreementWeights.ORDINAL);

    private final AgreementWeights weights;

    KappaWeights(AgreementWeights weights) {
        this.weights = weights;
    }

    public AgreementWeights weights() {
        return weights;
    }
}
