package id.sigi.studies.indicator;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.HeadCount;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.inclusion.GroupSums;
import id.sigi.methods.inclusion.LinearisedComparison;
import id.sigi.methods.inclusion.WeightedKitagawa;
import id.sigi.methods.inclusion.WeightedOaxacaBlinder;
import id.sigi.methods.inclusion.WeightedParity;
import id.sigi.methods.plan.IndicatorPlan;
import id.sigi.methods.plan.indicator.Decomposition;
import id.sigi.methods.plan.indicator.Indicator;
import id.sigi.methods.plan.indicator.ParityPair;
import id.sigi.studies.shape.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Groups of a weighted survey compared: parity, gaps by stage, and differences split by composition and rates or by regressions. */
final class WeightedComparisons {
    private static final String NOBODY = "nobody in one of the groups has the characteristic";
    private static final String NO_STRATUM = "a stratum has nobody of one of the groups";
    private static final String COLLINEAR = "a value of a dimension is missing in one of the groups";

    private final IndicatorPlan plan;
    private final IndicatorCounts counts;
    private final LinearisedDomain domain;

    WeightedComparisons(IndicatorCounts counts, LinearisedDomain domain) {
        this.plan = counts.plan();
        this.counts = counts;
        this.domain = domain;
    }

    /** What is compared of two groups: who is counted, and who of them has it. */
    private record Compared(String outcome, ParityPair pair, Predicate<Tally.Cell> below, Predicate<Tally.Cell> above) {
        Predicate<Tally.Cell> first() {
            return Domain.of(pair.dimension(), pair.of()).has().and(below);
        }

        Predicate<Tally.Cell> second() {
            return Domain.of(pair.dimension(), pair.against()).has().and(below);
        }

        Contrast contrast(Contrast.Kind kind) {
            return Contrast.of(kind, pair.first(), pair.second());
        }
    }

    /** Of every indicator that is compared, in the plan's order, and then by stage. */
    List<Estimate> list() {
        List<Estimate> rows = new ArrayList<>();
        for (int at = 0; at < plan.indicators().size(); at++) {
            Indicator indicator = plan.indicators().get(at);
            for (ParityPair pair : indicator.hasParity() ? plan.parity() : List.<ParityPair>of()) {
                Compared compared = new Compared(indicator.id(), pair, counts.below(at), counts.above(at));
                rows.addAll(parity(compared, indicator.denominatorName() + " in both groups"));
            }
        }
        for (ParityPair pair : plan.stages().isEmpty() ? List.<ParityPair>of() : plan.parity()) {
            rows.addAll(stages(pair));
        }
        return rows;
    }

    private List<Estimate> parity(Compared compared, String who) {
        ParityPair pair = compared.pair();
        Groups groups = groups(compared, List.of());
        Estimator plain = estimator(Procedure.RATIO_OF_SHARES, "");
        Optional<LinearisedComparison> ratio = WeightedParity.logarithm(groups.sums());
        List<Estimate> rows = new ArrayList<>(List.of(
                ratio(compared, groups, Quantity.PARITY_INDEX, plain, ratio, who),
                ratio(compared, groups, Quantity.ADJUSTED_PARITY_INDEX, plain, ratio, who)));
        if (!pair.adjustFor().isEmpty()) {
            Groups strata = groups(compared, pair.adjustFor());
            String dimensions = String.join(" x ", pair.adjustFor());
            rows.add(ratio(
                    compared,
                    strata,
                    Quantity.STANDARDISED_PARITY_INDEX,
                    estimator(Procedure.RATIO_OF_STANDARDISED_SHARES, dimensions),
                    WeightedParity.standardised(strata.sums()),
                    who));
            for (Decomposition asked : pair.decomposition()) {
                rows.addAll(
                        switch (asked) {
                            case KITAGAWA -> kitagawa(compared, strata, who);
                            case OAXACA_BLINDER -> oaxacaBlinder(compared, strata, who);
                        });
            }
        }
        return rows;
    }

    /** Both groups by kinds, with the place of each cell's kind. */
    private record Groups(List<List<String>> kinds, GroupSums sums, Map<Integer, Integer> kindOf) {}

    private Groups groups(Compared compared, List<String> dimensions) {
        Map<List<String>, double[]> sums = new LinkedHashMap<>();
        Map<Integer, List<String>> keys = new LinkedHashMap<>();
        List<WeightedCells.WeightedCell> cells = domain.cells();
        for (int at = 0; at < cells.size(); at++) {
            Tally.Cell kind = cells.get(at).kind();
            int group = compared.first().test(kind) ? 0 : compared.second().test(kind) ? 2 : -1;
            if (group >= 0) {
                List<String> key = dimensions.stream().map(kind::value).toList();
                double[] own = sums.computeIfAbsent(key, unseen -> new double[4]);
                own[group] += compared.above().test(kind) ? cells.get(at).weight() : 0;
                own[group + 1] += cells.get(at).weight();
                keys.put(at, key);
            }
        }
        List<List<String>> kinds = List.copyOf(sums.keySet());
        Map<Integer, Integer> kindOf = new LinkedHashMap<>();
        keys.forEach((at, key) -> kindOf.put(at, kinds.indexOf(key)));
        return new Groups(
                kinds, new GroupSums(column(sums, 0), column(sums, 1), column(sums, 2), column(sums, 3)), kindOf);
    }

    private static double[] column(Map<List<String>, double[]> sums, int at) {
        return sums.values().stream().mapToDouble(own -> own[at]).toArray();
    }

