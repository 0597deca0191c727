package id.sigi.ingestion.quarantine;

import static org.apache.spark.sql.functions.col;

import id.sigi.ingestion.Ingestion;
import id.sigi.ingestion.SourceNames;
import id.sigi.ingestion.check.QuarantineReason;
import id.sigi.ingestion.files.InMemorySlice;
import id.sigi.ingestion.files.Line;
import id.sigi.ingestion.files.Slice;
import id.sigi.ingestion.landing.Batch;
import id.sigi.ingestion.landing.IngestionSummary;
import id.sigi.ingestion.landing.Landing;
import id.sigi.lake.Lake;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.evolution.ContractsVersion;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.privacy.KeyedDigest;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.privacy.RowSeal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/** The rows of a lake that were not accepted. */
public final class Quarantine {
    private static final TableContract TABLE = TableContracts.QUARANTINE;
    /** Rows judged again in one go. */
    private static final int PAGE = 200_000;

    private static final int ID_DIGITS = 32;

    private final Lake lake;
    private final PseudonymKey key;

    public Quarantine(Lake lake, PseudonymKey key) {
        this.lake = lake;
        this.key = key;
    }

    /**
     * Rows that stand for a reason in one run.
     *
     * @param ingestionId the run
     * @param reason why
     * @param rows how many
     */
    public record Group(String ingestionId, QuarantineReason reason, long rows) {}

    /** How many rows there are for each run and reason, in order. */
    public List<Group> groups(QuarantineFilter filter) {
        if (!lake.exists(TABLE)) {
            return List.of();
        }
        Column run = col(Fields.INGESTION_ID.name());
        Column reason = col(Fields.QUARANTINE_REASON.name());
        return lake
                .read(TABLE)
                .where(named(filter).condition())
                .groupBy(run, reason)
                .count()
                .orderBy(run, reason)
                .collectAsList()
                .stream()
                .map(row -> new Group(row.getString(0), QuarantineReason.valueOf(row.getString(1)), row.getLong(2)))
                .toList();
    }

    /** Rows in the order of their places, at most so many. */
    public List<QuarantinedRow> rows(QuarantineFilter filter, int most) {
        return lake.exists(TABLE) ? rows(named(filter).condition(), most) : List.of();
    }

    /** The rows at one place; several if several runs found it. */
    public List<QuarantinedRow> at(String file, long line, Optional<String> ingestionId) {
        QuarantineFilter ofFile = new QuarantineFilter(ingestionId, Optional.empty(), Optional.of(file));
        Column here =
                named(ofFile).condition().and(col(Fields.SOURCE_LINE.name()).equalTo(line));
        return lake.exists(TABLE) ? rows(here, PAGE) : List.of();
    }

    /** A file may be asked for by its own name where it is stored under another one. */
    private QuarantineFilter named(QuarantineFilter filter) {
        return new QuarantineFilter(
                filter.ingestionId(), filter.reason(), filter.file().map(new SourceNames(key)::of));
    }

    private List<QuarantinedRow> rows(Column condition, int most) {
        return lake
                .read(TABLE)
                .where(condition)
                .orderBy(
                        col(Fields.INGESTION_ID.name()), col(Fields.SOURCE_FILE.name()), col(Fields.SOURCE_LINE.name()))
                .limit(most)
                .collectAsList()
                .stream()
                .map(Quarantine::row)
                .toList();
    }

    private static QuarantinedRow row(Row row) {
        return new QuarantinedRow(
                row.getString(0),
                row.getString(1),
                row.getLong(2),
                QuarantineReason.valueOf(row.getString(3)),
                row.getString(4),
                Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getString(6)),
                row.getString(7),
                row.getString(8),
                Optional.ofNullable(row.getString(9)));
    }

    /**
     * The row behind a seal, as it was received, identifiers in the clear: for the eyes of who may see them.
     *
     * @throws RequestFault if another key sealed it, or it was not kept
     */
    public String open(QuarantinedRow row) {
        return new String(bytes(row), StandardCharsets.UTF_8);
    }

    private byte[] bytes(QuarantinedRow row) {
        if (row.sealed().isEmpty()) {
            throw new RequestFault(
                    "The row " + row.place() + " was not kept", row.reason().words(), "Ask its source if it is needed");
        }
        try {
            return new RowSeal(key).unseal(row.sealed());
        } catch (IllegalArgumentException fault) {
            throw new RequestFault(
                    "The row " + row.place() + " cannot be opened",
                    "it was sealed with another key",
                    "Name the key that the lake was made with, with --key-file",
                    fault);
        }
    }

    /**
     * Judges rows again, by the contracts and the code of now. What is accepted lands as if it came now and leaves the quarantine; what
     * is refused again stays, with the new reason. Rows that were not kept whole are left alone. Nobody else writes to the lake
     * meanwhile. Whatever stops a retry, the next one goes on.
     *
     * @return one summary for each page of each run whose rows were judged again
     */
    public List<IngestionSummary> retry(Ingestion ingestion, QuarantineFilter filter) {
        return ingestion.alone(landing -> {
            List<IngestionSummary> summaries = new ArrayList<>();
            List<String> runs =
                    groups(filter).stream().map(Group::ingestionId).distinct().toList();
            for (String run : runs) {
                QuarantineFilter ofRun = new QuarantineFilter(
                        Optional.of(run), filter.reason(), named(filter).file());
                for (var page = retryPage(landing, ofRun); page.isPresent(); page = retryPage(landing, ofRun)) {
                    summaries.add(page.get());
                }
            }
            return summaries;
        });
    }

    private Optional<IngestionSummary> retryPage(Landing landing, QuarantineFilter filter) {
        Column whole =
                filter.condition().and(col(Fields.QUARANTINE_REASON.name()).isin(wholeReasons()));
        List<QuarantinedRow> rows = rows(whole, PAGE);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        IngestionSummary summary = landing.land(batch(rows));
        // Who is refused again lies under the new run's identifier.
        lake.delete(TABLE, whole.and(isUpTo(rows.get(rows.size() - 1))));
        return Optional.of(summary);
    }

    private static Object[] wholeReasons() {
        return Arrays.stream(QuarantineReason.values())
                .filter(QuarantinedRow::isKeptWhole)
                .map(Enum::name)
                .toArray();
    }

    /** Within one run, the places up to a row's, in the order in which rows are taken. */
    private static Column isUpTo(QuarantinedRow last) {
        Column file = col(Fields.SOURCE_FILE.name());
        Column line = col(Fields.SOURCE_LINE.name());
        return file.lt(last.file()).or(file.equalTo(last.file()).and(line.leq(last.line())));
    }

    private Batch batch(List<QuarantinedRow> rows) {
        Map<String, List<Line>> lines = new TreeMap<>();
        StringBuilder identity = new StringBuilder(ContractsVersion.current());
        for (QuarantinedRow row : rows) {
            lines.computeIfAbsent(row.file(), file -> new ArrayList<>()).add(Line.whole(row.line(), bytes(row)));
            identity.append('\n').append(row.ingestionId()).append(row.place()).append(row.sha256());
        }
        List<Slice> slices = new ArrayList<>();
        lines.forEach((file, ofFile) -> slices.add(new InMemorySlice(file, ofFile)));
        String id = KeyedDigest.of(key, "retry").hex(identity.toString(), ID_DIGITS);
        return new Batch("retry-" + id, slices, List.copyOf(lines.keySet()), 0);
    }
}
