package id.sigi.studies.survey;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.Subgroup;
import id.sigi.methods.estimate.identity.TestRule;
import id.sigi.methods.plan.SurveyPlan;
import id.sigi.methods.plan.survey.GroupDifference;
import id.sigi.methods.plan.survey.QuantileChoice;
import id.sigi.methods.plan.survey.StatisticKind;
import id.sigi.methods.plan.survey.SurveyStatistic;
import id.sigi.methods.survey.SurveyEstimate;
import id.sigi.methods.survey.quantile.QuantileInterval;
import id.sigi.methods.survey.quantile.SurveyQuantile;
import id.sigi.methods.survey.quantile.WeightedValues;
import id.sigi.methods.survey.variance.DesignEffect;
import id.sigi.methods.survey.variance.DifferenceStatistic;
import id.sigi.methods.survey.variance.VarianceEstimator;
import id.sigi.methods.survey.variance.WeightedStatistics;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The statistics of a plan from respondents in memory: what sums of primary sampling units do not give, such as quantiles, several stages, replicate weights,
 * calibration, differences and design effects.
 */
final class RespondentStudy {
    /** Below this share of the estimate a standard error is the rounding of zero. */
    private static final double ROUNDING = 1e-12;

    private final SurveyPlan plan;
    private final RespondentColumns columns;
    private final VarianceEstimator variance;
    private final Estimator estimator;
    private final List<Found> found = new ArrayList<>();

    RespondentStudy(SurveyPlan plan, RespondentColumns columns, VarianceEstimator variance) {
        this.plan = plan;
        this.columns = columns;
        this.variance = variance;
        this.estimator = plan.findReplicates()
                .map(some ->
                        Estimator.of(Procedure.REPLICATED_SURVEY, some.method().words()))
                .orElse(Estimator.of(Procedure.WEIGHTED_SURVEY));
    }

    /**
     * A row and what it gives away.
     *
     * @param estimate the row
     * @param about the statistics that follow from it
     */
    record Found(Estimate estimate, List<DomainStatistic> about) {
        Found {
            about = List.copyOf(about);
        }
    }

    /** A row whose variance is estimated together with those of all others. */
    private record Asked(List<RespondentStatistic> of, WeightedStatistics statistic) {
        static Asked of(RespondentStatistic one, double[] weights) {
            return new Asked(List.of(one), one.statistic(weights));
        }

        static Asked difference(RespondentStatistic one, RespondentStatistic other, double[] weights) {
            return new Asked(
                    List.of(one, other), new DifferenceStatistic(one.statistic(weights), other.statistic(weights)));
        }
    }

    /** Rows of all statistics, in the order asked; differences follow the statistic that they are of. */
    List<Found> found(List<DomainStatistic> asked) {
        List<Asked> batch = new ArrayList<>();
        for (DomainStatistic some : asked) {
            RespondentStatistic own = RespondentStatistic.of(some, columns);
            if (some.statistic().kind() != StatisticKind.QUANTILE) {
                batch.add(Asked.of(own, variance.weights()));
                if (some.values().isEmpty()) {
                    plan.differences().forEach(difference -> batch.addAll(differences(some, difference)));
                }
            }
        }
        List<double[][]> covariances =
                variance.covariances(batch.stream().map(Asked::statistic).toList());
        for (int at = 0; at < batch.size(); at++) {
            add(batch.get(at), covariances.get(at)[0][0]);
        }
        asked.stream()
                .filter(some -> some.statistic().kind() == StatisticKind.QUANTILE)
                .forEach(this::addQuantiles);
        return List.copyOf(found);
    }

    private List<Asked> differences(DomainStatistic whole, GroupDifference difference) {
        List<String> levels =
                columns.text(RespondentRequest.text(difference.by())).levels();
        if (!levels.contains(difference.from())) {
            throw new RequestFault(
                    "the plan's differences cannot be used",
                    difference.by() + " never is " + difference.from(),
                    "Name one of its values under from: " + String.join(", ", levels));
        }
        RespondentStatistic from = in(whole, difference.by(), difference.from());
        return levels.stream()
                .filter(level -> !level.equals(difference.from()))
                .map(level -> Asked.difference(in(whole, difference.by(), level), from, variance.weights()))
                .toList();
    }

    private RespondentStatistic in(DomainStatistic whole, String column, String value) {
        return RespondentStatistic.of(
                new DomainStatistic(whole.statistic(), List.of(new DomainStatistic.Value(column, value))), columns);
    }

    private void add(Asked row, double squared) {
        if (row.of().size() > 1) {
            addDifference(row, squared);
        } else {
            addLevel(row, squared);
        }
    }

    private void addLevel(Asked row, double squared) {
        RespondentStatistic own = row.of().get(0);
        SurveyStatistic statistic = own.asked().statistic();
        double[] weights = variance.weights();
        double estimate = row.statistic().estimates(weights)[0];
        boolean isEmpty = !Double.isFinite(estimate) || own.counted(weights) == 0;
        Optional<SurveyEstimate> numbers = isEmpty
                ? Optional.empty()
                : Optional.of(new SurveyEstimate(
                        estimate,
                        error(estimate, squared),
                        variance.degreesOfFreedom(row.statistic().holds()),
                        own.counted(weights)));
        Label label = new Label(
                statistic.name(),
                SurveyStudy.estimand(statistic.kind()),
                Contrast.NONE,
                own.asked().subgroup(),
                statistic
                        .findInterval()
                        .map(interval -> estimator.with(interval.rule()))
                        .orElse(estimator));
        boolean isLone = statistic.kind() == StatisticKind.VARIANCE && own.counted(weights) == 1;
        found.add(new Found(
                isLone
                        ? Estimate.notEstimable(label, basis(own), "a single respondent has no variance")
                        : new Linearised(numbers).toEstimate(label, basis(own), statistic.findInterval()),
                List.of(own.asked())));
        if (plan.hasDesignEffects() && !isEmpty) {
            addDesignEffect(row, squared, label);
        }
    }

