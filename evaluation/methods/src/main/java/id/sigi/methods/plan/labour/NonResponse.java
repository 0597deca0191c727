package id.sigi.methods.plan.labour;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.sigi.methods.transition.NonResponseModel;

/** Stasny's (1987) models of non-response in gross flows, by their letters. */
public enum NonResponse {
    /** Answering depends on nothing. */
    @JsonProperty("A")
    A(NonResponseModel.COMMON),
    /** Answering before depends on the state before. */
    @JsonProperty("B")
    B(NonResponseModel.FIRST_BY_STATE_BEFORE),
    /** Answering after depends on the state before. */
    @JsonProperty("C")
    C(NonResponseModel.SECOND_BY_STATE_BEFORE),
    /** Answering after depends on the state after. */
    @JsonProperty("D")
    D(NonResponseModel.SECOND_BY_STATE_AFTER);

    private final NonResponseModel model;

    NonResponse(NonResponseModel model) {
        this.model = model;
    }

    /** The kernel's model. */
    public NonResponseModel model() {
        return model;
    }
}
