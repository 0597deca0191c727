package id.sigi.transforms.gold;

import id.sigi.lake.Lake;
import id.sigi.lake.RowFiles;
import id.sigi.lake.WrittenFile;
import id.sigi.programme.contract.TableContract;
import id.sigi.programme.contract.TableContracts;
import id.sigi.transforms.catalogue.CatalogueMerge;
import id.sigi.transforms.catalogue.Courses;
import id.sigi.transforms.catalogue.ReferenceMerge;
import id.sigi.transforms.draw.Chances;
import id.sigi.transforms.draw.DrawRecord;
import id.sigi.transforms.draw.EntryBuckets;
import id.sigi.transforms.draw.HouseholdMerge;
import id.sigi.transforms.draw.PersonMerge;
import id.sigi.transforms.exchange.Buckets;
import id.sigi.transforms.exchange.ByNumber;
import id.sigi.transforms.exchange.ByPartition;
import id.sigi.transforms.fact.Contested;
import id.sigi.transforms.fact.FactBuckets;
import id.sigi.transforms.fact.FactRouting;
import id.sigi.transforms.person.ApplicantMerge;
import id.sigi.transforms.table.BuiltTables;
import id.sigi.transforms.table.TablePlaces;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.rdd.PartitionPruningRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.runtime.AbstractFunction1;

/**
 * Makes all gold tables from the typed events in one look at them.
 *
 * <p>Facts are brought together by applicant, by purchase or complaint, and for the catalogue, each in its bucket; a bucket is merged in plain
 * Java. What needs a whole draw or household goes on in two small exchanges: entries to their household, which tells how many entered and how
 * many places there were, and from there to the person, whose history and probabilities follow.
 */
public final class GoldBuild {
    private final JavaSparkContext spark;
    private final Buckets buckets;
    private final Broadcast<TablePlaces> tables;
    private final List<BuiltTables.Files> files = new ArrayList<>();

    private GoldBuild(Lake lake, Buckets buckets) {
        this.spark = JavaSparkContext.fromSparkContext(lake.session().spark().sparkContext());
        this.buckets = buckets;
        Map<String, RowFiles> places = new TreeMap<>();
        TableContracts.gold().forEach(table -> places.put(table.qualifiedName(), lake.files(table)));
        tables = spark.broadcast(new TablePlaces(places));
    }

    /**
     * Writes the files of all gold tables, which nobody sees yet.
     *
     * @param events typed events
     * @param rows how many there are, roughly
     */
    public static Map<TableContract, List<WrittenFile>> write(Lake lake, Dataset<Row> events, long rows) {
        int cores = lake.session().settings().cores();
        return new GoldBuild(lake, Buckets.of(rows, cores)).write(events);
    }

    private Map<TableContract, List<WrittenFile>> write(Dataset<Row> events) {
        FactBuckets factBuckets = new FactBuckets(buckets);
        JavaPairRDD<Integer, byte[]> facts = FactRouting.route(events, factBuckets);
        CatalogueMerge.Word catalogue = catalogue(facts, 3 * buckets.count());
        references(facts, catalogue.courses());
        Set<String> losers = losers(facts);
        people(facts, losers, catalogue.draws());
        tables.destroy();
        return byTable();
    }

    private CatalogueMerge.Word catalogue(JavaPairRDD<Integer, byte[]> facts, int partition) {
        CatalogueMerge.Word word = blocks(facts, partition, partition + 1)
                .mapPartitions(new CatalogueMerge(tables))
                .collect()
                .get(0);
        files.add(word.files());
        return word;
    }

    private void references(JavaPairRDD<Integer, byte[]> facts, Courses courses) {
        Broadcast<Courses> shared = spark.broadcast(courses);
        files.addAll(blocks(facts, buckets.count(), 2 * buckets.count())
                .mapPartitions(new ReferenceMerge(shared, tables))
                .collect());
        shared.destroy();
    }

    /** Almost always nobody: what several applicants claim to be theirs is a fault of the source. */
    private Set<String> losers(JavaPairRDD<Integer, byte[]> facts) {
        List<Long> contested = blocks(facts, 2 * buckets.count(), 3 * buckets.count())
                .mapPartitions(rows -> Contested.keys(rows).iterator())
                .collect();
        if (contested.isEmpty()) {
            return Set.of();
        }
        HashSet<Long> keys = new HashSet<>(contested);
        return Contested.losers(blocks(facts, 0, buckets.count())
                .mapPartitions(rows -> Contested.claims(rows, keys).iterator())
                .collect());
    }

    private void people(JavaPairRDD<Integer, byte[]> facts, Set<String> losers, DrawRecord record) {
        Broadcast<DrawRecord> draws = spark.broadcast(record);
        EntryBuckets entryBuckets = new EntryBuckets(buckets);
        ByPartition<ApplicantMerge.Word> applicants = heard("applicants");
        ByPartition<HouseholdMerge.Kinds> kinds = heard("households");
        JavaPairRDD<Integer, byte[]> entries = blocks(facts, 0, buckets.count())
                .mapPartitionsToPair(new ApplicantMerge(draws, losers, tables, entryBuckets, applicants))
                .partitionBy(entryBuckets.partitioner());
        // One partition more than there are buckets: asking for it makes the others without reading them.
        JavaPairRDD<Integer, byte[]> placed = blocks(entries, 0, buckets.count())
                .mapPartitionsToPair(new HouseholdMerge(draws, buckets, kinds))
                .partitionBy(new ByNumber(buckets.count() + 1));
        blocks(placed, buckets.count(), buckets.count() + 1).count();
        applicants.value().forEach(word -> files.add(word.files()));
        long endline = applicants.value().stream()
                .mapToLong(ApplicantMerge.Word::endlineStart)
                .min()
                .orElse(Long.MAX_VALUE);
        Broadcast<Chances> chances = spark.broadcast(Chances.of(record, kinds.value()));
        files.addAll(blocks(entries, buckets.count(), 2 * buckets.count())
                .zipPartitions(blocks(placed, 0, buckets.count()), new PersonMerge(draws, chances, tables, endline))
                .collect());
        chances.destroy();
        draws.destroy();
    }

    private <T extends Serializable> ByPartition<T> heard(String name) {
        ByPartition<T> words = new ByPartition<>();
        spark.sc().register(words, name);
        return words;
    }

    /** The blocks of a range of partitions. */
    private static JavaRDD<byte[]> blocks(JavaPairRDD<Integer, byte[]> pairs, int from, int until) {
        return JavaPairRDD.fromRDD(
                        PartitionPruningRDD.create(pairs.rdd(), new Range(from, until)),
                        pairs.kClassTag(),
                        pairs.vClassTag())
                .values();
    }

    private static final class Range extends AbstractFunction1<Object, Object> implements Serializable {
        private static final long serialVersionUID = 1L;

        private final int from;
        private final int until;

        Range(int from, int until) {
            this.from = from;
            this.until = until;
        }

        @Override
        public Object apply(Object partition) {
            int number = (Integer) partition;
            return number >= from && number < until;
        }
    }

    private Map<TableContract, List<WrittenFile>> byTable() {
        Map<TableContract, List<WrittenFile>> byTable = new LinkedHashMap<>();
        for (TableContract table : TableContracts.gold()) {
            byTable.put(
                    table,
                    files.stream()
                            .map(BuiltTables.Files::byTable)
                            .map(found -> found.get(table.qualifiedName()))
                            .filter(Objects::nonNull)
                            .toList());
        }
        return byTable;
    }
}
