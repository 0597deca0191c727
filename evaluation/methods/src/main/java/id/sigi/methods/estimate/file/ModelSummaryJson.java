package id.sigi.methods.estimate.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.ExcludedObservations;
import id.sigi.methods.estimate.GoodnessOfFit;
import id.sigi.methods.estimate.Histogram;
import id.sigi.methods.estimate.ModelSummary;
import id.sigi.methods.estimate.RandomisationHistogram;
import java.util.List;
import java.util.OptionalDouble;

/** The models of a set and its distributions over redraws, as JSON; both keys are left out where there are none. */
final class ModelSummaryJson {
    private static final String MODELS = "models";
    private static final String REDRAWS = "redraws";
    private static final String WHY = "why";
    private static final String OBSERVED = "observed";
    private static final String P = "p";
    private static final String ERROR = "monte_carlo_error";
    private static final String DRAWS = "draws";
    private static final String LOW = "low";
    private static final String HIGH = "high";
    private static final String COUNTS = "counts";

    private ModelSummaryJson() {}

    static void put(ObjectNode node, EstimateSet set) {
        if (!set.models().isEmpty()) {
            ArrayNode models = node.putArray(MODELS);
            set.models().forEach(model -> put(models.addObject(), model));
        }
        if (!set.redraws().isEmpty()) {
            ArrayNode redraws = node.putArray(REDRAWS);
            set.redraws().forEach(some -> put(redraws.addObject(), some));
        }
    }

    private static void put(ObjectNode node, ModelSummary model) {
        EstimateSetJson.putLabel(node, model.label());
        node.put(ModelSummaryColumns.ROWS, model.rows());
        model.clusters().ifPresent(value -> node.put(ModelSummaryColumns.CLUSTERS, value));
        model.cells().ifPresent(value -> node.put(ModelSummaryColumns.CELLS, value));
        model.coefficients().ifPresent(value -> node.put(ModelSummaryColumns.COEFFICIENTS, value));
        node.put(ModelSummaryColumns.COVARIANCE, model.covariance());
        node.put(ModelSummaryColumns.DF_RULE, model.dfRule());
        put(node, ModelSummaryColumns.R_SQUARED, model.fit().rSquared());
        put(node, ModelSummaryColumns.ADJUSTED, model.fit().adjusted());
        put(node, ModelSummaryColumns.WITHIN, model.fit().within());
        put(node, ModelSummaryColumns.EFFECTIVE_F, model.effectiveF());
        ArrayNode leftOut = node.putArray(ModelSummaryColumns.LEFT_OUT);
        for (ExcludedObservations rows : model.leftOut()) {
            ObjectNode entry = leftOut.addObject().put(WHY, rows.why());
            rows.rows().ifPresent(value -> entry.put(ModelSummaryColumns.ROWS, value));
        }
    }

    private static void put(ObjectNode node, String key, OptionalDouble value) {
        value.ifPresent(number -> node.put(key, number));
    }

    private static void put(ObjectNode node, RandomisationHistogram some) {
        EstimateSetJson.putLabel(node, some.label());
        node.put(OBSERVED, some.observed())
                .put(P, some.p())
                .put(ERROR, some.monteCarloError())
                .put(DRAWS, some.draws())
                .put(LOW, some.redraws().low())
                .put(HIGH, some.redraws().high());
        ArrayNode counts = node.putArray(COUNTS);
        some.redraws().counts().forEach(counts::add);
    }

    static List<ModelSummary> models(JsonNode node) {
        return node.has(MODELS) ? EstimateSetJson.list(node, MODELS, ModelSummaryJson::model) : List.of();
    }

    private static ModelSummary model(JsonNode node) {
        return new ModelSummary(
                EstimateSetJson.label(node),
                EstimateSetJson.whole(node, ModelSummaryColumns.ROWS),
                EstimateSetJson.count(node, ModelSummaryColumns.CLUSTERS),
                EstimateSetJson.count(node, ModelSummaryColumns.CELLS),
                EstimateSetJson.count(node, ModelSummaryColumns.COEFFICIENTS),
                EstimateSetJson.text(node, ModelSummaryColumns.COVARIANCE),
                EstimateSetJson.text(node, ModelSummaryColumns.DF_RULE),
                new GoodnessOfFit(
                        EstimateSetJson.number(node, ModelSummaryColumns.R_SQUARED),
                        EstimateSetJson.number(node, ModelSummaryColumns.ADJUSTED),
                        EstimateSetJson.number(node, ModelSummaryColumns.WITHIN)),
                EstimateSetJson.number(node, ModelSummaryColumns.EFFECTIVE_F),
                EstimateSetJson.list(node, ModelSummaryColumns.LEFT_OUT, ModelSummaryJson::leftOut));
    }

    private static ExcludedObservations leftOut(JsonNode node) {
        return new ExcludedObservations(
                EstimateSetJson.text(node, WHY), EstimateSetJson.count(node, ModelSummaryColumns.ROWS));
    }

    static List<RandomisationHistogram> redraws(JsonNode node) {
        return node.has(REDRAWS) ? EstimateSetJson.list(node, REDRAWS, ModelSummaryJson::distribution) : List.of();
    }

    private static RandomisationHistogram distribution(JsonNode node) {
        return new RandomisationHistogram(
                EstimateSetJson.label(node),
                real(node, OBSERVED),
                real(node, P),
                real(node, ERROR),
                EstimateSetJson.whole(node, DRAWS),
                new Histogram(
                        real(node, LOW), real(node, HIGH), EstimateSetJson.list(node, COUNTS, JsonNode::doubleValue)));
    }

    private static double real(JsonNode node, String key) {
        return EstimateSetJson.number(node, key)
                .orElseThrow(() -> new IllegalArgumentException("the key " + key + " is missing"));
    }
}
