package id.sigi.studies.survey;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Remark;
import id.sigi.methods.plan.survey.Reliability;
import java.math.BigDecimal;

/** A remark on levels whose standard error is large beside them. A difference may be near zero for good reason and gets none. */
final class ReliabilityFlag {
    private ReliabilityFlag() {}

    static Estimate of(Reliability limits, Estimate row) {
        Inference numbers = row.inference();
        boolean isLevel = row.label().contrast().isEmpty()
                && switch (row.label().estimand().quantity().nature()) {
                    case SHARE, MEAN, TOTAL, RATIO -> true;
                    default -> false;
                };
        if (!isLevel || numbers.estimate().isEmpty() || numbers.stdError().isEmpty()) {
            return row;
        }
        double error = numbers.stdError().getAsDouble();
        double size = Math.abs(numbers.estimate().getAsDouble());
        Estimator estimator = row.label().estimator();
        if (error > limits.unreliable() * size) {
            return row.withLabel(
                    row.label().by(estimator.remarking(Remark.Kind.UNRELIABLE, percent(limits.unreliable()))));
        }
        return error > limits.caution() * size
                ? row.withLabel(
                        row.label().by(estimator.remarking(Remark.Kind.USE_WITH_CAUTION, percent(limits.caution()))))
                : row;
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
