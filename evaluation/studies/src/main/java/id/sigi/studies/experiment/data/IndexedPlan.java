package id.sigi.studies.experiment.data;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.when;

import id.sigi.methods.index.SummaryIndex;
import id.sigi.methods.moments.Moments;
import id.sigi.methods.moments.TwoArmMoments;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.outcome.Outcome;
import id.sigi.methods.plan.outcome.OutcomeIndex;
import id.sigi.programme.fault.OwnFaultText;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.expression.PlanColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * A plan whose indices have become columns and outcomes like others, so that whatever is estimated on outcomes is estimated on them.
 *
 * @param plan without indices, but with their outcomes
 * @param columns with a column for each index
 * @param sentences what a reader must know of the indices
 */
public record IndexedPlan(ExperimentPlan plan, PlanColumns columns, List<String> sentences) {
    public static IndexedPlan of(ExperimentPlan plan, PlanColumns columns) {
        PlanColumns more = columns;
        List<String> sentences = new ArrayList<>();
        for (OutcomeIndex index : plan.listIndices()) {
            List<Column> components = components(plan, index, columns);
            IndexMoments moments = IndexMoments.of(plan, columns, components);
            checkVaries(index, moments);
            more = more.with("indices", index.name(), new Formula(plan, index, moments).column(columns));
            sentences.add(sentence(index));
        }
        return new IndexedPlan(plan.listIndices().isEmpty() ? plan : plan.withIndicesAsOutcomes(), more, sentences);
    }

    private static List<Column> components(ExperimentPlan plan, OutcomeIndex index, PlanColumns columns) {
        return index.of().stream()
                .map(name -> {
                    Column value = columns.outcome(outcome(plan, name));
                    return index.reversed().contains(name) ? negate(value) : value;
                })
                .toList();
    }

    private static Outcome outcome(ExperimentPlan plan, String name) {
        return plan.outcomes().stream()
                .filter(outcome -> outcome.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void checkVaries(OutcomeIndex index, IndexMoments moments) {
        for (int j = 0; j < index.of().size(); j++) {
            Moments control = moments.arms(j).control();
            if (control.n() < 2 || !(control.variance() > 0)) {
                throw new RequestFault(
                        "the plan's index " + index.name() + " cannot be computed",
                        index.of().get(j) + " does not vary among those not drawn",
                        "Leave it out of the index");
            }
        }
    }

    public static String sentence(OutcomeIndex index) {
        String reversed = index.reversed().isEmpty() ? "" : " (reversed: " + String.join(", ", index.reversed()) + ")";
        String how = switch (index.weights()) {
            case EQUAL ->
                "weighted alike; who has some of them has the mean of the own arm for the others (Kling, Liebman"
                        + " and Katz)";
            case INVERSE_COVARIANCE ->
                "weighted by the inverse of their covariance, among those a person has (Anderson)";
        };
        return index.name() + ": " + String.join(", ", index.of()) + reversed
                + ", each in standard deviations of all people not drawn from their mean, " + how + ".";
    }

    /** The column of one index. */
    private static final class Formula {
        private final ExperimentPlan plan;
        private final OutcomeIndex index;
        private final List<Column> components;
        private final IndexMoments moments;

        Formula(ExperimentPlan plan, OutcomeIndex index, IndexMoments moments) {
            this.plan = plan;
            this.index = index;
            this.components = moments.components();
            this.moments = moments;
        }

        /** Empty for a person without any component. */
        Column column(PlanColumns columns) {
            Column hasAny = lit(false);
            for (Column component : components) {
                hasAny = hasAny.or(component.isNotNull());
            }
            return when(
                    hasAny,
                    switch (index.weights()) {
                        case EQUAL ->
                            alike(columns.number("design.offer", plan.design().offer()));
                        case INVERSE_COVARIANCE -> inverse();
                    });
        }

        private Column alike(Column offer) {
            Column sum = lit(0.0);
            for (int j = 0; j < components.size(); j++) {
                TwoArmMoments arms = moments.arms(j);
                Column own =
                        when(offer.equalTo(1.0), scaled(j, arms.treatment())).otherwise(scaled(j, arms.control()));
                sum = sum.plus(coalesce(standardised(j), own));
            }
            return sum.divide(lit((double) components.size()));
        }

        /** The arm's mean of a standardised component; the control arm's where nobody of the arm has it. */
        private Column scaled(int j, Moments arm) {
            Moments control = moments.arms(j).control();
            return lit(arm.n() == 0 ? 0.0 : (arm.mean() - control.mean()) / Math.sqrt(control.variance()));
        }

        private Column inverse() {
            double[] weights = weights();
            Column sum = lit(0.0);
            Column total = lit(0.0);
            for (int j = 0; j < weights.length; j++) {
                sum = sum.plus(coalesce(standardised(j).multiply(lit(weights[j])), lit(0.0)));
                total = total.plus(
                        when(components.get(j).isNotNull(), lit(weights[j])).otherwise(lit(0.0)));
            }
            return when(total.notEqual(lit(0.0)), sum.divide(total));
        }

        private double[] weights() {
            int size = components.size();
            double[] scales = new double[size];
            Arrays.setAll(scales, j -> Math.sqrt(moments.arms(j).control().variance()));
            double[][] covariance = new double[size][size];
            for (int j = 0; j < size; j++) {
                for (int l = 0; l < size; l++) {
                    covariance[j][l] = moments.covariance(j, l) / (scales[j] * scales[l]);
                }
            }
            try {
                return SummaryIndex.weights(covariance);
            } catch (IllegalArgumentException singular) {
                throw new RequestFault(
                        "the plan's index " + index.name() + " cannot be computed",
                        OwnFaultText.of(singular).orElse("its outcomes depend on each other"),
                        "Leave one of the outcomes out, or take weights: equal",
                        singular);
            }
        }

        private Column standardised(int j) {
            Moments control = moments.arms(j).control();
            return components.get(j).minus(lit(control.mean())).divide(lit(Math.sqrt(control.variance())));
        }
    }
}
