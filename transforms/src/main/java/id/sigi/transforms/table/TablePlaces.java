package id.sigi.transforms.table;

import id.sigi.lake.file.RowFiles;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** Where workers write the files of several tables. Travels once to each process, because the columns of all of them are many. */
public final class TablePlaces implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<String, RowFiles> byName;

    /** @param byName where each table is written, by qualified name */
    public TablePlaces(Map<String, RowFiles> byName) {
        this.byName = new HashMap<>(byName);
    }

    /** For work of which only the findings are wanted: rows of all tables are dropped. */
    public static TablePlaces nowhere() {
        return new TablePlaces(Map.of());
    }

    /** Begins the files of one worker. */
    public BuiltTables open() {
        return new BuiltTables(byName);
    }
}
