package id.sigi.app.diagnosis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.PlanFile;
import id.sigi.methods.plan.outcome.Outcome;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.scenario.EndlineOutcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A plan as it is carried out on redraws: on rows that are kept already, for everybody together, and with a twin of each outcome on which
 * nothing has an effect, for the size of the tests.
 *
 * @param experiment the plan that is diagnosed
 * @param twinned the plan with twins
 */
record DiagnosisPlan(ExperimentPlan experiment, FrozenPlan twinned) {
    private static final String NO_EFFECT = "__no_effect";
    private static final String OUTCOMES = "outcomes";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * The twinned plan.
     *
     * @throws RequestFault if the truth of a replay does not know what the plan asks for
     */
    static DiagnosisPlan of(FrozenPlan frozen) {
        if (!(frozen.plan() instanceof ExperimentPlan experiment)
                || !experiment.findTable().equals(Optional.of(TableContracts.PERSON_DRAWS.qualifiedName()))) {
            throw new RequestFault(
                    "The plan " + frozen.plan().id() + " cannot be diagnosed",
                    "a replay knows the truth of experiments on " + TableContracts.PERSON_DRAWS.qualifiedName(),
                    "Name such a plan");
        }
        if (experiment.unit().equals(ExperimentPlan.ROW)) {
            throw new RequestFault(
                    "The plan " + experiment.id() + " cannot be diagnosed",
                    "it names no unit, by which people are found in the answer key",
                    "Say unit: applicant_id in the plan");
        }
        checkOutcomes(experiment);
        return new DiagnosisPlan(experiment, PlanFile.parse(experiment.id(), twinned(frozen.canonicalJson())));
    }

    private static void checkOutcomes(ExperimentPlan plan) {
        List<String> known = Arrays.stream(EndlineOutcome.values())
                .map(EndlineOutcome::column)
                .toList();
        for (Outcome outcome : plan.outcomes()) {
            if (!known.contains(outcome.name())) {
                throw new RequestFault(
                        "The outcome " + outcome.name() + " cannot be diagnosed",
                        "a replay knows the truth of " + String.join(", ", known),
                        "Leave it out of the plan that is diagnosed");
            }
        }
    }

    /** Works on the tree of the plan, so that keys of a plan that are new here go through. */
    private static String twinned(String canonical) {
        try {
            ObjectNode plan = (ObjectNode) MAPPER.readTree(canonical);
            ObjectNode rows = (ObjectNode) plan.get("rows");
            rows.put("filter", "");
            rows.putObject("derive");
            plan.putArray("subgroups");
            // A replay knows no truth of where people stand, of differences between effects, of indices or of
            // distributions.
            plan.remove(List.of("transitions", "heterogeneity", "indices", "distributions"));
            ArrayNode outcomes = (ArrayNode) plan.get(OUTCOMES);
            ArrayNode twins = MAPPER.createArrayNode();
            for (JsonNode outcome : outcomes) {
                ObjectNode twin = outcome.deepCopy();
                twin.put("name", twin(outcome.get("name").asText()));
                twin.put("family", outcome.get("family").asText() + NO_EFFECT);
                twins.add(twin);
            }
            outcomes.addAll(twins);
            return MAPPER.writeValueAsString(plan);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a frozen plan is well-formed JSON", fault);
        }
    }

    List<String> outcomes() {
        return experiment.outcomes().stream().map(Outcome::name).toList();
    }

    /** Name of the twin on which nothing has an effect. */
    static String twin(String outcome) {
        return outcome + NO_EFFECT;
    }

    static boolean isTwin(String outcome) {
        return outcome.endsWith(NO_EFFECT);
    }

    /** The outcome that a name or its twin's name stands for. */
    static String original(String outcome) {
        return isTwin(outcome) ? outcome.substring(0, outcome.length() - NO_EFFECT.length()) : outcome;
    }
}
