package id.sigi.methods.estimate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalDouble;

/** The models of a set and its distributions over redraws, as JSON; both keys are left out where there are none. */
final class ModelJson {
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

    private ModelJson() {}

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

    private static void put(ObjectNode node, Glance model) {
        EstimateSetJson.putLabel(node, model.label());
        node.put(GlanceColumns.ROWS, model.rows());
        model.clusters().ifPresent(value -> node.put(GlanceColumns.CLUSTERS, value));
        model.cells().ifPresent(value -> node.put(GlanceColumns.CELLS, value));
        model.coefficients().ifPresent(value -> node.put(GlanceColumns.COEFFICIENTS, value));
        node.put(GlanceColumns.COVARIANCE, model.covariance());
        node.put(GlanceColumns.DF_RULE, model.dfRule());
        put(node, GlanceColumns.R_SQUARED, model.fit().rSquared());
        put(node, GlanceColumns.ADJUSTED, model.fit().adjusted());
        put(node, GlanceColumns.WITHIN, model.fit().within());
        put(node, GlanceColumns.EFFECTIVE_F, model.effectiveF());
        ArrayNode leftOut = node.putArray(GlanceColumns.LEFT_OUT);
        for (LeftOut rows : model.leftOut()) {
            ObjectNode entry = leftOut.addObject().put(WHY, rows.why());
            rows.rows().ifPresent(value -> entry.put(GlanceColumns.ROWS, value));
        }
    }

    private static void put(ObjectNode node, String key, OptionalDouble value) {
        value.ifPresent(number -> node.put(key, number));
    }

    private static void put(ObjectNode node, RedrawDistribution some) {
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

    static List<Glance> models(JsonNode node) {
        return node.has(MODELS) ? EstimateSetJson.list(node, MODELS, ModelJson::model) : List.of();
    }

    private static Glance model(JsonNode node) {
        return new Glance(
                EstimateSetJson.label(node),
                EstimateSetJson.whole(node, GlanceColumns.ROWS),
                EstimateSetJson.count(node, GlanceColumns.CLUSTERS),
                EstimateSetJson.count(node, GlanceColumns.CELLS),
                EstimateSetJson.count(node, GlanceColumns.COEFFICIENTS),
                EstimateSetJson.text(node, GlanceColumns.COVARIANCE),
                EstimateSetJson.text(node, GlanceColumns.DF_RULE),
                new GoodnessOfFit(
                        EstimateSetJson.number(node, GlanceColumns.R_SQUARED),
                        EstimateSetJson.number(node, GlanceColumns.ADJUSTED),
                        EstimateSetJson.number(node, GlanceColumns.WITHIN)),
                EstimateSetJson.number(node, GlanceColumns.EFFECTIVE_F),
                EstimateSetJson.list(node, GlanceColumns.LEFT_OUT, ModelJson::leftOut));
    }

    private static LeftOut leftOut(JsonNode node) {
        return new LeftOut(EstimateSetJson.text(node, WHY), EstimateSetJson.count(node, GlanceColumns.ROWS));
    }

    static List<RedrawDistribution> redraws(JsonNode node) {
        return node.has(REDRAWS) ? EstimateSetJson.list(node, REDRAWS, ModelJson::distribution) : List.of();
    }

    private static RedrawDistribution distribution(JsonNode node) {
        return new RedrawDistribution(
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
