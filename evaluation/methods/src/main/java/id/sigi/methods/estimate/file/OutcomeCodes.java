package id.sigi.methods.estimate.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.methods.estimate.identity.OutcomeVariable;
import java.util.List;

/** The codes of an outcome in files. In files without them the words say what is measured. */
final class OutcomeCodes {
    private OutcomeCodes() {}

    static void put(ObjectNode node, OutcomeVariable outcome) {
        node.put(EstimateColumns.OUTCOME_VARIABLE, outcome.variable());
        EstimandCodes.putIfAny(node, EstimateColumns.OUTCOME_CONDITION, EstimandCodes.code(outcome.condition()));
        EstimandCodes.putIfAny(node, EstimateColumns.OUTCOME_VALUE, outcome.value());
        node.put(EstimateColumns.OUTCOME_UNIT, outcome.unit().name());
    }

    /** Fields of a line, in the order of {@link EstimateColumns#CODES}. */
    static List<String> fields(OutcomeVariable outcome) {
        return List.of(
                outcome.variable(),
                EstimandCodes.code(outcome.condition()),
                outcome.value(),
                outcome.unit().name());
    }

    /**
     * As the codes say, or else the words.
     *
     * @param node an estimate
     * @param codes its codes, missing in older files
     */
    static OutcomeVariable read(JsonNode node, JsonNode codes) {
        if (!codes.hasNonNull(EstimateColumns.OUTCOME_VARIABLE)) {
            return OutcomeVariable.ofWords(EstimateSetJson.text(node, EstimateColumns.OUTCOME));
        }
        return new OutcomeVariable(
                EstimateSetJson.text(codes, EstimateColumns.OUTCOME_VARIABLE),
                OutcomeVariable.Condition.valueOf(
                        codes.path(EstimateColumns.OUTCOME_CONDITION).asText(EstimandCodes.NONE)),
                codes.path(EstimateColumns.OUTCOME_VALUE).asText(""),
                OutcomeVariable.Unit.valueOf(EstimateSetJson.text(codes, EstimateColumns.OUTCOME_UNIT)));
    }
}
