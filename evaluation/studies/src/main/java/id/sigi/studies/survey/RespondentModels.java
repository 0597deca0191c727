package id.sigi.studies.survey;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.TestRule;
import id.sigi.methods.plan.SurveyPlan;
import id.sigi.methods.plan.data.Wording;
import id.sigi.methods.plan.survey.IndependenceCorrection;
import id.sigi.methods.plan.survey.IndependenceTest;
import id.sigi.methods.plan.survey.StatisticKind;
import id.sigi.methods.plan.survey.SurveyModel;
import id.sigi.methods.plan.survey.SurveyStatistic;
import id.sigi.methods.survey.association.RaoScottTest;
import id.sigi.methods.survey.regression.SurveyRegression;
import id.sigi.methods.survey.regression.SurveyRegression.Family;
import id.sigi.methods.survey.variance.VarianceEstimator;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Tests of independence and regressions of a plan, from respondents in memory. */
final class RespondentModels {
    private final SurveyPlan plan;
    private final RespondentColumns columns;
    private final VarianceEstimator variance;
    private final double[] weights;

    RespondentModels(SurveyPlan plan, RespondentColumns columns, VarianceEstimator variance) {
        this.plan = plan;
        this.columns = columns;
        this.variance = variance;
        this.weights = variance.weights();
    }

    /** Rows of all tests and of all coefficients. */
    List<RespondentStudy.Found> found() {
        List<RespondentStudy.Found> rows = new ArrayList<>();
        plan.tests().forEach(test -> rows.add(found(test)));
        plan.regressions().forEach(model -> rows.addAll(found(model)));
        return rows;
    }

    private RespondentStudy.Found found(IndependenceTest test) {
        RespondentColumns.Text rows = columns.text(RespondentRequest.text(test.rows()));
        RespondentColumns.Text across = columns.text(RespondentRequest.text(test.columns()));
        IndependenceCorrection correction = test.correctionOrSecond();
        long counted = 0;
        for (int row = 0; row < weights.length; row++) {
            boolean isClassified = rows.codes()[row] >= 0 && across.codes()[row] >= 0;
            counted += isClassified && weights[row] > 0 ? 1 : 0;
        }
        Label label = new Label(
                test.name(),
                Estimand.of(
                        correction == IndependenceCorrection.FIRST_ORDER
                                ? Quantity.DEPENDENCE_CHI_SQUARED
                                : Quantity.DEPENDENCE_F),
                Contrast.NONE,
                Label.ALL,
                levels().with(rule(correction)));
        Basis basis = Basis.rows(counted, test.denominatorName());
        return new RespondentStudy.Found(
                tested(rows, across, correction)
                        .map(found -> Estimate.of(label, inference(found), basis))
                        .orElseGet(
                                () -> Estimate.notEstimable(
                                        label,
                                        basis,
                                        "a classification has fewer than two values with people, or there are no degrees of freedom")),
                List.of());
    }

    private Optional<RaoScottTest> tested(
            RespondentColumns.Text rows, RespondentColumns.Text across, IndependenceCorrection correction) {
        if (rows.levels().size() < 2 || across.levels().size() < 2) {
            return Optional.empty();
        }
        RaoScottTest.Table table =
                new RaoScottTest.Table(rows.levels().size(), across.levels().size(), rows.codes(), across.codes());
        return switch (correction) {
            case SECOND_ORDER -> RaoScottTest.secondOrder(table, variance);
            case FIRST_ORDER -> RaoScottTest.firstOrder(table, variance);
            case SADDLEPOINT -> RaoScottTest.saddlepoint(table, variance);
        };
    }

    private static TestRule rule(IndependenceCorrection correction) {
        return switch (correction) {
            case SECOND_ORDER -> TestRule.RAO_SCOTT_SECOND_ORDER;
            case FIRST_ORDER -> TestRule.RAO_SCOTT_FIRST_ORDER;
            case SADDLEPOINT -> TestRule.RAO_SCOTT_SADDLEPOINT;
        };
    }