    private static double error(double estimate, double squared) {
        double error = Math.sqrt(squared);
        return error <= ROUNDING * Math.abs(estimate) ? 0 : error;
    }

    private Basis basis(RespondentStatistic own) {
        double[] weights = variance.weights();
        return Basis.share(
                own.hits(weights), own.counted(weights), own.asked().statistic().denominatorName());
    }

    private void addDesignEffect(Asked row, double squared, Label level) {
        double[] weights = variance.weights();
        WeightedStatistics statistic = row.statistic();
        double[] influence = statistic.influences(weights, statistic.estimates(weights))[0];
        boolean[] holds = row.of().get(0).counts();
        OptionalDouble effect = DesignEffect.of(squared, weights, influence, holds);
        Label label = level.of(Estimand.of(Quantity.DESIGN_EFFECT)).by(estimator);
        Basis basis = basis(row.of().get(0));
        found.add(new Found(
                effect.isPresent()
                        ? Estimate.of(label, Inference.point(effect.getAsDouble()), basis)
                        : Estimate.notEstimable(
                                label,
                                basis,
                                "a simple random sample has no variance here: all values are the same, or the weights sum to fewer people"
                                        + " than respondents"),
                List.of(row.of().get(0).asked())));
    }

    private void addDifference(Asked row, double squared) {
        RespondentStatistic one = row.of().get(0);
        RespondentStatistic other = row.of().get(1);
        double[] weights = variance.weights();
        double estimate = row.statistic().estimates(weights)[0];
        Label label = new Label(
                one.asked().statistic().name(),
                Estimand.of(Quantity.DIFFERENCE),
                Contrast.of(Contrast.Kind.DIFFERENCE, value(one), value(other)),
                one.asked().statistic().subgroup(),
                estimator);
        Basis basis = Basis.rows(
                one.counted(weights) + other.counted(weights),
                one.asked().statistic().denominatorName());
        List<DomainStatistic> about = List.of(one.asked(), other.asked());
        int df = variance.degreesOfFreedom(row.statistic().holds());
        if (!Double.isFinite(estimate) || df <= 0) {
            found.add(new Found(
                    Estimate.notEstimable(
                            label,
                            basis,
                            "one of both groups has nobody who counts, or there are no degrees of freedom"),
                    about));
        } else {
            found.add(new Found(
                    Estimate.of(label, Inferences.of(estimate, error(estimate, squared), df), basis), about));
        }
    }

    private static String value(RespondentStatistic one) {
        DomainStatistic.Value value = one.asked().values().get(0);
        return Subgroup.of(value.column(), value.text()).words();
    }

    private void addQuantiles(DomainStatistic asked) {
        QuantileChoice choice = asked.statistic().quantile();
        RespondentStatistic own = RespondentStatistic.of(asked, columns);
        if (choice.intervalOrMean() == QuantileInterval.QUANTILE
                && plan.findReplicates().isEmpty()) {
            throw new RequestFault(
                    "the plan's statistic " + asked.statistic().name() + " cannot be estimated",
                    "interval: quantile takes the quantiles of sets of replicate weights, and the plan has none",
                    "Say replicates: {method: bootstrap}, for example, or another interval");
        }
        WeightedValues sorted = WeightedValues.of(own.values(), variance.weights(), own.counts());
        for (double probability : choice.at()) {
            Label label = new Label(
                    asked.statistic().name(),
                    Estimand.of(Quantity.QUANTILE, Double.toString(probability)),
                    Contrast.NONE,
                    asked.subgroup(),
                    estimator.with(rule(choice.intervalOrMean())));
            found.add(new Found(quantile(own, sorted, choice, probability, label), List.of(asked)));
        }
    }

    private Estimate quantile(
            RespondentStatistic own, WeightedValues sorted, QuantileChoice choice, double probability, Label label) {
        long counted = own.counted(variance.weights());
        Basis basis = Basis.rows(counted, own.asked().statistic().denominatorName());
        if (counted == 0) {
            return Estimate.notEstimable(label, basis, "there are no " + basis.denominatorName());
        }
        SurveyQuantile quantile = SurveyQuantile.of(
                new SurveyQuantile.Question(
                        own.values(), own.counts(), probability, choice.ruleOrMath(), choice.intervalOrMean()),
                sorted,
                variance);
        Inference point = Inference.point(quantile.estimate());
        return Estimate.of(
                label,
                new Inference(
                        point.estimate(),
                        quantile.stdError(),
                        quantile.df() > 0 ? OptionalDouble.of(quantile.df()) : OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        quantile.low(),
                        quantile.high()),
                basis);
    }

    private static TestRule rule(QuantileInterval interval) {
        return switch (interval) {
            case MEAN -> TestRule.WOODRUFF_INTERVAL;
            case BETA -> TestRule.WOODRUFF_BETA_INTERVAL;
            case XLOGIT -> TestRule.WOODRUFF_LOGIT_INTERVAL;
            case ASIN -> TestRule.WOODRUFF_ARCSINE_INTERVAL;
            case SCORE -> TestRule.SCORE_INTERVAL;
            case QUANTILE -> TestRule.REPLICATE_INTERVAL;
        };
    }
}