    private static Estimator estimator(Procedure procedure, String argument) {
        return Estimator.of(procedure, argument).with(CovarianceType.LINEARISED);
    }

    private LinearisedDomain.LinearisedNumber number(Compared compared, Groups groups, LinearisedComparison found) {
        return domain.number(found.estimate(), groups.kindOf().keySet(), at -> {
            Tally.Cell kind = domain.cells().get(at).kind();
            return found.influence(
                    compared.first().test(kind),
                    groups.kindOf().get(at),
                    compared.above().test(kind));
        });
    }

    private Estimate ratio(
            Compared compared,
            Groups groups,
            Quantity quantity,
            Estimator estimator,
            Optional<LinearisedComparison> found,
            String who) {
        Label label = new Label(
                compared.outcome(),
                Estimand.of(quantity),
                compared.contrast(Contrast.Kind.RATIO),
                Label.ALL,
                estimator);
        Optional<Inference> inference = found.map(some -> number(compared, groups, some))
                .map(number -> quantity == Quantity.ADJUSTED_PARITY_INDEX ? number.adjustedRatio() : number.ratio());
        return row(compared, label, inference, who, NOBODY);
    }

    private List<Estimate> kitagawa(Compared compared, Groups groups, String who) {
        Optional<WeightedKitagawa> parts = WeightedKitagawa.find(groups.sums());
        Map<Quantity, Optional<LinearisedComparison>> found = new LinkedHashMap<>();
        found.put(Quantity.DIFFERENCE, parts.map(WeightedKitagawa::difference));
        found.put(Quantity.DIFFERENCE_BY_COMPOSITION, parts.map(WeightedKitagawa::composition));
        found.put(Quantity.DIFFERENCE_BY_RATES, parts.map(WeightedKitagawa::rates));
        return differences(compared, groups, Procedure.KITAGAWA, found, who, NO_STRATUM);
    }

    private List<Estimate> oaxacaBlinder(Compared compared, Groups groups, String who) {
        Optional<WeightedOaxacaBlinder> parts =
                WeightedOaxacaBlinder.find(SplitDifference.Indicators.of(groups.kinds()), groups.sums());
        Map<Quantity, Optional<LinearisedComparison>> found = new LinkedHashMap<>();
        found.put(Quantity.DIFFERENCE, parts.map(WeightedOaxacaBlinder::difference));
        found.put(Quantity.EXPLAINED_DIFFERENCE, parts.map(WeightedOaxacaBlinder::explained));
        found.put(Quantity.UNEXPLAINED_DIFFERENCE, parts.map(WeightedOaxacaBlinder::unexplained));
        found.put(Quantity.DIFFERENCE_BY_COEFFICIENTS, parts.map(WeightedOaxacaBlinder::coefficients));
        found.put(Quantity.DIFFERENCE_BY_INTERACTION, parts.map(WeightedOaxacaBlinder::interaction));
        return differences(compared, groups, Procedure.WEIGHTED_OAXACA_BLINDER, found, who, COLLINEAR);
    }

    private List<Estimate> differences(
            Compared compared,
            Groups groups,
            Procedure procedure,
            Map<Quantity, Optional<LinearisedComparison>> found,
            String who,
            String otherwise) {
        Estimator estimator =
                estimator(procedure, String.join(" x ", compared.pair().adjustFor()));
        List<Estimate> rows = new ArrayList<>();
        found.forEach((quantity, part) -> rows.add(row(
                compared,
                new Label(
                        compared.outcome(),
                        Estimand.of(quantity),
                        compared.contrast(Contrast.Kind.DIFFERENCE),
                        Label.ALL,
                        estimator),
                part.map(some -> number(compared, groups, some).plain()),
                who,
                otherwise)));
        return rows;
    }

    private List<Estimate> stages(ParityPair pair) {
        List<Estimate> rows = new ArrayList<>();
        int last = plan.stages().size() - 1;
        for (int at = 1; at <= last; at++) {
            rows.add(stage(pair, Quantity.STAGE_GAP, at - 1, at));
        }
        rows.add(stage(pair, Quantity.GAP_OVER_STAGES, 0, last));
        return rows;
    }

    private Estimate stage(ParityPair pair, Quantity quantity, int from, int to) {
        Compared compared =
                new Compared(plan.stages().get(to).id(), pair, PassedStages.passed(from), PassedStages.passed(to));
        Groups groups = groups(compared, List.of());
        Label label = new Label(
                compared.outcome(),
                Estimand.of(quantity),
                compared.contrast(Contrast.Kind.RATIO),
                Label.ALL,
                estimator(Procedure.RATIO_OF_PASSING_RATES, ""));
        return row(
                compared,
                label,
                WeightedParity.logarithm(groups.sums())
                        .map(some -> number(compared, groups, some).plain()),
                "people at the stage before, in both groups",
                "nobody of one of the groups passed the stage");
    }

    private Estimate row(Compared compared, Label label, Optional<Inference> inference, String who, String otherwise) {
        List<HeadCount> given = new ArrayList<>();
        given.addAll(domain.heads(
                compared.first(),
                compared.above(),
                compared.outcome() + ", " + compared.pair().first()));
        given.addAll(domain.heads(
                compared.second(),
                compared.above(),
                compared.outcome() + ", " + compared.pair().second()));
        Basis basis = Basis.arms(given.get(0).count(), given.get(3).count(), who);
        return inference
                .map(found -> Estimate.of(label, found, basis))
                .orElseGet(() -> Estimate.notEstimable(label, basis, otherwise))
                .exposing(Exposure.of(given));
    }
}
