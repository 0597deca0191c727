package id.sigi.transforms.gold;

import id.sigi.lake.Lake;
import id.sigi.lake.file.RowFiles;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.transforms.catalogue.CatalogueMerge;
import id.sigi.transforms.catalogue.Courses;
import id.sigi.transforms.catalogue.ReferenceMerge;
import id.sigi.transforms.draw.AssignmentProbabilities;
import id.sigi.transforms.draw.EntryKindCounts;
import id.sigi.transforms.exchange.FinishedTasks;
import id.sigi.transforms.fact.ApplicantLinks;
import id.sigi.transforms.fact.ContestedFacts;
import id.sigi.transforms.fact.FactSource;
import id.sigi.transforms.kept.KeptBuild;
import id.sigi.transforms.kept.KeptStore;
import id.sigi.transforms.table.BuiltTables;
import id.sigi.transforms.table.TablePlaces;
import id.sigi.transforms.tally.SortedCellRuns;
import id.sigi.transforms.tally.Tallies;
import id.sigi.transforms.tally.TallyRows;
import id.sigi.transforms.tally.TallySum;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/** Writes all gold tables from all facts. */
final class WholeBuild {
    private final Lake lake;
    private final JavaSparkContext spark;
    private final FactSource facts;
    private final FinishedTasks finished;
    private final Broadcast<TablePlaces> tables;
    private final List<BuiltTables.Files> files = new ArrayList<>();

    /** @param finished what was done of it before */
    WholeBuild(Lake lake, FactSource facts, FinishedTasks finished) {
        this.lake = lake;
        this.spark = GoldBuild.spark(lake);
        this.facts = facts;
        this.finished = finished;
        this.tables = spark.broadcast(places(lake));
    }

    /** Where all gold tables are written. */
    static TablePlaces places(Lake lake) {
        Map<String, RowFiles> places = new TreeMap<>();
        TableContracts.gold().forEach(table -> places.put(table.qualifiedName(), lake.files(table)));
        return new TablePlaces(places);
    }

    /**
     * Writes all tables and keeps the facts. Where an earlier build of the same was stopped, its work is used as far as it came.
     *
     * @param work what the facts are, in a few words that differ where they do
     */
    static BuildResult kept(Lake lake, KeptStore store, FactSource facts, String work) {
        String segment = store.name(work + " " + facts.buckets());
        FactSource kept = store.keep(GoldBuild.spark(lake), facts, segment);
        Found found = new WholeBuild(lake, kept, store.finished(segment)).write();
        long applicants = kept.links().mapPartitions(ApplicantLinks::count).reduce(Long::sum);
        KeptBuild build = new KeptBuild(
                BuildCode.digest(),
                Map.of(),
                facts.buckets().each().count(),
                Map.of(segment, store.bytes(segment)),
                applicants,
                found.isContested(),
                kept.lastAt(),
                found.endlineStart(),
                found.placings().list(),
                found.chances().list());
        return new BuildResult(found.tables(), build);
    }

    /** What all facts come to. */
    record Found(
            Map<TableContract, TableFiles> tables,
            boolean isContested,
            long endlineStart,
            EntryKindCounts placings,
            AssignmentProbabilities chances) {}

    Found write() {
        CatalogueMerge.Word catalogue = catalogue(facts.catalogue(), tables);
        files.add(catalogue.files());
        References references = references(spark, facts.references(), catalogue.courses(), tables, finished);
        files.addAll(references.files());
        Set<String> losers = losers();
        try (SortedCellRuns runs = runs(lake);
                PeopleMerge people = new PeopleMerge(
                        spark,
                        facts.buckets().each(),
                        facts.applicants(),
                        losers,
                        catalogue.draws(),
                        facts.lastMonth(),
                        tables,
                        finished,
                        new TallySum(runs))) {
            files.addAll(people.files());
            Tallies sums = people.sums();
            sums.add(catalogue.sums());
            sums.add(references.sums());
            files.add(sums(sums, runs, catalogue.courses(), tables));
            AssignmentProbabilities chances = AssignmentProbabilities.of(catalogue.draws(), people.placings());
            files.addAll(people.experiment(chances, people.endlineStart()));
            tables.destroy();
            return new Found(byTable(), !losers.isEmpty(), people.endlineStart(), people.placings(), chances);
        }
    }

    /** Merges the catalogue. */
    static CatalogueMerge.Word catalogue(JavaRDD<byte[]> facts, Broadcast<TablePlaces> tables) {
        return facts.mapPartitions(new CatalogueMerge(tables)).collect().get(0);
    }

    /** Runs of cells in a folder of the session's, for one build. */
    static SortedCellRuns runs(Lake lake) {
        return new SortedCellRuns(lake.session().settings().workFolder().resolve("cells-" + UUID.randomUUID()));
    }

    /** The rows of sums, which no worker writes, because each is the sum of many workers'. */
    static BuiltTables.Files sums(Tallies sums, SortedCellRuns runs, Courses courses, Broadcast<TablePlaces> tables) {
        Map<String, String> providers = courses.providers();
        try (BuiltTables built = tables.value().open()) {
            TallyRows.write(sums, runs, course -> Optional.ofNullable(providers.get(course)), built);
            return built.end();
        }
    }

    /**
     * What purchases and complaints come to.
     *
     * @param files files of their rows
     * @param sums what they add to sums
     */
    record References(List<BuiltTables.Files> files, Tallies sums) {}

    /** Merges purchases and complaints. */
    static References references(
            JavaSparkContext spark,
            JavaRDD<byte[]> facts,
            Courses courses,
            Broadcast<TablePlaces> tables,
            FinishedTasks finished) {
        Broadcast<Courses> shared = spark.broadcast(courses);
        TallySum sums = new TallySum();
        spark.sc().register(sums);
        List<BuiltTables.Files> files = facts.mapPartitions(new ReferenceMerge(shared, tables, sums, finished))
                .collect();
        shared.destroy();
        return new References(files, sums.value());
    }

    /** Almost always nobody: what several applicants claim to be theirs is a fault of the source. */
    private Set<String> losers() {
        List<Long> contested = facts.claims()
                .mapPartitions(rows -> ContestedFacts.keys(rows).iterator())
                .collect();
        if (contested.isEmpty()) {
            return Set.of();
        }
        HashSet<Long> keys = new HashSet<>(contested);
        return ContestedFacts.losers(facts.applicants()
                .mapPartitions(rows -> ContestedFacts.claims(rows, keys).iterator())
                .collect());
    }

    private Map<TableContract, TableFiles> byTable() {
        Map<TableContract, TableFiles> byTable = new LinkedHashMap<>();
        for (TableContract table : TableContracts.gold()) {
            byTable.put(table, new TableFiles.Whole(BuiltTables.of(table, files)));
        }
        return byTable;
    }
}
