package id.sigi.studies.programme;

import id.sigi.methods.agreement.Coincidences;
import id.sigi.methods.agreement.Icc;
import id.sigi.methods.agreement.KrippendorffAlpha;
import id.sigi.methods.agreement.Metric;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Agreement of assessors on each series of scores. */
final class Agreement {
    /** Bootstrap samples of an interval. */
    static final int SAMPLES = 300;

    private static final long SEED = 20_200_411L;

    private Agreement() {}

    static List<Estimate> estimates(Assessments assessments) {
        List<Estimate> estimates = new ArrayList<>();
        for (int series = 0; series < Assessments.SERIES.size(); series++) {
            estimates.add(alpha(assessments, series));
            estimates.add(twoWay(assessments.complete(), series));
            estimates.add(oneWay(assessments.complete(), series));
        }
        return estimates;
    }

    private static Estimate alpha(Assessments assessments, int series) {
        Basis basis = Basis.rows(assessments.countPaired(), "assessments of courses with two assessors or more");
        Label label = label(series, Quantity.KRIPPENDORFF_ALPHA_ORDINAL, Procedure.COINCIDENCES);
        List<Coincidences> units = assessments.ratings(series).stream()
                .filter(unit -> unit.length > 1)
                .map(Coincidences::ofUnit)
                .toList();
        OptionalDouble alpha =
                KrippendorffAlpha.find(units.stream().reduce(Coincidences.empty(), Coincidences::plus), Metric.ORDINAL);
        if (alpha.isEmpty()) {
            return Estimate.notEstimable(
                    label, basis, "no two assessors scored the same course, or all scores are equal");
        }
        Inference inference = KrippendorffAlpha.findInterval(units, Metric.ORDINAL, SAMPLES, SEED)
                .map(limits -> Inference.interval(alpha.getAsDouble(), limits.low(), limits.high()))
                .orElseGet(() -> Inference.point(alpha.getAsDouble()));
        return Estimate.of(label, inference, basis);
    }

    private static Estimate twoWay(Assessments complete, int series) {
        Label label = label(series, Quantity.ICC_TWO_WAY, Procedure.TWO_WAY_RANDOM_EFFECTS);
        return complete.hasSameAssessors()
                ? icc(label, complete, series, Icc.Kind.TWO_WAY_RANDOM)
                : Estimate.notEstimable(
                        label,
                        basis(complete),
                        "assessors differ between courses, so ICC(1,1) is the one that applies");
    }

    private static Estimate oneWay(Assessments complete, int series) {
        Label label = label(series, Quantity.ICC_ONE_WAY, Procedure.ONE_WAY_RANDOM_EFFECTS);
        return icc(label, complete, series, Icc.Kind.ONE_WAY);
    }

    private static Estimate icc(Label label, Assessments complete, int series, Icc.Kind kind) {
        List<double[]> table = complete.ratings(series);
        Optional<Inference> found =
                table.size() < 2 ? Optional.empty() : Icc.find(table).flatMap(icc -> icc.find(kind));
        return found.map(inference -> Estimate.of(label, inference, basis(complete)))
                .orElseGet(() ->
                        Estimate.notEstimable(label, basis(complete), "fewer than two courses vary in their scores"));
    }

    private static Basis basis(Assessments complete) {
        return Basis.rows(complete.count(), "assessments of courses with the most frequent number of assessors");
    }

    private static Label label(int series, Quantity quantity, Procedure procedure) {
        return new Label(
                Assessments.SERIES.get(series).name(),
                Estimand.of(quantity),
                Contrast.NONE,
                Label.ALL,
                Estimator.of(procedure));
    }
}
