package id.sigi.methods.estimate.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.methods.estimate.identity.Bound;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.ReEntry;
import id.sigi.methods.estimate.identity.Weighting;
import java.util.List;

/** The codes of an estimand in files. Files of before there were codes have the words alone. */
final class EstimandCodes {
    static final String NONE = "NONE";

    private EstimandCodes() {}

    static void put(ObjectNode node, Estimand estimand) {
        node.put(EstimateColumns.QUANTITY, estimand.quantity().name());
        putIfAny(node, EstimateColumns.QUANTITY_ARGUMENT, estimand.argument());
        putIfAny(node, EstimateColumns.WEIGHTING, code(estimand.weighting()));
        putIfAny(node, EstimateColumns.BOUND, code(estimand.bound()));
        putIfAny(node, EstimateColumns.RE_ENTRY, code(estimand.reEntry()));
    }

    static void putIfAny(ObjectNode node, String key, String code) {
        if (!code.isEmpty()) {
            node.put(key, code);
        }
    }

    /** Nothing for what is none. */
    static String code(Enum<?> constant) {
        return constant.name().equals(NONE) ? "" : constant.name();
    }

    /** Fields of a line, in the order of {@link EstimateColumns#CODES}. */
    static List<String> fields(Estimand estimand) {
        return List.of(
                estimand.quantity().name(),
                estimand.argument(),
                code(estimand.weighting()),
                code(estimand.bound()),
                code(estimand.reEntry()));
    }

    /**
     * As the codes say, or else the words.
     *
     * @param node an estimate
     * @param codes its codes, missing in older files
     */
    static Estimand read(JsonNode node, JsonNode codes) {
        if (!codes.hasNonNull(EstimateColumns.QUANTITY)) {
            return Estimand.ofWords(EstimateSetJson.text(node, EstimateColumns.ESTIMAND));
        }
        return new Estimand(
                Quantity.valueOf(EstimateSetJson.text(codes, EstimateColumns.QUANTITY)),
                codes.path(EstimateColumns.QUANTITY_ARGUMENT).asText(""),
                Weighting.valueOf(codes.path(EstimateColumns.WEIGHTING).asText(NONE)),
                Bound.valueOf(codes.path(EstimateColumns.BOUND).asText(NONE)),
                ReEntry.valueOf(codes.path(EstimateColumns.RE_ENTRY).asText(NONE)));
    }
}
