package id.sigi.reports.label;

import id.sigi.methods.estimate.identity.Bound;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.ReEntry;
import id.sigi.methods.estimate.identity.RegressionAdjustment;
import id.sigi.methods.estimate.identity.Remark;
import id.sigi.methods.estimate.identity.RowWeights;
import id.sigi.methods.estimate.identity.TestRule;
import id.sigi.methods.estimate.identity.Weighting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words of the pages for what an estimate is and how it was estimated, put together from its codes. What a file of before there were codes
 * says stands as it is.
 */
record IdentityWords(Labels labels, boolean isOffer) {
    private static final Pattern NUMBER = Pattern.compile("[0-9,]+(\\.[0-9]+)?");

    String estimand(Estimand estimand) {
        String code = code(estimand.quantity());
        String quantity = Optional.of("offer." + code)
                .filter(key -> isOffer)
                .flatMap(labels::find)
                .orElseGet(() -> labels.text("estimand." + code))
                .replace("{0}", named(estimand.argument()));
        String whole = quantity
                + (estimand.weighting() == Weighting.NONE ? "" : ", " + text("weighting", estimand.weighting()))
                + (estimand.bound() == Bound.NONE ? "" : ", " + text("bound", estimand.bound()));
        return estimand.reEntry() == ReEntry.NONE
                ? whole
                : text("re_entry", estimand.reEntry()).replace("{0}", whole);
    }

    String estimator(Estimator estimator) {
        String procedure = estimator.procedure() == Procedure.REDRAWS ? "" : text("procedure", estimator.procedure());
        String main = procedure.replace("{0}", named(estimator.argument()))
                + (estimator.adjustment() == RegressionAdjustment.NONE
                        ? ""
                        : text("adjustment", estimator.adjustment()))
                + (estimator.weights() == RowWeights.NONE ? "" : text("row_weights", estimator.weights()))
                + (estimator.covariance() == CovarianceType.NONE
                        ? ""
                        : ", " + text("covariance", estimator.covariance()))
                + clusters(estimator.clusters());
        return estimator.joined(
                main, estimator.test() == TestRule.NONE ? "" : text("test", estimator.test()), this::remark);
    }

    private String clusters(List<String> clusters) {
        return switch (clusters.size()) {
            case 0 -> "";
            case 1 -> " " + labels.text("clustered_by", named(clusters.get(0)));
            default -> " " + labels.text("clustered_by_both", named(clusters.get(0)), named(clusters.get(1)));
        };
    }

    private String remark(Remark remark) {
        return text("remark", remark.kind()).replace("{0}", named(remark.argument()));
    }

    private String text(String group, Enum<?> constant) {
        return labels.text(group + "." + code(constant));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A number, a column or an outcome, or the words of an older file. */
    private String named(String argument) {
        if (NUMBER.matcher(argument).matches()) {
            return labels.numerals().number(argument.replace(",", ""));
        }
        String phrase = argument.isEmpty() ? "" : labels.phrase(argument);
        return phrase.equals(argument) ? labels.column(argument) : phrase;
    }
}
