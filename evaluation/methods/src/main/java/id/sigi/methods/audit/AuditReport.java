package id.sigi.methods.audit;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.multiplicity.Adjustment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The audit of all draws. Exact checks find against a draw by any count above zero; checks of chance by a p-value of at most
 * {@value #LEVEL} after Holm's adjustment over all checks of chance of all draws, so that thousands of fair draws raise one false positive in a
 * hundred audits at most; the balance of all draws together by its own p-value at the same level, at which Lin, Green and Coppock's
 * standard procedures review a randomisation.
 *
 * @param checks one row for each draw and check
 * @param findings what was found, by draw
 */
public record AuditReport(EstimateSet checks, List<Finding> findings) {
    /** Name of the set. */
    public static final String ID = "draw-audit";
    /** Largest p-value that finds against chance. */
    public static final double LEVEL = 0.01;

    public AuditReport {
        findings = List.copyOf(findings);
    }

    /**
     * @param results of all draws, in any order
     * @param pooled sums over the draws that could be held anew
     * @param operators winners of each operator in each draw
     * @param provenance what was read
     */
    public static AuditReport of(
            List<CheckResult> results,
            Optional<PooledBalance> pooled,
            List<OperatorTally> operators,
            Provenance provenance) {
        List<CheckResult> sorted = results.stream()
                .sorted(Comparator.comparing(CheckResult::draw).thenComparing(CheckResult::check))
                .toList();
        Map<CheckResult, Double> adjusted = adjusted(sorted);
        List<Finding> findings = new ArrayList<>();
        List<Estimate> rows = new ArrayList<>();
        for (CheckResult result : sorted) {
            rows.add(row(result, adjusted));
            find(result, adjusted).ifPresent(findings::add);
        }
        pooled.ifPresent(sums -> together(sums, rows, findings));
        OperatorTests.ofAllDraws(operators).forEach(total -> {
            rows.add(total.row());
            total.find(LEVEL).ifPresent(findings::add);
        });
        List<String> sentences = conventions(pooled, operators);
        EstimateSet set = new EstimateSet(ID, Evidence.DESCRIPTIVE, provenance, flow(sorted), sentences, rows);
        return new AuditReport(set, findings);
    }

    private static Map<CheckResult, Double> adjusted(List<CheckResult> results) {
        List<CheckResult> tested =
                results.stream().filter(result -> result.pValue().isPresent()).toList();
        List<Double> holm = Adjustment.HOLM.adjust(
                tested.stream().map(result -> result.pValue().getAsDouble()).toList());
        Map<CheckResult, Double> adjusted = new LinkedHashMap<>();
        for (int at = 0; at < tested.size(); at++) {
            adjusted.put(tested.get(at), holm.get(at));
        }
        return adjusted;
    }

    private static Estimate row(CheckResult result, Map<CheckResult, Double> adjusted) {
        boolean isExact = result.check().kind() == DrawCheck.Kind.EXACT;
        Label label = new Label(
                name(result.check()),
                Estimand.of(isExact ? Quantity.CONTRADICTIONS : Quantity.STATISTIC),
                Contrast.NONE,
                "draw=" + result.draw(),
                Estimator.of(Procedure.DRAW_CHECK, result.check().words()));
        Basis basis = Basis.rows(result.entrants(), "results on record");
        if (result.value().isEmpty()) {
            return Estimate.notEstimable(label, basis, result.unavailable());
        }
        OptionalDouble holm =
                adjusted.containsKey(result) ? OptionalDouble.of(adjusted.get(result)) : OptionalDouble.empty();
        return Estimate.of(label, numbers(result.value(), result.pValue(), holm), basis);
    }

    private static Inference numbers(OptionalDouble value, OptionalDouble pValue, OptionalDouble adjusted) {
        OptionalDouble none = OptionalDouble.empty();
        return new Inference(value, none, none, none, pValue, adjusted, none, none);
    }

    static String name(DrawCheck check) {
        return check.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Finding> find(CheckResult result, Map<CheckResult, Double> adjusted) {
        if (result.isContradiction()) {
            return Optional.of(new Finding(
                    result.draw(),
                    result.check(),
                    (long) result.value().orElseThrow() + " " + result.check().words()));
        }
        double holm = adjusted.getOrDefault(result, 1.0);
        return holm > LEVEL
                ? Optional.empty()
                : Optional.of(new Finding(
                        result.draw(),
                        result.check(),
                        String.format(
                                Locale.ROOT,
                                "%s is %.4g, p %.2g, adjusted %.2g",
                                result.check().words() + (result.about().isEmpty() ? "" : " (" + result.about() + ")"),
                                result.value().orElseThrow(),
                                result.pValue().orElseThrow(),
                                holm)));
    }

    private static void together(PooledBalance sums, List<Estimate> rows, List<Finding> findings) {
        Label label = new Label(
                name(DrawCheck.BALANCE),
                Estimand.of(Quantity.STATISTIC),
                Contrast.NONE,
                Label.ALL,
                Estimator.of(Procedure.POOLED_DRAW_CHECK, DrawCheck.BALANCE.words()));
        Basis basis = Basis.rows(sums.rows().length - 1L, "redraws of all draws");
        if (sums.findPValue().isEmpty()) {
            rows.add(Estimate.notEstimable(label, basis, "there is nothing that differs"));
            return;
        }
        double p = sums.findPValue().getAsDouble();
        rows.add(
                Estimate.of(label, numbers(sums.findStatistic(), OptionalDouble.of(p), OptionalDouble.empty()), basis));
        if (p <= LEVEL) {
            findings.add(new Finding(
                    Finding.ALL,
                    DrawCheck.BALANCE,
                    String.format(Locale.ROOT, "winners of all draws differ from losers beyond chance, p %.2g", p)));
        }
    }

    private static List<FlowStep> flow(List<CheckResult> results) {
        Map<String, Boolean> replayed = results.stream()
                .filter(result -> result.check() == DrawCheck.REPLAY_WINNERS)
                .collect(Collectors.toMap(
                        CheckResult::draw, result -> result.value().orElse(1) == 0));
        long same = replayed.values().stream().filter(same1 -> same1).count();
        return List.of(new FlowStep("draws that the replay from the seed on record repeats", replayed.size(), same));
    }

    private static List<String> conventions(Optional<PooledBalance> pooled, List<OperatorTally> operators) {
        List<String> sentences = new ArrayList<>(List.of(
                "An exact check counts contradictions of the record; any count above zero is a finding.",
                "p-values are adjusted by Holm over all checks of chance of all draws; an adjusted p of at most "
                        + LEVEL + " is a finding.",
                "Checks of chance need " + RandomnessChecks.LEAST_ENTRANTS + " entrants.",
                "Results of people who were erased from the lake are missing from a draw, and its counts and its replay show it.",
                operators.isEmpty()
                        ? "No operator is on record of any application, so ranks are compared by province and not by operator."
                        : OperatorTests.CONVENTION));
        pooled.ifPresent(sums -> sentences.add("Balance of all draws together: " + (sums.rows().length - 1)
                + " redraws of every draw by its own algorithm; an unadjusted p of at most " + LEVEL
                + " is a finding."));
        return sentences;
    }
}
