package id.sigi.methods.blocks;

import java.io.Serializable;

/** A column of a right-hand side. */
public sealed interface Regressor extends Serializable {
    String name();

    Source source();

    /** The same of the source less its origin, which constant, cells and the arm itself take off anyhow. */
    static Regressor centred(Regressor of) {
        return of instanceof Interacted
                ? new Interacted(of.name(), Source.centred(of.source()))
                : new Plain(of.name(), Source.centred(of.source()));
    }

    /** The source itself. */
    record Plain(String name, Source source) implements Regressor {}

    /** The arm times the source less its mean over the rows (Lin 2013). */
    record Interacted(String name, Source source) implements Regressor {}
}
