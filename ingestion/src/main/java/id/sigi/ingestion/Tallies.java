package id.sigi.ingestion;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import id.sigi.ingestion.IngestionSummary.Landing;
import id.sigi.ingestion.check.QuarantineReason;
import id.sigi.ingestion.files.SourceFile;
import id.sigi.ingestion.files.SourceFolder;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.TableContracts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Counts rows by file, fate and reason, and turns the counts into a summary and back. */
final class Tallies {
    private static final String ROWS = "rows";

    private Tallies() {}

    /** One pass over decided rows. Files without rows are counted with noughts. */
    static IngestionSummary tally(String ingestionId, SourceFolder folder, Dataset<Row> decided) {
        List<Row> counts = decided.groupBy(
                        col(Fields.SOURCE_FILE.name()), col(Fates.FATE), col(Fields.QUARANTINE_REASON.name()))
                .agg(count(lit(1)).as(ROWS))
                .collectAsList();
        Map<String, FileCount> files = new TreeMap<>();
        for (SourceFile file : folder.files()) {
            files.put(file.name(), new FileCount(file.name(), 0, 0, 0, 0));
        }
        Map<QuarantineReason, Long> reasons = new EnumMap<>(QuarantineReason.class);
        for (Row row : counts) {
            files.merge(row.getString(0), fileCount(row), FileCount::plus);
            if (Fate.valueOf(row.getString(1)) == Fate.QUARANTINED) {
                reasons.merge(QuarantineReason.valueOf(row.getString(2)), row.getLong(3), Long::sum);
            }
        }
        return new IngestionSummary(ingestionId, Landing.LANDED, List.copyOf(files.values()), reasons);
    }

    private static FileCount fileCount(Row row) {
        String file = row.getString(0);
        long rows = row.getLong(3);
        return switch (Fate.valueOf(row.getString(1))) {
            case ACCEPTED -> new FileCount(file, rows, rows, 0, 0);
            case DUPLICATE -> new FileCount(file, rows, 0, rows, 0);
            case QUARANTINED -> new FileCount(file, rows, 0, 0, rows);
        };
    }

    /** The rows of {@link TableContracts#INGESTION_RUNS} that keep a summary. */
    static List<Row> rows(IngestionSummary summary) {
        return summary.files().stream()
                .map(file -> RowFactory.create(
                        summary.ingestionId(),
                        file.file(),
                        file.received(),
                        file.accepted(),
                        file.duplicate(),
                        file.quarantined()))
                .toList();
    }

    /** The summary of an earlier run, from the rows that keep it and from its rows in quarantine. */
    static IngestionSummary read(String ingestionId, List<Row> runs, Dataset<Row> quarantine) {
        Map<QuarantineReason, Long> reasons = new EnumMap<>(QuarantineReason.class);
        quarantine
                .groupBy(column(Fields.QUARANTINE_REASON))
                .agg(count(lit(1)).as(ROWS))
                .collectAsList()
                .forEach(row -> reasons.put(QuarantineReason.valueOf(row.getString(0)), row.getLong(1)));
        Map<String, FileCount> files = new TreeMap<>();
        runs.forEach(row -> files.put(row.getString(1), fileCountOfRun(row)));
        return new IngestionSummary(ingestionId, Landing.ALREADY_LANDED, List.copyOf(files.values()), reasons);
    }

    private static FileCount fileCountOfRun(Row row) {
        return new FileCount(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
    }

    private static Column column(Field field) {
        return col(field.name());
    }
}
