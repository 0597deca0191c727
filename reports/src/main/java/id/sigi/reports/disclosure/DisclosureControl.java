package id.sigi.reports.disclosure;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Exposure.Subject;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.GoodnessOfFit;
import id.sigi.methods.estimate.Histogram;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.ModelSummary;
import id.sigi.methods.estimate.RandomisationHistogram;
import id.sigi.methods.estimate.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The barrier between estimates and print, for all sets of a publication together.
 *
 * <p>Withheld are: rows that show or give away a count of fewer people than the minimum (zero too, by default); then, until nothing
 * changes, further rows by which a reader could work a withheld count out, within a table and across all tables ({@link Pattern}). What is
 * printed has no more digits than its base supports ({@link Precision}), and bases that differ by fewer people than the minimum are coarse
 * ({@link CoarseCounts}). Why a row is withheld is not printed. The same sets and rules give the same release.
 */
public final class DisclosureControl {
    /** What the sets of the programme's own studies have for a plan's hash. */
    private static final String BUILT_IN = "built-in";

    private final DisclosureRules rules;
    private final Pattern pattern;
    private final PublishedWords words;
    private final Map<String, CoarseCounts> coarse = new HashMap<>();
    private final Set<Long> withheld = new HashSet<>();

    private DisclosureControl(List<EstimateSet> sets, DisclosureRules rules) {
        this.rules = rules;
        this.pattern = Pattern.of(sets, rules);
        this.words = new PublishedWords(rules.minimumCell());
        Map<String, List<EstimateSet>> plans = new HashMap<>();
        sets.forEach(set ->
                plans.computeIfAbsent(plan(set), none -> new ArrayList<>()).add(set));
        plans.forEach((plan, members) -> coarse.put(
                plan,
                CoarseCounts.of(
                        isBuiltIn(members.get(0)) ? List.of() : members,
                        row -> pattern.find(row).isEmpty(),
                        rules)));
        sets.stream()
                .flatMap(set -> set.estimates().stream())
                .filter(row -> pattern.find(row).isPresent())
                .forEach(row -> row.basis().numerator().ifPresent(withheld::add));
    }

    private static String plan(EstimateSet set) {
        return set.provenance().planId() + " " + set.provenance().planHash();
    }

    private static boolean isBuiltIn(EstimateSet set) {
        return set.provenance().planHash().equals(BUILT_IN);
    }

    /** Applies the rules to one set that is published alone. */
    public static Released release(EstimateSet set, DisclosureRules rules) {
        return release(List.of(set), rules).get(0);
    }

    /** Applies the rules to sets that are published together; nothing is lost, a withheld row leaves its label. */
    public static List<Released> release(List<EstimateSet> sets, DisclosureRules rules) {
        DisclosureControl control = new DisclosureControl(sets, rules);
        return sets.stream().map(control::released).toList();
    }

    /** Why rows are withheld, for the keeper of the data and not for print. */
    public static List<SuppressedRow> withheld(List<EstimateSet> sets, DisclosureRules rules) {
        Pattern pattern = Pattern.of(sets, rules);
        return sets.stream()
                .flatMap(set -> set.estimates().stream()
                        .flatMap(row -> pattern
                                .find(row)
                                .map(reason -> new SuppressedRow(set.id(), row.label(), reason, pattern.detail(row)))
                                .stream()))
                .toList();
    }

    private Released released(EstimateSet set) {
        CoarseCounts counts = coarse.get(plan(set));
        Precision precision = Precision.of(set);
        List<Cell> cells = set.estimates().stream()
                .map(row -> cell(row, counts, precision))
                .toList();
        return new Released(
                new Released.Head(
                        set.id(),
                        set.evidence(),
                        counts.provenance(set.provenance()),
                        counts.sentences(set.conventions()).stream()
                                .map(words::sentence)
                                .toList(),
                        set.labels()),
                steps(set.flow(), counts),
                cells,
                behind(set, cells, counts));
    }

    private Cell cell(Estimate row, CoarseCounts counts, Precision precision) {
        if (pattern.find(row).isPresent()) {
            return new Cell.Suppressed(row.label());
        }
        boolean isThings = row.exposure().subject() == Subject.THINGS;
        Basis basis = isThings ? row.basis() : counts.basis(told(row));
        if (row.status() instanceof Status.NotEstimable missing) {
            return isThings
                    ? new Cell.NotEstimable(row.label(), basis, missing.reason())
                    : words.missing(row.label(), basis, missing.reason());
        }
        return isThings
                ? new Cell.Shown(row.label(), row.inference(), basis)
                : new Cell.Shown(row.label(), counts.inference(precision.of(row, basis)), basis);
    }

