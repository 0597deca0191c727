package id.sigi.programme.contract.table;

import java.util.Locale;

/** Layer of the lake in Delta's usual words. */
public enum Layer {
    /** As received, append-only. */
    BRONZE,
    /** Conformed: one table per kind of fact, typed; a view of the events, which are typed when they land. */
    SILVER,
    /** Panels: one row per stated grain. */
    GOLD;

    /** The layer's folder name. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
