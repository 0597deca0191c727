package id.sigi.methods.regression.dense;

import id.sigi.methods.linear.Matrices;
import id.sigi.methods.linear.OrthogonalBasis;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.regression.dense.qr.WithinTransformation;
import java.util.ArrayList;
import java.util.List;

/** The regressors of an instrumented regression split by exogenous columns and instruments: what they fit, and what they leave. */
public final class FirstStageProjection {
    private final List<double[]> fitted;
    private final List<double[]> rests;

    private FirstStageProjection(List<double[]> fitted, List<double[]> rests) {
        this.fitted = fitted;
        this.rests = rests;
    }

    public static FirstStageProjection of(InstrumentedDesign instrumented) {
        WithinTransformation frame = WithinTransformation.of(instrumented.reduced());
        OrthogonalBasis instruments = basis(instrumented.reduced(), frame);
        List<double[]> fitted = new ArrayList<>();
        List<double[]> rests = new ArrayList<>();
        for (double[] column : instrumented.structural().columns()) {
            double[] entered = frame.enter(column);
            double[] rest = instruments.residuals(entered);
            Matrices.axpy(-1, rest, entered);
            fitted.add(entered);
            rests.add(rest);
        }
        return new FirstStageProjection(fitted, rests);
    }

    static OrthogonalBasis basis(DesignMatrix design, WithinTransformation frame) {
        double[] lengths = design.columns().stream().mapToDouble(frame::length).toArray();
        return OrthogonalBasis.of(
                design.rows(), design.columns().stream().map(frame::enter).toList(), lengths);
    }

    public List<double[]> fitted() {
        return fitted;
    }

    List<double[]> rests() {
        return rests;
    }
}
