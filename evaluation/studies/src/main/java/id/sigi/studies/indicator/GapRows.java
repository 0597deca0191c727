package id.sigi.studies.indicator;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.DisjointGroups;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.HeadCount;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.inclusion.Representation;
import id.sigi.methods.inclusion.StageGaps;
import id.sigi.methods.plan.IndicatorPlan;
import id.sigi.methods.plan.indicator.Benchmark;
import id.sigi.methods.plan.indicator.ParityPair;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.shape.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Gaps of compared groups by stage, and groups beside a population, read off the counts. */
final class GapRows {
    static final String REPRESENTATION = "representation";

    private final IndicatorPlan plan;
    private final IndicatorCounts counts;
    private final Tally tally;
    private final DisjointGroups kinds;

    GapRows(IndicatorCounts counts) {
        this.plan = counts.plan();
        this.counts = counts;
        this.tally = counts.tally();
        this.kinds = tally.kinds();
    }

    List<Estimate> list() {
        List<Estimate> rows = new ArrayList<>();
        if (!plan.stages().isEmpty()) {
            plan.parity().forEach(pair -> rows.addAll(stages(pair)));
        }
        plan.findBenchmark().ifPresent(benchmark -> rows.addAll(beside(benchmark)));
        return rows;
    }

    /** Two stages between which groups drift apart. */
    private record Step(Quantity quantity, int from, int to) {}

    private List<Estimate> stages(ParityPair pair) {
        List<HeadCount> first = passed(Domain.of(pair.dimension(), pair.of()));
        List<HeadCount> second = passed(Domain.of(pair.dimension(), pair.against()));
        StageGaps gaps = new StageGaps(
                first.stream().map(HeadCount::count).toList(),
                second.stream().map(HeadCount::count).toList());
        int last = plan.stages().size() - 1;
        List<Estimate> rows = new ArrayList<>();
        for (int at = 1; at <= last; at++) {
            Step step = new Step(Quantity.STAGE_GAP, at - 1, at);
            rows.add(row(label(pair, step), step, gaps.list().get(at - 1), List.of(first, second)));
        }
        Step all = new Step(Quantity.GAP_OVER_STAGES, 0, last);
        rows.add(row(label(pair, all), all, gaps.find(), List.of(first, second)));
        return rows;
    }

    private Label label(ParityPair pair, Step step) {
        return new Label(
                plan.stages().get(step.to()).id(),
                Estimand.of(step.quantity()),
                Contrast.of(Contrast.Kind.RATIO, pair.first(), pair.second()),
                Label.ALL,
                Estimator.of(Procedure.RATIO_OF_PASSING_RATES));
    }

    private Estimate row(Label label, Step step, Optional<Inference> found, List<List<HeadCount>> groups) {
        Basis basis = Basis.arms(
                groups.get(0).get(step.from()).count(),
                groups.get(1).get(step.from()).count(),
                "people at the stage before, in both groups");
        List<HeadCount> given = new ArrayList<>();
        for (List<HeadCount> group : groups) {
            HeadCount came = group.get(step.from());
            HeadCount went = group.get(step.to());
            given.addAll(List.of(came, went, came.without(went)));
        }
        Estimate row = found.map(inference -> Estimate.of(label, inference, basis))
                .orElseGet(() -> Estimate.notEstimable(label, basis, "nobody of one of the groups passed the stage"));
        return row.exposing(Exposure.of(given));
    }

    private List<HeadCount> passed(Domain group) {
        List<HeadCount> heads = new ArrayList<>();
        for (int at = 0; at < plan.stages().size(); at++) {
            heads.add(head(
                    plan.stages().get(at).id() + ", " + group.subgroup(),
                    group.has().and(PassedStages.passed(at))));
        }
        return heads;
    }

    /** Every group that the population's table names, its share here over its share there. */
    private List<Estimate> beside(Benchmark benchmark) {
        List<Estimate> rows = new ArrayList<>();
        for (Benchmark.Count count : benchmark.counts()) {
            demandValue(counts, count);
            rows.add(represented(count, benchmark.share(count)));
        }
        return rows;
    }

    /** @throws RequestFault if the dimension has no such value, or the population nobody with it */
    static void demandValue(IndicatorCounts counts, Benchmark.Count count) {
        if (!counts.values(count.dimension()).contains(count.value())) {
            throw new RequestFault(
                    "the plan's benchmark cannot be used",
                    "the dimension " + count.dimension() + " has no value " + count.value(),
                    "Write values as the data or the dimension's codes have them");
        }
        if (count.people() == 0) {
            throw new RequestFault(
                    "the plan's benchmark cannot be used",
                    "the population has nobody with " + count.dimension() + "=" + count.value(),
                    "Leave the line out");
        }
    }

    private Estimate represented(Benchmark.Count count, double share) {
        Domain group = Domain.of(count.dimension(), count.value());
        Predicate<Tally.Cell> known = cell -> counts.values(count.dimension()).contains(cell.value(count.dimension()));
        HeadCount members = head(group.subgroup(), group.has());
        HeadCount people = head("with a known " + count.dimension(), known);
        Basis basis = Basis.share(members.count(), people.count(), "rows with a known " + count.dimension());
        Label label = new Label(
                REPRESENTATION,
                Estimand.of(Quantity.REPRESENTATION_RATIO),
                Contrast.NONE,
                group.subgroup(),
                Estimator.of(Procedure.SHARE_OVER_POPULATION));
        Estimate row = people.count() == 0
                ? Estimate.notEstimable(label, basis, "there are no " + basis.denominatorName())
                : Estimate.of(label, new Representation(members.count(), people.count(), share).find(), basis);
        return row.exposing(Exposure.of(List.of(people, members, people.without(members))));
    }

    private HeadCount head(String whose, Predicate<Tally.Cell> condition) {
        return kinds.count(whose, tally.which(condition));
    }
}
