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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a set of estimates tells: facts, each under a name, and which of them are sentences. */
final class SetFacts {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Set<String> sentences = new HashSet<>();

    static SetFacts of(EstimateSet set) {
        SetFacts facts = new SetFacts();
        int row = 0;
        for (Estimate estimate : set.estimates()) {
            row++;
            facts.put("estimate " + row + " (" + words(estimate.label()) + "): ", estimate);
        }
        for (ModelSummary model : set.models()) {
            String where = "model (" + words(model.label()) + "): ";
            ModelSummaryColumns.values(model).forEach((column, value) -> facts.fact(where + column, value));
        }
        for (RandomisationHistogram some : set.redraws()) {
            facts.fact("redraws (" + words(some.label()) + ")", some.toString());
        }
        int step = 0;
        for (FlowStep passed : set.flow()) {
            step++;
            facts.sentence("flow, step " + step, passed.passed() + " of " + passed.entered() + ", " + passed.name());
        }
        int sentence = 0;
        for (String convention : set.conventions()) {
            sentence++;
            facts.sentence("convention " + sentence, convention);
        }
        facts.put(set.provenance());
        facts.fact("evidence", set.evidence().name());
        return facts;
    }

    private static String words(Label label) {
        return String.join(
                ", ",
                label.outcome().words(),
                label.estimand().words(),
                label.subgroup().words(),
                label.estimator().words());
    }

    private void put(String where, Estimate estimate) {
        Inference numbers = estimate.inference();
        fact(where + "contrast", estimate.label().contrast().words());
        put(where + EstimateColumns.ESTIMATE, numbers.estimate());
        put(where + EstimateColumns.STD_ERROR, numbers.stdError());
        put(where + EstimateColumns.DF, numbers.df());
        put(where + EstimateColumns.STATISTIC, numbers.statistic());
        put(where + EstimateColumns.P_VALUE, numbers.pValue());
        put(where + EstimateColumns.P_ADJUSTED, numbers.pAdjusted());
        put(where + EstimateColumns.CONF_LOW, numbers.confLow());
        put(where + EstimateColumns.CONF_HIGH, numbers.confHigh());
        put(where + EstimateColumns.N_TREATED, estimate.basis().treated());
        put(where + EstimateColumns.N_CONTROL, estimate.basis().control());
        put(where + EstimateColumns.NUMERATOR, estimate.basis().numerator());
        fact(
                where + EstimateColumns.DENOMINATOR,
                estimate.basis().denominator() + " " + estimate.basis().denominatorName());
        if (estimate.status() instanceof Status.NotEstimable missing) {
            sentence(where + EstimateColumns.REASON, missing.reason());
        }
    }

    /** Java writes a double so that no other double is written alike, the two zeros included. */
    private void put(String where, OptionalDouble value) {
        value.ifPresent(number -> fact(where, Double.toString(number)));
    }

    private void put(String where, OptionalLong value) {
        value.ifPresent(number -> fact(where, Long.toString(number)));
    }

    private void put(Provenance provenance) {
        fact("plan", provenance.planId() + ", " + provenance.planHash());
        fact("seed", Long.toString(provenance.seed()));
        for (TableVersion table : provenance.tables()) {
            fact("table " + table.table(), table.version() + ", " + table.rows() + " rows");
        }
    }

    private void fact(String where, String value) {
        facts.put(where, value);
    }

    private void sentence(String where, String text) {
        facts.put(where, text);
        sentences.add(where);
    }

    Map<String, String> all() {
        return facts;
    }

    /** Whether two texts of one place are one sentence in other words: its numbers are the same, in the same order. */
    boolean isReworded(String where, String then, String now) {
        return sentences.contains(where) && numbers(then).equals(numbers(now));
    }

    private static List<String> numbers(String sentence) {
        return NUMBER.matcher(sentence).results().map(MatchResult::group).toList();
    }
}
