package id.sigi.methods.regression.dense;

import id.sigi.methods.linear.Matrices;
import id.sigi.methods.linear.OrthogonalBasis;
import id.sigi.methods.regression.dense.qr.WithinTransformation;
import java.util.List;
import java.util.OptionalDouble;

/** The effective first-stage F; see {@link InstrumentedFit#findEffectiveF()}. */
final class EffectiveF {
    private EffectiveF() {}

    static OptionalDouble find(InstrumentedDesign instrumented, RegressionFit first) {
        List<String> names = instrumented.instrumentNames().stream()
                .filter(name -> first.find(name).isPresent())
                .toList();
        if (names.isEmpty()) {
            return OptionalDouble.empty();
        }
        WithinTransformation frame = WithinTransformation.of(instrumented.reduced());
        OrthogonalBasis exogenous = FirstStageProjection.basis(instrumented.exogenous(), frame);
        List<double[]> rests = names.stream()
                .map(name -> exogenous.residuals(frame.enter(instrumented.instrumentColumn(name))))
                .toList();
        double explained = 0;
        double noise = 0;
        for (int i = 0; i < rests.size(); i++) {
            for (int j = 0; j < rests.size(); j++) {
                double gram = Matrices.dot(rests.get(i), rests.get(j));
                explained += first.estimate(names.get(i)) * gram * first.estimate(names.get(j));
                noise += first.covariance(names.get(i), names.get(j)) * gram;
            }
        }
        return noise > 0 ? OptionalDouble.of(explained / noise) : OptionalDouble.empty();
    }
}
