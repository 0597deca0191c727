package id.sigi.methods.regression.dense;

import id.sigi.methods.regression.dense.qr.DesignMatrix;
import java.util.List;

/**
 * A regression with endogenous columns: the design of exogenous columns (with its constant, weights, clusters and cells), the endogenous
 * columns and the excluded instruments. {@code InstrumentedDesign.of(design).endogenous("training", d).instrument("offer", z)}.
 */
public final class InstrumentedDesign {
    private final DesignMatrix exogenous;
    private final DesignMatrix endogenous;
    private final DesignMatrix instruments;

    private InstrumentedDesign(DesignMatrix exogenous, DesignMatrix endogenous, DesignMatrix instruments) {
        this.exogenous = exogenous;
        this.endogenous = endogenous;
        this.instruments = instruments;
    }

    /** Without endogenous columns and instruments yet. */
    public static InstrumentedDesign of(DesignMatrix exogenous) {
        DesignMatrix none = DesignMatrix.ofRows(exogenous.rows());
        return new InstrumentedDesign(exogenous, none, none);
    }

    public InstrumentedDesign endogenous(String name, double[] values) {
        return new InstrumentedDesign(exogenous, endogenous.with(name, values), instruments);
    }

    public InstrumentedDesign instrument(String name, double[] values) {
        return new InstrumentedDesign(exogenous, endogenous, instruments.with(name, values));
    }

    /** The same with this one endogenous column in place of all others. */
    InstrumentedDesign withEndogenous(String name, double[] values) {
        return new InstrumentedDesign(
                exogenous, DesignMatrix.ofRows(exogenous.rows()).with(name, values), instruments);
    }

    double[] instrumentColumn(String name) {
        return instruments.column(name);
    }

    List<String> endogenousNames() {
        return endogenous.names();
    }

    List<String> instrumentNames() {
        return instruments.names();
    }

    double[] endogenousColumn(String name) {
        return endogenous.column(name);
    }

    /** Exogenous columns, then endogenous ones. */
    public DesignMatrix structural() {
        if (instruments.names().size() < endogenous.names().size()) {
            throw new IllegalArgumentException(
                    endogenous.names() + " need at least as many instruments, not " + instruments.names());
        }
        return appended(endogenous);
    }

    /** Exogenous columns, then instruments: the right-hand side of the first stage and of the reduced form. */
    DesignMatrix reduced() {
        return appended(instruments);
    }

    DesignMatrix exogenous() {
        return exogenous;
    }

    private DesignMatrix appended(DesignMatrix more) {
        DesignMatrix design = exogenous;
        for (String name : more.names()) {
            design = design.with(name, more.column(name));
        }
        return design;
    }
}
