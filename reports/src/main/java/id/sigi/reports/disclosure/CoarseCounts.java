package id.sigi.reports.disclosure;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.ExcludedObservations;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.ModelSummary;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.TableVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whether the bases of one plan's tables may be printed as they are. Two bases of the same people that differ by fewer than the minimum say
 * how few were left out; then every base of that plan is printed to the nearest multiple of the minimum, and its rows, degrees of freedom
 * and steps with it.
 */
final class CoarseCounts {
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*\\d|\\d");

    private final long minimum;
    private final boolean isCoarse;
    private final Set<Long> exact = new HashSet<>();

    private CoarseCounts(long minimum, boolean isCoarse) {
        this.minimum = minimum;
        this.isCoarse = isCoarse;
    }

    /** Of the sets of one plan. */
    static CoarseCounts of(List<EstimateSet> sets, Predicate<Estimate> isPrinted, DisclosureRules rules) {
        Map<String, Set<Long>> bases = new HashMap<>();
        Set<Long> all = new TreeSet<>();
        boolean isFew = false;
        for (EstimateSet set : sets) {
            for (FlowStep step : set.flow()) {
                all.add(step.entered());
                all.add(step.passed());
                isFew |= isFew(step.entered() - step.passed(), rules);
            }
            set.provenance().tables().forEach(table -> all.add(table.rows()));
            set.estimates().stream()
                    .filter(isPrinted)
                    .forEach(row -> note(
                            row,
                            bases.computeIfAbsent(row.label().subgroup().words(), none -> new TreeSet<>()),
                            bases));
            isFew |= set.models().stream()
                    .flatMap(model -> model.leftOut().stream())
                    .anyMatch(
                            left -> left.rows().isPresent() && isFew(left.rows().getAsLong(), rules));
        }
        bases.computeIfAbsent("all", none -> new TreeSet<>()).addAll(all);
        isFew |= bases.values().stream().anyMatch(counts -> isClose(counts, rules));
        CoarseCounts counts = new CoarseCounts(rules.minimumCell(), isFew);
        bases.values().forEach(counts.exact::addAll);
        return counts;
    }

    private static void note(Estimate row, Set<Long> whole, Map<String, Set<Long>> bases) {
        Basis basis = row.basis();
        whole.add(basis.denominator());
        String who = row.label().subgroup().words();
        basis.treated()
                .ifPresent(count -> bases.computeIfAbsent(who + "\u0000treated", none -> new TreeSet<>())
                        .add(count));
        basis.control()
                .ifPresent(count -> bases.computeIfAbsent(who + "\u0000control", none -> new TreeSet<>())
                        .add(count));
    }

    private static boolean isClose(Set<Long> counts, DisclosureRules rules) {
        long before = Long.MIN_VALUE / 2;
        boolean isClose = false;
        for (long count : counts) {
            isClose |= isFew(count - before, rules);
            before = count;
        }
        return isClose;
    }

    private static boolean isFew(long difference, DisclosureRules rules) {
        return difference > 0 && difference < rules.minimumCell();
    }

    boolean isCoarse() {
        return isCoarse;
    }

    long count(long exactly) {
        return isCoarse ? Math.round((double) exactly / minimum) * minimum : exactly;
    }

    OptionalLong count(OptionalLong exactly) {
        return exactly.isPresent() ? OptionalLong.of(count(exactly.getAsLong())) : exactly;
    }

    Basis basis(Basis given) {
        return isCoarse
                ? new Basis(
                        count(given.treated()),
                        count(given.control()),
                        OptionalLong.empty(),
                        count(given.denominator()),
                        given.denominatorName())
                : given;
    }

    /** Degrees of freedom are people less coefficients, so they are as coarse. */
    Inference inference(Inference given) {
        boolean isPeople = isCoarse && given.df().isPresent() && given.df().getAsDouble() > 2 * minimum;
        return isPeople
                ? new Inference(
                        given.estimate(),
                        given.stdError(),
                        OptionalDouble.of((double) count(Math.round(given.df().getAsDouble()))),
                        given.statistic(),
                        given.pValue(),
                        given.pAdjusted(),
                        given.confLow(),
                        given.confHigh())
                : given;
    }

    ModelSummary model(ModelSummary given) {
        return new ModelSummary(
                given.label(),
                Math.max(1, count(given.rows())),
                count(given.clusters()),
                given.cells(),
                given.coefficients(),
                given.covariance(),
                given.dfRule(),
                given.fit(),
                given.effectiveF(),
                given.leftOut().stream().map(this::left).toList());
    }

    private ExcludedObservations left(ExcludedObservations rows) {
        boolean isTold = rows.rows().isPresent() && rows.rows().getAsLong() >= minimum;
        return new ExcludedObservations(rows.why(), isTold ? count(rows.rows()) : OptionalLong.empty());
    }

    Provenance provenance(Provenance given) {
        return isCoarse
                ? new Provenance(
                        given.planId(),
                        given.planHash(),
                        given.tables().stream()
                                .map(table -> new TableVersion(table.table(), table.version(), count(table.rows())))
                                .toList(),
                        given.codeVersion(),
                        given.seed())
                : given;
    }

    /** A count that a sentence repeats is as coarse there. */
    List<String> sentences(List<String> given) {
        List<String> said = new ArrayList<>();
        for (String sentence : given) {
            said.add(
                    isCoarse
                            ? NUMBER.matcher(sentence)
                                    .replaceAll(found -> Objects.requireNonNull(coarse(found.group())))
                            : sentence);
        }
        return said;
    }

    private String coarse(String number) {
        String digits = number.replaceAll("[,.]", "");
        if (digits.length() > 18) {
            return number;
        }
        long count = Long.parseLong(digits);
        return exact.contains(count) && count >= minimum ? Long.toString(count(count)) : number;
    }
}
