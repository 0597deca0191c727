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
import id.sigi.methods.plan.indicator.Benchmark;
import id.sigi.methods.proportion.Limits;
import id.sigi.methods.survey.SurveyEstimate;
import id.sigi.studies.shape.Tally;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;

/** Groups of a weighted survey beside a population: a weighted share over a share that is taken as it is given. */
final class WeightedRepresentation {
    private static final Estimator ESTIMATOR =
            Estimator.of(Procedure.SHARE_OVER_POPULATION).with(CovarianceType.LINEARISED);

    private final IndicatorCounts counts;
    private final LinearisedDomain domain;

    WeightedRepresentation(IndicatorCounts counts, LinearisedDomain domain) {
        this.counts = counts;
        this.domain = domain;
    }

    /**
     * Of every group that the population's table names.
     *
     * @throws id.sigi.programme.fault.RequestFault if the survey knows no such group
     */
    List<Estimate> list(Benchmark benchmark) {
        List<Estimate> rows = new ArrayList<>();
        for (Benchmark.Count count : benchmark.counts()) {
            GapRows.demandValue(counts, count);
            rows.add(represented(count, benchmark.share(count)));
        }
        return rows;
    }

    private Estimate represented(Benchmark.Count count, double share) {
        Domain group = Domain.of(count.dimension(), count.value());
        List<String> values = counts.values(count.dimension());
        Predicate<Tally.Cell> known = cell -> values.contains(cell.value(count.dimension()));
        List<HeadCount> heads =
                domain.heads(known, group.has(), "with a known " + count.dimension() + ", " + group.subgroup());
        Basis basis = Basis.share(
                heads.get(1).count(), heads.get(0).count(), "respondents with a known " + count.dimension());
        Label label = new Label(
                GapRows.REPRESENTATION,
                Estimand.of(Quantity.REPRESENTATION_RATIO),
                Contrast.NONE,
                group.subgroup(),
                ESTIMATOR);
        Estimate row = heads.get(0).count() == 0
                ? Estimate.notEstimable(label, basis, "there are no " + basis.denominatorName())
                : Estimate.of(
                        label, inference(known, group.has(), share, heads.get(0).count()), basis);
        return row.exposing(Exposure.of(heads));
    }

    /** Wilson's interval of the survey's share with the effective number of respondents, over the population's share. */
    private Inference inference(
            Predicate<Tally.Cell> known, Predicate<Tally.Cell> has, double population, long respondents) {
        Set<Integer> about = new LinkedHashSet<>();
        double people = 0;
        double members = 0;
        for (int at = 0; at < domain.cells().size(); at++) {
            WeightedCells.WeightedCell cell = domain.cells().get(at);
            if (known.test(cell.kind())) {
                about.add(at);
                people += cell.weight();
                members += has.test(cell.kind()) ? cell.weight() : 0;
            }
        }
        double share = members / people;
        double all = people;
        LinearisedDomain.LinearisedNumber number = domain.number(
                share, about, at -> ((has.test(domain.cells().get(at).kind()) ? 1 : 0) - share) / all);
        Optional<Limits> limits =
                new SurveyEstimate(share, number.error(), number.df(), respondents).findWilsonShareInterval();
        Inference point = Inference.point(share / population).withStdError(number.error() / population);
        return limits.map(found -> new Inference(
                        point.estimate(),
                        point.stdError(),
                        OptionalDouble.of(number.df()),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.of(found.low() / population),
                        OptionalDouble.of(found.high() / population)))
                .orElse(point);
    }
}
