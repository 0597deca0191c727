package id.sigi.ingestion.erasure;

import static org.apache.spark.sql.functions.col;

import id.sigi.ingestion.check.ErasureDigests;
import id.sigi.lake.Lake;
import id.sigi.lake.SparkSchemas;
import id.sigi.lake.TransactionMark;
import id.sigi.lake.format.LakeLock;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.identity.Nik;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.privacy.Pseudonymiser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Removes a person from every table of a lake, past versions included (UU 27/2022). First come the erasure digests, so that from then on
 * nothing about the person lands; then the tables, the events last, because they tell what belongs to the person. Readers see the tables
 * without the person all at once, and the older versions, those of builds that died among them, go after that, as do files that such a build
 * never committed. Whatever stops an erasure, asking for it again completes it. Published counts and estimates stay: they say nothing of one person.
 */
public final class Erasure {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String STREAM = "erasures";

    private final Lake lake;
    private final PseudonymKey key;

    public Erasure(Lake lake, PseudonymKey key) {
        this.lake = lake;
        this.key = key;
    }

    /**
     * Erases the person of an identity number.
     *
     * @param at when it was asked for
     * @param progress hears of each table before its turn
     * @throws id.sigi.programme.fault.RequestFault if somebody else writes to the lake
     */
    public ErasureReport erase(Nik nik, Instant at, Progress progress) {
        LakeLock lock = lake.lockForWriting(PATIENCE);
        try {
            String personKey = new Pseudonymiser(key).pseudonym(Pseudonymiser.PERSON, nik.digits());
            PersonKeys keys = PersonKeys.find(lake, personKey);
            keepErasureDigests(keys);
            lake.forgetKeptFacts();
            List<TableContract> tables = tables(keys);
            boolean hasEvents = lake.isStored(TableContracts.EVENTS);
            Taking taking = new Taking(keys, nik, new Steps(progress, 2 * (tables.size() + (hasEvents ? 1 : 0))));
            Map<String, Long> rows = new LinkedHashMap<>();
            takeOut(tables, taking, rows);
            if (hasEvents) {
                takeOut(List.of(TableContracts.EVENTS), taking, rows);
            }
            // Of what was never committed nobody can say whom it speaks of, and nobody will ask for it.
            TableContracts.list().forEach(lake::removeUncommitted);
            return record(rows, keys.shared(), at);
        } finally {
            lock.close();
        }
    }

    /** Whom to take out, and who hears of it. */
    private record Taking(PersonKeys keys, Nik nik, Steps steps) {}

    /** Hears how far an erasure is. */
    public interface Progress {
        /**
         * A table's turn begins.
         *
         * @param done turns that are over
         * @param total turns altogether: each table is cleared first, then loses its past
         */
        void tell(int done, int total);
    }

    private static final class Steps {
        private final Progress progress;
        private final int total;
        private int done;

        Steps(Progress progress, int total) {
            this.progress = progress;
            this.total = total;
        }

        void begin() {
            progress.tell(done++, total);
        }
    }

    private void takeOut(List<TableContract> tables, Taking taking, Map<String, Long> rows) {
        for (TableContract table : tables) {
            taking.steps().begin();
            rows.put(table.qualifiedName(), lake.delete(table, condition(table, taking.keys(), taking.nik())));
        }
        lake.publishNewest(tables);
        for (TableContract table : tables) {
            taking.steps().begin();
            lake.forgetPast(table);
        }
    }

    private void keepErasureDigests(PersonKeys keys) {
        TableContract table = TableContracts.ERASURE_DIGESTS;
        ErasureDigests digests = new ErasureDigests(key, Set.of());
        Set<String> stones = new HashSet<>();
        keys.stream().forEach(entry -> stones.add(digests.of(entry.getKey(), entry.getValue())));
        if (lake.exists(table)) {
            lake.readNow(table).collectAsList().forEach(row -> stones.remove(row.getString(0)));
        }
        if (!stones.isEmpty()) {
            append(table, stones.stream().sorted().map(RowFactory::create).toList());
        }
    }

    private void append(TableContract table, List<Row> rows) {
        Dataset<Row> data = lake.session()
                .spark()
                .createDataFrame(rows, SparkSchemas.of(table))
                .coalesce(1);
        long next = lake.findTransaction(table, STREAM).orElse(-1) + 1;
        lake.append(table, data, new TransactionMark(STREAM, next));
    }

    /** The tables besides the events that can speak of a person, published or not. */
    private List<TableContract> tables(PersonKeys keys) {
        return TableContracts.list().stream()
                .filter(lake::isStored)
                .filter(table -> !table.equals(TableContracts.EVENTS))
                .filter(table -> table.equals(TableContracts.QUARANTINE)
                        || keys.of(table).isPresent())
                .toList();
    }

    private Column condition(TableContract table, PersonKeys keys, Nik nik) {
        if (!table.equals(TableContracts.QUARANTINE)) {
            return keys.of(table).orElseThrow();
        }
        Set<String> mentions = keys.all();
        mentions.add(nik.digits());
        Object[] digests = lake.readNow(table)
                .select(col(Fields.CONTENT_SHA256.name()), col(Fields.SEALED_ROW.name()))
                .javaRDD()
                .mapPartitions(new SealedMentions(key, mentions))
                .collect()
                .toArray();
        return col(Fields.CONTENT_SHA256.name()).isin(digests);
    }

    private ErasureReport record(Map<String, Long> rows, int shared, Instant at) {
        TableContract table = TableContracts.ERASURES;
        long number = lake.exists(table)
                ? lake.readNow(table)
                        .select(Fields.ERASURE_ID.name())
                        .distinct()
                        .count()
                : 0;
        String id = String.format(Locale.ROOT, "erasure-%06d", number + 1);
        List<Row> records = new ArrayList<>();
        rows.forEach((name, count) -> records.add(RowFactory.create(id, at, name, count)));
        append(table, records);
        return new ErasureReport(id, rows, shared);
    }
}
