package id.sigi.app.crash;

import id.sigi.lake.Lake;
import id.sigi.lake.session.LakeSession;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.functions;

/**
 * The rows of the tables that a landing writes, as text and in no order, without the identifiers of the runs: two landings of the same
 * lines may have gone in other portions.
 *
 * @param tables rows with the number of times that they occur, by table
 * @param duplicates rows that the runs counted as duplicates
 */
record LandedRows(Map<String, Map<String, Integer>> tables, long duplicates) {
    private static final List<TableContract> WRITTEN =
            List.of(TableContracts.EVENTS, TableContracts.QUARANTINE, TableContracts.INGESTION_RUNS);

    static LandedRows read(LakeSession session, Path folder) {
        Lake lake = Lake.open(session, folder);
        Map<String, Map<String, Integer>> tables = new TreeMap<>();
        for (TableContract table : WRITTEN) {
            Map<String, Integer> rows = new HashMap<>();
            lake.read(table)
                    .drop(Fields.INGESTION_ID.name())
                    .collectAsList()
                    .forEach(row -> rows.merge(row.toString(), 1, Integer::sum));
            tables.put(table.name(), rows);
        }
        long duplicates = lake.read(TableContracts.INGESTION_RUNS)
                .agg(functions.sum(Fields.DUPLICATE_ROWS.name()))
                .head()
                .getLong(0);
        return new LandedRows(tables, duplicates);
    }

    int count(TableContract table) {
        return tables.get(table.name()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Where these rows and others differ: nothing if they are the same. */
    Map<String, List<String>> differences(LandedRows others) {
        Map<String, List<String>> differences = new TreeMap<>();
        tables.forEach((table, rows) -> {
            Map<String, Integer> there = others.tables.get(table);
            note(differences, table + ", only here", rows, there);
            note(differences, table + ", only there", there, rows);
        });
        return differences;
    }

    private static void note(
            Map<String, List<String>> differences, String where, Map<String, Integer> rows, Map<String, Integer> less) {
        List<String> more = rows.entrySet().stream()
                .filter(row -> row.getValue() > less.getOrDefault(row.getKey(), 0))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!more.isEmpty()) {
            differences.put(where + ", " + more.size() + " rows, of which", more.subList(0, Math.min(3, more.size())));
        }
    }
}
