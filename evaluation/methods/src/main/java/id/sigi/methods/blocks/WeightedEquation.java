package id.sigi.methods.blocks;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An equation in which rows count by a survey weight, among rows whose clusters are the units of a sample.
 *
 * @param equation rows that have a weight, cells, regressors without interaction, outcomes and take-up; its errors count only where the rows are no sample
 * @param weight the weights, above nought
 * @param stratum key of the text that names the stratum of a sampling unit; blank where the rows are no sample
 */
public record WeightedEquation(Equation equation, Source weight, String stratum) implements Serializable {
    public WeightedEquation {
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(stratum, "stratum");
        if (equation.regressors().stream().anyMatch(Regressor.Interacted.class::isInstance)) {
            throw new IllegalArgumentException("an interacted regressor has no weighted mean here");
        }
    }

    /** Of rows that are no sample, the clusters being what they are. */
    public static WeightedEquation of(Equation equation, Source weight) {
        return new WeightedEquation(equation, weight, "");
    }

    /** What must be described before the equation can be solved: each source times the weight too. */
    public Inquiry inquiry() {
        Set<Source> sources = new LinkedHashSet<>(equation.inquiry().sources());
        sources.add(weight);
        sources.add(weighted(Source.ARM));
        equation.inquiry().sources().forEach(source -> sources.add(weighted(source)));
        return new Inquiry(equation.rows(), List.copyOf(sources));
    }

    Source weighted(Source source) {
        return new Source.Product(weight, source);
    }
}
