package id.sigi.methods.estimate;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The summary of one model: what is true of a fitted regression or difference as a whole, beside the tidy rows of its coefficients. What a
 * model does not have is empty.
 *
 * @param label that of the model's effect
 * @param rows rows it rests on
 * @param clusters clusters among them, where its standard error counts clusters
 * @param cells cells of the draw among them, where it is taken within cells
 * @param coefficients coefficients of the regression, cells included
 * @param covariance the kind of its standard error, for example {@code HC2}
 * @param dfRule where its degrees of freedom come from, for example {@code n - k}
 * @param fit how much it explains
 * @param effectiveF strength of the instruments of the first stage (Montiel Olea and Pflueger), where it has two stages
 * @param leftOut rows of its people that it leaves out, by reason, in the order in which they are lost
 */
public record ModelSummary(
        Label label,
        long rows,
        OptionalLong clusters,
        OptionalLong cells,
        OptionalLong coefficients,
        String covariance,
        String dfRule,
        GoodnessOfFit fit,
        OptionalDouble effectiveF,
        List<ExcludedObservations> leftOut) {
    public ModelSummary {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(covariance, "covariance");
        Objects.requireNonNull(dfRule, "dfRule");
        Objects.requireNonNull(fit, "fit");
        leftOut = List.copyOf(leftOut);
        if (rows < 1) {
            throw new IllegalArgumentException("a model was fitted to " + rows + " rows: " + label);
        }
    }

    /** The same model under another label. */
    public ModelSummary withLabel(Label other) {
        return new ModelSummary(
                other, rows, clusters, cells, coefficients, covariance, dfRule, fit, effectiveF, leftOut);
    }

    /** The same model with other words on what it leaves out. */
    public ModelSummary withLeftOut(List<ExcludedObservations> others) {
        return new ModelSummary(
                label, rows, clusters, cells, coefficients, covariance, dfRule, fit, effectiveF, others);
    }

    /** Of these rows no more than that they were fitted, their standard error and what they leave out. */
    public static ModelSummary ofRows(Label label, long rows, String covariance, String dfRule) {
        return new ModelSummary(
                label,
                rows,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                covariance,
                dfRule,
                GoodnessOfFit.NONE,
                OptionalDouble.empty(),
                List.of());
    }
}