    /** A numerator is told where it is the row's own number; how many have an amount at all is not, if few have none. */
    private Basis told(Estimate row) {
        Basis basis = row.basis();
        boolean isTold = basis.numerator().isEmpty()
                || row.exposure().subject() == Subject.BY_DEFINITION
                || (!rules.isSmall(basis.numerator().getAsLong())
                        && !rules.isSmall(
                                basis.denominator() - basis.numerator().getAsLong()));
        return isTold
                ? basis
                : new Basis(
                        basis.treated(),
                        basis.control(),
                        OptionalLong.empty(),
                        basis.denominator(),
                        basis.denominatorName());
    }

    /** A model or a distribution goes with its row. */
    private static Released.Behind behind(EstimateSet set, List<Cell> cells, CoarseCounts counts) {
        Set<Label> hidden = cells.stream()
                .filter(cell -> !(cell instanceof Cell.Shown))
                .map(Cell::label)
                .collect(Collectors.toSet());
        Map<Label, Cell.Shown> shown = new HashMap<>();
        cells.stream()
                .filter(cell -> cell instanceof Cell.Shown && !hidden.contains(cell.label()))
                .forEach(cell -> shown.put(cell.label(), (Cell.Shown) cell));
        return new Released.Behind(
                set.models().stream()
                        .filter(model -> shown.containsKey(model.label()))
                        .map(model -> counts.model(rounded(model)))
                        .toList(),
                set.redraws().stream()
                        .filter(some -> shown.containsKey(some.label()))
                        .map(some -> rounded(some, shown.get(some.label())))
                        .toList());
    }

    private static ModelSummary rounded(ModelSummary model) {
        GoodnessOfFit fit = model.fit();
        return new ModelSummary(
                model.label(),
                model.rows(),
                model.clusters(),
                model.cells(),
                model.coefficients(),
                model.covariance(),
                model.dfRule(),
                new GoodnessOfFit(
                        Precision.figures(fit.rSquared()),
                        Precision.figures(fit.adjusted()),
                        Precision.figures(fit.within())),
                Precision.figures(model.effectiveF()),
                model.leftOut());
    }

    private static RandomisationHistogram rounded(RandomisationHistogram some, Cell.Shown row) {
        OptionalDouble printed = row.inference().estimate();
        boolean isEstimate = printed.isPresent()
                && Math.abs(printed.getAsDouble() - some.observed())
                        <= Math.max(Math.abs(printed.getAsDouble()), Math.abs(some.observed())) / 10;
        return new RandomisationHistogram(
                row.label(),
                isEstimate ? printed.getAsDouble() : Precision.figures(some.observed()),
                some.p(),
                some.monteCarloError(),
                some.draws(),
                rounded(some.redraws()));
    }

    /** The ends of a histogram are the outermost draws with some room, which are as fine as the outcomes of single people. */
    private static Histogram rounded(Histogram exact) {
        double low = Precision.figures(exact.low());
        double high = Precision.figures(exact.high());
        return low < high ? new Histogram(low, high, exact.counts()) : exact;
    }

    /** Of a step with few on either side of it only those who came to it are shown, and no other step repeats the rest. */
    private List<ReleasedFlowStep> steps(List<FlowStep> flow, CoarseCounts counts) {
        Set<Long> secret = new HashSet<>(withheld);
        if (!counts.isCoarse()) {
            flow.stream()
                    .filter(step ->
                            step.entered() > step.passed() && step.entered() - step.passed() < rules.minimumCell())
                    .forEach(step -> secret.add(step.passed()));
        }
        return flow.stream()
                .map(step -> new ReleasedFlowStep(
                        step.name(), count(step.entered(), secret, counts), count(step.passed(), secret, counts)))
                .toList();
    }

    private OptionalLong count(long rows, Set<Long> secret, CoarseCounts counts) {
        boolean isTold = rows == 0 || (rows >= rules.minimumCell() && !secret.contains(rows));
        return isTold ? OptionalLong.of(counts.count(rows)) : OptionalLong.empty();
    }
}
