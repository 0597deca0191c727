package id.sigi.methods.blocks;

import java.io.Serializable;

/** A column of a right-hand side. */
public sealed interface Regressor extends Serializable {
    String name();

    Source source();

    /** The source itself. */
    record Plain(String name, Source source) implements Regressor {}

    /** The arm times the source less its mean over the rows (Lin 2013). */
    record Interacted(String name, Source source) implements Regressor {}
}
