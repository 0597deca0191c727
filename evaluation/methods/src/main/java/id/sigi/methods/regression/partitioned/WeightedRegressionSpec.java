package id.sigi.methods.regression.partitioned;

import id.sigi.methods.columnar.Variable;
import id.sigi.methods.moments.MomentRequest;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An equation in which rows count by a survey weight, among rows whose clusters are the units of a sample.
 *
 * @param equation rows that have a weight, cells, regressors without interaction, outcomes and take-up; its standard errors count only where the rows are no sample
 * @param weight the weights, above zero
 * @param stratum key of the text that names the stratum of a sampling unit; blank where the rows are no sample
 */
public record WeightedRegressionSpec(RegressionSpec equation, Variable weight, String stratum) implements Serializable {
    public WeightedRegressionSpec {
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(stratum, "stratum");
        if (equation.regressors().stream().anyMatch(Regressor.Interacted.class::isInstance)) {
            throw new IllegalArgumentException("an interacted regressor has no weighted mean here");
        }
    }

    /** Of rows that are no sample, the clusters being what they are. */
    public static WeightedRegressionSpec of(RegressionSpec equation, Variable weight) {
        return new WeightedRegressionSpec(equation, weight, "");
    }

    /** What must be described before the equation can be solved: each source times the weight too. */
    public MomentRequest request() {
        Set<Variable> sources = new LinkedHashSet<>(equation.request().sources());
        sources.add(weight);
        sources.add(weighted(Variable.ARM));
        equation.request().sources().forEach(source -> sources.add(weighted(source)));
        return new MomentRequest(equation.rows(), List.copyOf(sources));
    }

    Variable weighted(Variable source) {
        return new Variable.Product(weight, source);
    }
}