    /** The statistic with its p-value; degrees of freedom are those of the denominator. */
    private static Inference inference(RaoScottTest test) {
        return new Inference(
                OptionalDouble.of(test.statistic()),
                OptionalDouble.empty(),
                Double.isInfinite(test.denominatorDf())
                        ? OptionalDouble.of(test.numeratorDf())
                        : OptionalDouble.of(test.denominatorDf()),
                OptionalDouble.of(test.statistic()),
                OptionalDouble.of(test.pValue()),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private Estimator levels() {
        return plan.findReplicates()
                .map(some ->
                        Estimator.of(Procedure.REPLICATED_SURVEY, some.method().words()))
                .orElse(Estimator.of(Procedure.WEIGHTED_SURVEY));
    }

    /** A mean that stands for what a row gives away. */
    private static SurveyStatistic mean(
            String name, Wording label, String who, String variable, String where, String subgroup) {
        return new SurveyStatistic(
                name,
                label,
                StatisticKind.MEAN,
                null,
                null,
                who,
                variable,
                where,
                subgroup.isBlank() ? null : subgroup,
                null,
                null,
                List.of());
    }

    private List<RespondentStudy.Found> found(SurveyModel model) {
        CovariateColumns covariates = CovariateColumns.of(columns, model.covariates());
        double[] outcome = columns.number(RespondentRequest.value(model.outcome()));
        boolean[] holds = complete(model, outcome, covariates);
        SurveyRegression regression = new SurveyRegression(model.familyOrLinear(), outcome, covariates.values(), holds);
        checkOutcome(model, outcome, holds);
        double[] estimates = regression.estimates(weights);
        double[][] covariance = variance.covariance(regression);
        double df = variance.degreesOfFreedom(holds) + 1.0 - estimates.length;
        long counted = 0;
        for (int row = 0; row < holds.length; row++) {
            counted += holds[row] && weights[row] > 0 ? 1 : 0;
        }
        Basis basis = Basis.rows(counted, model.denominatorName());
        List<RespondentStudy.Found> rows = new ArrayList<>();
        for (int at = 0; at < estimates.length; at++) {
            Label label = label(model, covariates.names().get(at));
            Estimate row = df > 0
                    ? Estimate.of(label, Inferences.of(estimates[at], Math.sqrt(covariance[at][at]), df), basis)
                    : Estimate.notEstimable(
                            label,
                            basis,
                            "there are as many coefficients as degrees of freedom of the design, or more");
            rows.add(new RespondentStudy.Found(row, about(model)));
        }
        return rows;
    }

    private Label label(SurveyModel model, String covariate) {
        return new Label(
                model.name(),
                Estimand.of(Quantity.COEFFICIENT, covariate),
                Contrast.NONE,
                model.subgroup().isBlank() ? Label.ALL : model.subgroup(),
                Estimator.of(
                                model.familyOrLinear() == Family.LINEAR
                                        ? Procedure.SURVEY_REGRESSION
                                        : Procedure.SURVEY_LOGISTIC_REGRESSION)
                        .with(
                                plan.findReplicates().isPresent()
                                        ? CovarianceType.REPLICATES
                                        : CovarianceType.LINEARISED));
    }

    /** Everybody's outcome, and that of the groups that indicators compare. */
    private List<DomainStatistic> about(SurveyModel model) {
        SurveyStatistic outcome = mean(
                model.name(), model.label(), model.denominatorName(), model.outcome(), model.where(), model.subgroup());
        List<DomainStatistic> about = new ArrayList<>(List.of(new DomainStatistic(outcome, List.of())));
        for (String name : model.covariates()) {
            RespondentColumns.Text text = columns.text(RespondentRequest.text(name));
            if (columns.number(RespondentRequest.number(name)) == null) {
                text.levels()
                        .forEach(level -> about.add(
                                new DomainStatistic(outcome, List.of(new DomainStatistic.Value(name, level)))));
            }
        }
        return about;
    }

    private boolean[] complete(SurveyModel model, double[] outcome, CovariateColumns covariates) {
        boolean[] complete = new boolean[outcome.length];
        double[] condition =
                model.where().isBlank() ? null : columns.number(RespondentRequest.condition(model.where()));
        for (int row = 0; row < complete.length; row++) {
            boolean isKnown = Double.isFinite(outcome[row]) && (condition == null || condition[row] == 1);
            for (double[] values : covariates.values()) {
                isKnown &= Double.isFinite(values[row]);
            }
            complete[row] = isKnown;
        }
        return complete;
    }

    private static void checkOutcome(SurveyModel model, double[] outcome, boolean[] holds) {
        for (int row = 0; row < outcome.length; row++) {
            if (model.familyOrLinear() == Family.LOGISTIC && holds[row] && outcome[row] != 0 && outcome[row] != 1) {
                throw new RequestFault(
                        "the plan's regression " + model.name() + " cannot be fitted",
                        "family: logistic takes an outcome that is zero or one, and " + model.outcome() + " is not",
                        "Compare it with something, or say family: linear");
            }
        }
    }
}
