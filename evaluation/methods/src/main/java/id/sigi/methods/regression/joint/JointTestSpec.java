package id.sigi.methods.regression.joint;

import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.methods.regression.partitioned.Regressor;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * An equation of which several coefficients are asked for, each alone and together.
 *
 * @param equation rows, cells, regressors and outcomes; the standard errors that it wants itself are not looked at
 * @param tested names of regressors
 * @param together those of them that are tested together, the last regressors of the equation; none, or all that are
 * @param kind HC2, or CR2 where clusters were drawn
 */
public record JointTestSpec(RegressionSpec equation, List<String> tested, List<String> together, CovarianceType kind)
        implements Serializable {
    public JointTestSpec {
        Objects.requireNonNull(equation, "equation");
        tested = List.copyOf(tested);
        together = List.copyOf(together);
        List<String> names = equation.regressors().stream().map(Regressor::name).toList();
        if (!names.subList(Math.max(0, names.size() - together.size()), names.size())
                .equals(together)) {
            throw new IllegalArgumentException(together + " are not the last of " + names);
        }
        if (kind != CovarianceType.HC2 && kind != CovarianceType.CR2) {
            throw new IllegalArgumentException("coefficients are tested together with HC2 or CR2, not " + kind);
        }
    }
}
