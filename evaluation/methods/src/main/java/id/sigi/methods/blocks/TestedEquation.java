package id.sigi.methods.blocks;

import id.sigi.methods.regression.Covariance;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * An equation of which several coefficients are asked for, each alone and together.
 *
 * @param equation rows, cells, regressors and outcomes; the errors that it wants itself are not looked at
 * @param tested names of regressors
 * @param kind HC2, or CR2 where clusters were drawn
 */
public record TestedEquation(Equation equation, List<String> tested, Covariance kind) implements Serializable {
    public TestedEquation {
        Objects.requireNonNull(equation, "equation");
        tested = List.copyOf(tested);
        if (kind != Covariance.HC2 && kind != Covariance.CR2) {
            throw new IllegalArgumentException("coefficients are tested together with HC2 or CR2, not " + kind);
        }
    }
}
