package id.sigi.methods.regression;

import java.util.List;

/**
 * A regression with endogenous columns: the design of exogenous columns (with its constant, weights, clusters and cells), the endogenous
 * columns and the excluded instruments. {@code Instrumented.of(design).endogenous("training", d).instrument("offer", z)}.
 */
public final class Instrumented {
    private final Design exogenous;
    private final Design endogenous;
    private final Design instruments;

    private Instrumented(Design exogenous, Design endogenous, Design instruments) {
        this.exogenous = exogenous;
        this.endogenous = endogenous;
        this.instruments = instruments;
    }

    /** Without endogenous columns and instruments yet. */
    public static Instrumented of(Design exogenous) {
        Design none = Design.ofRows(exogenous.rows());
        return new Instrumented(exogenous, none, none);
    }

    public Instrumented endogenous(String name, double[] values) {
        return new Instrumented(exogenous, endogenous.with(name, values), instruments);
    }

    public Instrumented instrument(String name, double[] values) {
        return new Instrumented(exogenous, endogenous, instruments.with(name, values));
    }

    /** The same with this one endogenous column in place of all others. */
    Instrumented withEndogenous(String name, double[] values) {
        return new Instrumented(exogenous, Design.ofRows(exogenous.rows()).with(name, values), instruments);
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
    Design structural() {
        if (instruments.names().size() < endogenous.names().size()) {
            throw new IllegalArgumentException(
                    endogenous.names() + " need at least as many instruments, not " + instruments.names());
        }
        return appended(endogenous);
    }

    /** Exogenous columns, then instruments: the right-hand side of the first stage and of the reduced form. */
    Design reduced() {
        return appended(instruments);
    }

    Design exogenous() {
        return exogenous;
    }

    private Design appended(Design more) {
        Design design = exogenous;
        for (String name : more.names()) {
            design = design.with(name, more.column(name));
        }
        return design;
    }
}
