package id.sigi.studies.programme;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.moments.Moments;
import id.sigi.methods.shrinkage.BetweenUnitVariance;
import id.sigi.methods.shrinkage.EmpiricalBayes;
import id.sigi.programme.contract.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Providers' mean expert scores before and after shrinkage. The observation is a course in one phase, scored by the mean of its
 * assessors, because assessors of one course do not speak independently of each other.
 */
final class ProviderScores {
    private static final String PROVIDER_MEAN = "provider_mean";
    private static final String COURSES = "courses of the provider, each in each phase of its assessment";

    private ProviderScores() {}

    /** @param assessments the assessments; one pass brings a number for each course and phase to the driver */
    static List<Estimate> estimates(Dataset<Row> assessments) {
        Map<String, Moments> byProvider = byProvider(assessments);
        Map<String, Inference> posterior = new TreeMap<>();
        EmpiricalBayes.find(byProvider, BetweenUnitVariance.REML)
                .ifPresent(model -> model.units().forEach(unit -> posterior.put(unit.unit(), unit.inference())));
        List<Estimate> estimates = new ArrayList<>();
        byProvider.forEach((provider, moments) -> {
            Basis basis = Basis.rows(moments.n(), COURSES);
            estimates.add(Estimate.of(
                    label(Quantity.RAW_MEAN, provider, Procedure.MEAN), Inference.point(moments.mean()), basis));
            Label label = label(Quantity.SHRUNKEN_MEAN, provider, Procedure.EMPIRICAL_BAYES);
            estimates.add(Optional.ofNullable(posterior.get(provider))
                    .map(inference -> Estimate.of(label, inference, basis))
                    .orElseGet(() -> Estimate.notEstimable(label, basis, "the scores do not vary within providers")));
        });
        return estimates;
    }

    private static Map<String, Moments> byProvider(Dataset<Row> assessments) {
        Column[] unit = {
            col(Fields.PROVIDER_ID.name()), col(Fields.COURSE_ID.name()), col(Fields.ASSESSMENT_PHASE.name())
        };
        Map<String, Moments> byProvider = new TreeMap<>();
        for (Row row : assessments
                .groupBy(unit)
                .agg(avg(Fields.SCORE_MEAN.name()))
                .orderBy(unit)
                .collectAsList()) {
            byProvider.merge(row.getString(0), new Moments(1, row.getDouble(unit.length), 0), Moments::plus);
        }
        return byProvider;
    }

    private static Label label(Quantity quantity, String provider, Procedure procedure) {
        return new Label(
                PROVIDER_MEAN,
                Estimand.of(quantity),
                Contrast.NONE,
                Fields.PROVIDER_ID.name() + "=" + provider,
                Estimator.of(procedure));
    }
}
