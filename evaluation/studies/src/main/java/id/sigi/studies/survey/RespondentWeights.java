package id.sigi.studies.survey;

import id.sigi.methods.plan.SurveyPlan;
import id.sigi.methods.plan.survey.CalibrationMargin;
import id.sigi.methods.plan.survey.KnownTotals;
import id.sigi.methods.plan.survey.NonResponseAdjustment;
import id.sigi.methods.plan.survey.NonResponseMethod;
import id.sigi.methods.plan.survey.Replication;
import id.sigi.methods.survey.calibration.Calibration;
import id.sigi.methods.survey.calibration.CalibrationDistance;
import id.sigi.methods.survey.calibration.ResponsePropensity;
import id.sigi.methods.survey.calibration.WeightingClasses;
import id.sigi.methods.survey.replicate.ReplicateVariance;
import id.sigi.methods.survey.replicate.ReplicateWeights;
import id.sigi.methods.survey.variance.LinearisedVariance;
import id.sigi.methods.survey.variance.SampleDesign;
import id.sigi.methods.survey.variance.VarianceEstimator;
import id.sigi.methods.survey.variance.WeightAdjustment;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The weights of a plan, from those of the design through every adjustment, with their way to a variance. */
final class RespondentWeights {
    private final SurveyPlan plan;
    private final RespondentColumns columns;
    private final double[] before;

    private RespondentWeights(SurveyPlan plan, RespondentColumns columns) {
        this.plan = plan;
        this.columns = columns;
        this.before = columns.number(RespondentRequest.WEIGHT);
    }

    /** @throws RequestFault if a weight is negative, or an adjustment cannot be made */
    static VarianceEstimator of(SurveyPlan plan, RespondentColumns columns, SampleDesign design) {
        return new RespondentWeights(plan, columns).found(design);
    }

    private VarianceEstimator found(SampleDesign design) {
        long wrong = Arrays.stream(before)
                .filter(weight -> !(weight >= 0) || Double.isInfinite(weight))
                .count();
        UnitSums.checkWeights(wrong);
        List<WeightAdjustment> steps = new ArrayList<>();
        plan.findNonResponse().map(this::nonResponse).ifPresent(steps::add);
        double[] answered = WeightAdjustment.inTurn(steps).adjusted(before);
        Optional<Calibration> calibration = plan.findCalibration().map(some -> calibration(some, answered));
        if (plan.findReplicates().isPresent()) {
            calibration.ifPresent(steps::add);
            return new ReplicateVariance(
                    replicates(plan.findReplicates().get(), design), before, WeightAdjustment.inTurn(steps));
        }
        return calibration
                .map(some -> LinearisedVariance.calibrated(design, some.adjusted(answered), some.residuals(answered)))
                .orElseGet(() -> LinearisedVariance.of(design, answered));
    }

    private WeightAdjustment nonResponse(NonResponseAdjustment asked) {
        double[] said = columns.number(RespondentRequest.ANSWERED);
        boolean[] answered = new boolean[said.length];
        for (int row = 0; row < said.length; row++) {
            if (before[row] > 0 && said[row] != 0 && said[row] != 1) {
                throw new RequestFault(
                        "the plan's non_response cannot be used",
                        asked.answered() + " is neither one nor zero in some row of the sample",
                        "Give one to those who answered and zero to those who did not");
            }
            answered[row] = said[row] == 1;
        }
        return asked.method() == NonResponseMethod.CLASSES
                ? classes(asked.columns(), answered)
                : new ResponsePropensity(
                        CovariateColumns.of(columns, asked.columns())
                                .complete("non_response.columns", before)
                                .toArray(double[][]::new),
                        answered,
                        asked.method() == NonResponseMethod.PROPENSITY ? 0 : asked.classesOrFive());
    }

    private WeightingClasses classes(List<String> names, boolean[] answered) {
        CrossedColumns crossed = CrossedColumns.of(columns, names);
        return new WeightingClasses(crossed.levels(), crossed.codes(), answered);
    }

    private ReplicateWeights replicates(Replication asked, SampleDesign design) {
        if (!asked.bringsDesign()) {
            return asked.made(design, before);
        }
        double[][] sets = asked.weights().stream()
                .map(name -> columns.number(RespondentRequest.number(name)))
                .toArray(double[][]::new);
        for (double[] set : sets) {
            if (Arrays.stream(set).anyMatch(weight -> !Double.isFinite(weight))) {
                throw new RequestFault(
                        "the plan's replicates cannot be used",
                        "a replicate weight is missing in some row of the sample",
                        "Give every respondent a weight in each set, which may be zero");
            }
        }
        return asked.given(sets);
    }

    private Calibration calibration(KnownTotals asked, double[] weights) {
        List<String> names = new ArrayList<>();
        List<double[]> auxiliaries = new ArrayList<>();
        List<Double> totals = new ArrayList<>();
        for (CalibrationMargin margin : asked.margins()) {
            CrossedColumns crossed = CrossedColumns.of(columns, margin.by().columns());
            crossed.checkAgainst(margin, weights);
            margin.totals().forEach((value, total) -> {
                names.add(margin.by().words() + " = " + value);
                auxiliaries.add(crossed.indicator(value));
                totals.add(total);
            });
        }
        for (Map.Entry<String, Double> total : asked.totals().entrySet()) {
            names.add(total.getKey());
            auxiliaries.add(CovariateColumns.known(columns, total.getKey(), "calibration.totals", weights));
            totals.add(total.getValue());
        }
        return Calibration.of(
                names,
                auxiliaries.toArray(double[][]::new),
                totals.stream().mapToDouble(Double::doubleValue).toArray(),
                distance(asked));
    }

    private static CalibrationDistance distance(KnownTotals asked) {
        return switch (asked.method()) {
            case POST_STRATIFICATION, LINEAR -> new CalibrationDistance.Linear();
            case RAKING -> new CalibrationDistance.Raking();
            case TRUNCATED ->
                new CalibrationDistance.Truncated(
                        asked.bounds().get(0), asked.bounds().get(1));
            case LOGIT ->
                new CalibrationDistance.Logit(
                        asked.bounds().get(0), asked.bounds().get(1));
        };
    }
}
