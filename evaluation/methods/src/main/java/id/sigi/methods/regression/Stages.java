package id.sigi.methods.regression;

import id.sigi.methods.linear.Matrices;
import id.sigi.methods.linear.OrthogonalBasis;
import java.util.ArrayList;
import java.util.List;

/** The regressors of an instrumented regression split by exogenous columns and instruments: what they fit, and what they leave. */
final class Stages {
    private final List<double[]> fitted;
    private final List<double[]> rests;

    private Stages(List<double[]> fitted, List<double[]> rests) {
        this.fitted = fitted;
        this.rests = rests;
    }

    static Stages of(Instrumented instrumented) {
        Frame frame = Frame.of(instrumented.reduced());
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
        return new Stages(fitted, rests);
    }

    static OrthogonalBasis basis(Design design, Frame frame) {
        double[] lengths = design.columns().stream().mapToDouble(frame::length).toArray();
        return OrthogonalBasis.of(
                design.rows(), design.columns().stream().map(frame::enter).toList(), lengths);
    }

    List<double[]> fitted() {
        return fitted;
    }

    List<double[]> rests() {
        return rests;
    }
}
