package id.sigi.methods.regression.partitioned;

import id.sigi.methods.columnar.Variable;
import java.io.Serializable;

/** A column of a right-hand side. */
public sealed interface Regressor extends Serializable {
    String name();

    Variable source();

    /** The same of the source less its origin, which constant, cells and the arm itself take off anyhow. */
    static Regressor centred(Regressor of) {
        return of instanceof Interacted
                ? new Interacted(of.name(), Variable.centred(of.source()))
                : new Plain(of.name(), Variable.centred(of.source()));
    }

    /** The source itself. */
    record Plain(String name, Variable source) implements Regressor {}

    /** The arm times the source less its mean over the rows (Lin 2013). */
    record Interacted(String name, Variable source) implements Regressor {}
}
