package id.sigi.methods.estimate.comparison;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.ModelSummary;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.RandomisationHistogram;
import id.sigi.methods.estimate.Status;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.methods.estimate.file.EstimateColumns;
import id.sigi.methods.estimate.file.ModelSummaryColumns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Two sets of estimates compared with each other, fact by fact and to the last bit: estimates first, then flow, conventions and provenance.
 * The version of the code is no fact of the set; that another version gives the same numbers is what a comparison is for.
 *
 * @param id of the set
 * @param facts how many facts were compared
 * @param differences those that differ, in the order of the set
 */
public record SetComparison(String id, int facts, List<DifferingFact> differences) {
    public SetComparison {
        differences = List.copyOf(differences);
    }

    /** Compares a set with what became of it; empty stands for a set that was not made again. */
    public static SetComparison of(EstimateSet then, Optional<EstimateSet> now) {
        Map<String, String> first = facts(then);
        Map<String, String> second = now.map(SetComparison::facts).orElse(Map.of());
        List<DifferingFact> differences = new ArrayList<>();
        first.forEach((where, said) -> {
            String says = second.getOrDefault(where, DifferingFact.NOTHING);
            if (!said.equals(says)) {
                differences.add(new DifferingFact(where, said, says));
            }
        });
        second.forEach((where, says) -> {
            if (!first.containsKey(where)) {
                differences.add(new DifferingFact(where, DifferingFact.NOTHING, says));
            }
        });
        return new SetComparison(then.id(), first.size(), differences);
    }

    public boolean isSame() {
        return differences.isEmpty();
    }

    private static Map<String, String> facts(EstimateSet set) {
        Map<String, String> facts = new LinkedHashMap<>();
        int row = 0;
        for (Estimate estimate : set.estimates()) {
            row++;
            put(facts, "estimate " + row + " (" + words(estimate.label()) + "): ", estimate);
        }
        for (ModelSummary model : set.models()) {
            String where = "model (" + words(model.label()) + "): ";
            ModelSummaryColumns.values(model).forEach((column, value) -> facts.put(where + column, value));
        }
        for (RandomisationHistogram some : set.redraws()) {
            facts.put("redraws (" + words(some.label()) + ")", some.toString());
        }
        int step = 0;
        for (FlowStep passed : set.flow()) {
            step++;
            facts.put("flow, step " + step, passed.passed() + " of " + passed.entered() + ", " + passed.name());
        }
        int sentence = 0;
        for (String convention : set.conventions()) {
            sentence++;
            facts.put("convention " + sentence, convention);
        }
        put(facts, set.provenance());
        facts.put("evidence", set.evidence().name());
        return facts;
    }

    private static String words(Label label) {
        return String.join(
                ", ",
                label.outcome(),
                label.estimand().words(),
                label.subgroup(),
                label.estimator().words());
    }

    private static void put(Map<String, String> facts, String where, Estimate estimate) {
        Inference numbers = estimate.inference();
        facts.put(where + "contrast", estimate.label().contrast().words());
        put(facts, where + EstimateColumns.ESTIMATE, numbers.estimate());
        put(facts, where + EstimateColumns.STD_ERROR, numbers.stdError());
        put(facts, where + EstimateColumns.DF, numbers.df());
        put(facts, where + EstimateColumns.STATISTIC, numbers.statistic());
        put(facts, where + EstimateColumns.P_VALUE, numbers.pValue());
        put(facts, where + EstimateColumns.P_ADJUSTED, numbers.pAdjusted());
        put(facts, where + EstimateColumns.CONF_LOW, numbers.confLow());
        put(facts, where + EstimateColumns.CONF_HIGH, numbers.confHigh());
        put(facts, where + EstimateColumns.N_TREATED, estimate.basis().treated());
        put(facts, where + EstimateColumns.N_CONTROL, estimate.basis().control());
        put(facts, where + EstimateColumns.NUMERATOR, estimate.basis().numerator());
        facts.put(
                where + EstimateColumns.DENOMINATOR,
                estimate.basis().denominator() + " " + estimate.basis().denominatorName());
        if (estimate.status() instanceof Status.NotEstimable missing) {
            facts.put(where + EstimateColumns.REASON, missing.reason());
        }
    }

    /** Java writes a double so that no other double is written alike, the two zeros included. */
    private static void put(Map<String, String> facts, String where, OptionalDouble value) {
        value.ifPresent(number -> facts.put(where, Double.toString(number)));
    }

    private static void put(Map<String, String> facts, String where, OptionalLong value) {
        value.ifPresent(number -> facts.put(where, Long.toString(number)));
    }

    private static void put(Map<String, String> facts, Provenance provenance) {
        facts.put("plan", provenance.planId() + ", " + provenance.planHash());
        facts.put("seed", Long.toString(provenance.seed()));
        for (TableVersion table : provenance.tables()) {
            facts.put("table " + table.table(), table.version() + ", " + table.rows() + " rows");
        }
    }
}
