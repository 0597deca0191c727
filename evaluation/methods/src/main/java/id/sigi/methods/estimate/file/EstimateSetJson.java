package id.sigi.methods.estimate.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.Status;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.programme.fault.OwnFaultText;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Writes a set of estimates as JSON and reads it back unchanged, to the last bit of every number. The same set gives the same bytes.
 * What a method does not give is left out, never null.
 */
public final class EstimateSetJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** 2 since there are codes beside the words; files without the number are of the first version. */
    private static final int SCHEMA_VERSION = 2;

    private EstimateSetJson() {}

    /** One line of JSON per call, without a line end. */
    public static String write(EstimateSet set) {
        try {
            return MAPPER.writeValueAsString(object(set));
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a tree of text and numbers can be written", fault);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws RequestFault if the text is something else
     */
    public static EstimateSet read(String json) {
        try {
            return set(MAPPER.readTree(json));
        } catch (JsonProcessingException | IllegalArgumentException fault) {
            throw new RequestFault(
                    "the text is no set of estimates",
                    fault instanceof JsonProcessingException
                            ? "it is not well-formed JSON"
                            : OwnFaultText.of(fault).orElse("a value in it cannot be"),
                    "hand over a file that Sigi wrote",
                    fault);
        }
    }

    private static ObjectNode object(EstimateSet set) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("schema_version", SCHEMA_VERSION);
        node.put("id", set.id());
        node.put("evidence", set.evidence().name());
        node.set("provenance", object(set.provenance()));
        ArrayNode flow = node.putArray("flow");
        for (FlowStep step : set.flow()) {
            flow.addObject()
                    .put("name", step.name())
                    .put("entered", step.entered())
                    .put("passed", step.passed());
        }
        ArrayNode conventions = node.putArray("conventions");
        set.conventions().forEach(conventions::add);
        ArrayNode estimates = node.putArray("estimates");
        set.estimates().forEach(estimate -> put(estimates.addObject(), estimate));
        ModelSummaryJson.put(node, set);
        DataLabelsJson.put(node, set.labels());
        return node;
    }

    private static ObjectNode object(Provenance provenance) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("plan_id", provenance.planId());
        node.put("plan_hash", provenance.planHash());
        ArrayNode tables = node.putArray("tables");
        for (TableVersion table : provenance.tables()) {
            tables.addObject()
                    .put("table", table.table())
                    .put("version", table.version())
                    .put("rows", table.rows());
        }
        node.put("code_version", provenance.codeVersion());
        node.put("seed", provenance.seed());
        return node;
    }

    private static void put(ObjectNode node, Estimate estimate) {
        putLabel(node, estimate.label());
        putInference(node, estimate.inference());
        putBasis(node, estimate.basis());
        if (estimate.status() instanceof Status.NotEstimable refusal) {
            node.put(EstimateColumns.STATUS, EstimateColumns.NOT_ESTIMABLE);
            node.put(EstimateColumns.REASON, refusal.reason());
        } else {
            node.put(EstimateColumns.STATUS, EstimateColumns.ESTIMATED);
        }
    }

    static void putLabel(ObjectNode node, Label label) {
        node.put(EstimateColumns.OUTCOME, label.outcome().words());
        node.put(EstimateColumns.ESTIMAND, label.estimand().words());
        node.put(EstimateColumns.CONTRAST, label.contrast().words());
        node.put(EstimateColumns.SUBGROUP, label.subgroup().words());
        node.put(EstimateColumns.ESTIMATOR, label.estimator().words());
        ObjectNode codes = node.putObject(EstimateColumns.CODES_OBJECT);
        EstimandCodes.put(codes, label.estimand());
        ContrastCodes.put(codes, label.contrast());
        EstimatorCodes.put(codes, label.estimator());
        OutcomeCodes.put(codes, label.outcome());
        SubgroupCodes.put(codes, label.subgroup());
    }

    private static void putInference(ObjectNode node, Inference inference) {
        inference.estimate().ifPresent(value -> node.put(EstimateColumns.ESTIMATE, value));
        inference.stdError().ifPresent(value -> node.put(EstimateColumns.STD_ERROR, value));
        inference.df().ifPresent(value -> node.put(EstimateColumns.DF, value));
        inference.statistic().ifPresent(value -> node.put(EstimateColumns.STATISTIC, value));
        inference.pValue().ifPresent(value -> node.put(EstimateColumns.P_VALUE, value));
        inference.pAdjusted().ifPresent(value -> node.put(EstimateColumns.P_ADJUSTED, value));
        inference.confLow().ifPresent(value -> node.put(EstimateColumns.CONF_LOW, value));
        inference.confHigh().ifPresent(value -> node.put(EstimateColumns.CONF_HIGH, value));
    }

    private static void putBasis(ObjectNode node, Basis basis) {
        basis.treated().ifPresent(value -> node.put(EstimateColumns.N_TREATED, value));
        basis.control().ifPresent(value -> node.put(EstimateColumns.N_CONTROL, value));
        basis.numerator().ifPresent(value -> node.put(EstimateColumns.NUMERATOR, value));
        node.put(EstimateColumns.DENOMINATOR, basis.denominator());
        node.put(EstimateColumns.DENOMINATOR_NAME, basis.denominatorName());
    }

    private static EstimateSet set(JsonNode node) {
        return new EstimateSet(
                text(node, "id"),
                Evidence.valueOf(text(node, "evidence")),
                provenance(part(node, "provenance")),
                list(node, "flow", EstimateSetJson::step),
                list(node, "conventions", JsonNode::textValue),
                list(node, "estimates", EstimateSetJson::estimate),
                ModelSummaryJson.models(node),
                ModelSummaryJson.redraws(node),
                DataLabelsJson.read(node));
    }

    private static Provenance provenance(JsonNode node) {
        return new Provenance(
                text(node, "plan_id"),
                text(node, "plan_hash"),
                list(node, "tables", EstimateSetJson::table),
                text(node, "code_version"),
                whole(node, "seed"));
    }

    private static TableVersion table(JsonNode node) {
        return new TableVersion(text(node, "table"), text(node, "version"), whole(node, "rows"));
    }

    private static FlowStep step(JsonNode node) {
        return new FlowStep(text(node, "name"), whole(node, "entered"), whole(node, "passed"));
    }

    private static Estimate estimate(JsonNode node) {
        return new Estimate(label(node), inference(node), basis(node), status(node));
    }

    static Label label(JsonNode node) {
        JsonNode codes = node.path(EstimateColumns.CODES_OBJECT);
        return new Label(
                OutcomeCodes.read(node, codes),
                EstimandCodes.read(node, codes),
                ContrastCodes.read(node, codes),
                SubgroupCodes.read(node, codes),
                EstimatorCodes.read(node, codes));
    }

    private static Inference inference(JsonNode node) {
        return new Inference(
                number(node, EstimateColumns.ESTIMATE),
                number(node, EstimateColumns.STD_ERROR),
                number(node, EstimateColumns.DF),
                number(node, EstimateColumns.STATISTIC),
                number(node, EstimateColumns.P_VALUE),
                number(node, EstimateColumns.P_ADJUSTED),
                number(node, EstimateColumns.CONF_LOW),
                number(node, EstimateColumns.CONF_HIGH));
    }

    private static Basis basis(JsonNode node) {
        return new Basis(
                count(node, EstimateColumns.N_TREATED),
                count(node, EstimateColumns.N_CONTROL),
                count(node, EstimateColumns.NUMERATOR),
                whole(node, EstimateColumns.DENOMINATOR),
                text(node, EstimateColumns.DENOMINATOR_NAME));
    }

    private static Status status(JsonNode node) {
        return text(node, EstimateColumns.STATUS).equals(EstimateColumns.ESTIMATED)
                ? Status.ESTIMATED
                : new Status.NotEstimable(text(node, EstimateColumns.REASON));
    }

    static JsonNode part(JsonNode node, String key) {
        if (!node.has(key)) {
            throw new IllegalArgumentException("the key " + key + " is missing");
        }
        return node.get(key);
    }

    static String text(JsonNode node, String key) {
        JsonNode value = part(node, key);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(key + " is not text");
        }
        return value.textValue();
    }

    static long whole(JsonNode node, String key) {
        JsonNode value = part(node, key);
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw new IllegalArgumentException(key + " is not a whole number");
        }
        return value.longValue();
    }

    static OptionalLong count(JsonNode node, String key) {
        return node.has(key) ? OptionalLong.of(whole(node, key)) : OptionalLong.empty();
    }

    static OptionalDouble number(JsonNode node, String key) {
        if (!node.has(key)) {
            return OptionalDouble.empty();
        }
        if (!node.get(key).isNumber()) {
            throw new IllegalArgumentException(key + " is not a number");
        }
        return OptionalDouble.of(node.get(key).doubleValue());
    }

    static <T> List<T> list(JsonNode node, String key, Function<JsonNode, T> entry) {
        JsonNode array = part(node, key);
        if (!array.isArray()) {
            throw new IllegalArgumentException(key + " is not a list");
        }
        List<T> entries = new ArrayList<>(array.size());
        array.forEach(element -> entries.add(entry.apply(element)));
        return entries;
    }
}
