package id.sigi.transforms.gold;

import id.sigi.transforms.draw.AssignmentProbabilities;
import id.sigi.transforms.draw.DrawRecord;
import id.sigi.transforms.draw.EntryBuckets;
import id.sigi.transforms.draw.EntryKindCounts;
import id.sigi.transforms.draw.HouseholdMerge;
import id.sigi.transforms.draw.PersonMerge;
import id.sigi.transforms.exchange.Buckets;
import id.sigi.transforms.exchange.FinishedTasks;
import id.sigi.transforms.exchange.NumberPartitioner;
import id.sigi.transforms.exchange.PartitionAccumulator;
import id.sigi.transforms.fact.RoutedFacts;
import id.sigi.transforms.person.ApplicantMerge;
import id.sigi.transforms.table.BuiltTables;
import id.sigi.transforms.table.TablePlaces;
import id.sigi.transforms.tally.Tallies;
import id.sigi.transforms.tally.TallySum;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Merges applicants, then the households and the people of their entries. The first part tells how many entries there are of each kind; the
 * second, which needs to know that of whole draws, writes the experiment.
 */
final class PeopleMerge implements AutoCloseable {
    private final Buckets buckets;
    private final Broadcast<DrawRecord> draws;
    private final Broadcast<TablePlaces> tables;
    private final JavaSparkContext spark;
    private final JavaPairRDD<Integer, byte[]> entries;
    private final JavaPairRDD<Integer, byte[]> placed;
    private final List<ApplicantMerge.Word> words;
    private final EntryKindCounts placings;
    private final Tallies sums;
    private final FinishedTasks finished;
    private final List<BuiltTables.Files> ofHouseholds;

    /**
     * Does the first part.
     *
     * @param facts facts of applicants, one partition for each bucket
     * @param losers events that do not count
     * @param lastMonth the last month of the lake, see {@link id.sigi.transforms.table.WibCalendar}
     * @param finished what was done of it before
     * @param tallies what hears the sums of the applicants
     */
    PeopleMerge(
            JavaSparkContext spark,
            Buckets buckets,
            JavaRDD<byte[]> facts,
            Set<String> losers,
            DrawRecord record,
            int lastMonth,
            Broadcast<TablePlaces> tables,
            FinishedTasks finished,
            TallySum tallies) {
        this.spark = spark;
        this.buckets = buckets;
        this.tables = tables;
        this.finished = finished;
        draws = spark.broadcast(record);
        EntryBuckets entryBuckets = new EntryBuckets(buckets);
        PartitionAccumulator<ApplicantMerge.Word> applicants = heard();
        PartitionAccumulator<EntryKindCounts> kinds = heard();
        // Of accumulators with names the engine keeps what each task added, for its pages, as long as it keeps the
        // task.
        spark.sc().register(tallies);
        PartitionAccumulator<BuiltTables.Files> households = heard();
        entries = facts.mapPartitionsToPair(finished.sending(
                        "applicants",
                        new ApplicantMerge(draws, losers, tables, entryBuckets, lastMonth, applicants, tallies),
                        List.of(applicants, tallies)))
                .partitionBy(entryBuckets.partitioner());
        // One partition more than there are buckets: asking for it makes the others without reading them.
        placed = RoutedFacts.pruned(entries, 0, buckets.count())
                .mapPartitionsToPair(finished.sending(
                        "households",
                        new HouseholdMerge(draws, tables, buckets, kinds, households),
                        List.of(kinds, households)))
                .partitionBy(new NumberPartitioner(buckets.count() + 1));
        RoutedFacts.pruned(placed, buckets.count(), buckets.count() + 1).count();
        words = applicants.value();
        sums = tallies.value();
        ofHouseholds = households.value();
        placings = EntryKindCounts.sum(kinds.value());
    }

    private <T extends Serializable> PartitionAccumulator<T> heard() {
        PartitionAccumulator<T> words = new PartitionAccumulator<>();
        spark.sc().register(words);
        return words;
    }

    /** Entries of each kind. */
    EntryKindCounts placings() {
        return placings;
    }

    /** First invitation to the endline, in microseconds since 1970; the greatest number if there is none. */
    long endlineStart() {
        return words.stream().mapToLong(ApplicantMerge.Word::endlineStart).min().orElse(Long.MAX_VALUE);
    }

    /** The files of the first part. */
    List<BuiltTables.Files> files() {
        return Stream.concat(words.stream().map(ApplicantMerge.Word::files), ofHouseholds.stream())
                .toList();
    }

    /** What the applicants add to sums. */
    Tallies sums() {
        return sums;
    }

    /** Does the second part and answers its files. */
    List<BuiltTables.Files> experiment(AssignmentProbabilities found, long endlineStart) {
        Broadcast<AssignmentProbabilities> chances = spark.broadcast(found);
        List<BuiltTables.Files> files = RoutedFacts.pruned(entries, buckets.count(), 2 * buckets.count())
                .zipPartitions(
                        RoutedFacts.pruned(placed, 0, buckets.count()),
                        new PersonMerge(draws, chances, tables, endlineStart, finished))
                .collect();
        chances.destroy();
        return files;
    }

    @Override
    public void close() {
        draws.destroy();
    }
}
