package id.sigi.methods.estimate.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.RegressionAdjustment;
import id.sigi.methods.estimate.identity.Remark;
import id.sigi.methods.estimate.identity.RowWeights;
import id.sigi.methods.estimate.identity.TestRule;
import java.util.List;
import java.util.stream.Collectors;

/** The codes of an estimator in files. Files of before there were codes have the words alone. */
final class EstimatorCodes {
    private static final String NONE = "NONE";

    private EstimatorCodes() {}

    static void put(ObjectNode node, Estimator estimator) {
        node.put(EstimateColumns.PROCEDURE, estimator.procedure().name());
        EstimandCodes.putIfAny(node, EstimateColumns.PROCEDURE_ARGUMENT, estimator.argument());
        EstimandCodes.putIfAny(node, EstimateColumns.ADJUSTMENT, EstimandCodes.code(estimator.adjustment()));
        EstimandCodes.putIfAny(node, EstimateColumns.ROW_WEIGHTS, EstimandCodes.code(estimator.weights()));
        EstimandCodes.putIfAny(node, EstimateColumns.COVARIANCE_TYPE, EstimandCodes.code(estimator.covariance()));
        if (!estimator.clusters().isEmpty()) {
            estimator.clusters().forEach(node.putArray(EstimateColumns.CLUSTERS)::add);
        }
        EstimandCodes.putIfAny(node, EstimateColumns.TEST, EstimandCodes.code(estimator.test()));
        if (!estimator.remarks().isEmpty()) {
            ArrayNode remarks = node.putArray(EstimateColumns.REMARKS);
            estimator
                    .remarks()
                    .forEach(remark -> remarks.addObject()
                            .put(EstimateColumns.REMARK, remark.kind().name())
                            .put(EstimateColumns.ARGUMENT, remark.argument()));
        }
    }

    /** Fields of a line, in the order of {@link EstimateColumns#CODES}. */
    static List<String> fields(Estimator estimator) {
        return List.of(
                estimator.procedure().name(),
                estimator.argument(),
                EstimandCodes.code(estimator.adjustment()),
                EstimandCodes.code(estimator.weights()),
                EstimandCodes.code(estimator.covariance()),
                String.join(" ", estimator.clusters()),
                EstimandCodes.code(estimator.test()),
                estimator.remarks().stream()
                        .map(remark ->
                                remark.kind().name() + (remark.argument().isEmpty() ? "" : "=" + remark.argument()))
                        .collect(Collectors.joining(" ")));
    }

    /**
     * As the codes say, or else the words.
     *
     * @param node an estimate
     * @param codes its codes, missing in older files
     */
    static Estimator read(JsonNode node, JsonNode codes) {
        if (!codes.hasNonNull(EstimateColumns.PROCEDURE)) {
            return Estimator.ofWords(EstimateSetJson.text(node, EstimateColumns.ESTIMATOR));
        }
        return new Estimator(
                Procedure.valueOf(EstimateSetJson.text(codes, EstimateColumns.PROCEDURE)),
                codes.path(EstimateColumns.PROCEDURE_ARGUMENT).asText(""),
                RegressionAdjustment.valueOf(
                        codes.path(EstimateColumns.ADJUSTMENT).asText(NONE)),
                RowWeights.valueOf(codes.path(EstimateColumns.ROW_WEIGHTS).asText(NONE)),
                CovarianceType.valueOf(
                        codes.path(EstimateColumns.COVARIANCE_TYPE).asText(NONE)),
                codes.has(EstimateColumns.CLUSTERS)
                        ? EstimateSetJson.list(codes, EstimateColumns.CLUSTERS, JsonNode::textValue)
                        : List.of(),
                TestRule.valueOf(codes.path(EstimateColumns.TEST).asText(NONE)),
                codes.has(EstimateColumns.REMARKS)
                        ? EstimateSetJson.list(codes, EstimateColumns.REMARKS, EstimatorCodes::remark)
                        : List.of());
    }

    private static Remark remark(JsonNode node) {
        return new Remark(
                Remark.Kind.valueOf(EstimateSetJson.text(node, EstimateColumns.REMARK)),
                node.path(EstimateColumns.ARGUMENT).asText(""));
    }
}
