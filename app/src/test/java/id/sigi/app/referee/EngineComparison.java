package id.sigi.app.referee;

import id.sigi.lake.Lake;
import id.sigi.programme.contract.TableContract;
import id.sigi.programme.contract.TableContracts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The gold tables that readers of a lake see, against those that the referee made. */
public final class EngineComparison {
    private EngineComparison() {}

    /**
     * What distinguishes the two engines' gold, by table; empty where all tables are the same. A table without rows says nothing and is
     * told as a difference.
     *
     * @param copies a folder that is not there yet; what readers see is copied there into plain files, however the lake lays it down
     */
    public static Map<String, List<String>> differences(Lake lake, Referee referee, Path copies) {
        Map<String, List<String>> found = new TreeMap<>();
        for (TableContract table : TableContracts.gold()) {
            Path copy = copies.resolve(table.name());
            lake.read(table).coalesce(1).write().parquet(copy.toString());
            List<String> differences = new ArrayList<>(referee.differences(table, copy));
            if (referee.rows(table) == 0) {
                differences.add("no rows, which says nothing");
            }
            if (!differences.isEmpty()) {
                found.put(table.name(), differences);
            }
        }
        return found;
    }
}
