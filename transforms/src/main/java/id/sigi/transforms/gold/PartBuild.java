package id.sigi.transforms.gold;

import id.sigi.lake.KeySet;
import id.sigi.lake.Lake;
import id.sigi.lake.OwnedRows;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.transforms.catalogue.CatalogueMerge;
import id.sigi.transforms.catalogue.Courses;
import id.sigi.transforms.draw.AssignmentProbabilities;
import id.sigi.transforms.draw.DrawRecord;
import id.sigi.transforms.draw.EntryKindCounts;
import id.sigi.transforms.exchange.Buckets;
import id.sigi.transforms.exchange.FinishedTasks;
import id.sigi.transforms.fact.ApplicantLinks;
import id.sigi.transforms.fact.ContestedFacts;
import id.sigi.transforms.fact.Entrants;
import id.sigi.transforms.fact.FactFilter;
import id.sigi.transforms.fact.FactKind;
import id.sigi.transforms.fact.FactRouting;
import id.sigi.transforms.fact.FactSource;
import id.sigi.transforms.fact.JoinedFacts;
import id.sigi.transforms.fact.NewFacts;
import id.sigi.transforms.kept.KeptBuild;
import id.sigi.transforms.kept.KeptStore;
import id.sigi.transforms.table.BuiltTables;
import id.sigi.transforms.table.TablePlaces;
import id.sigi.transforms.tally.SortedCellRuns;
import id.sigi.transforms.tally.Tallies;
import id.sigi.transforms.tally.TallySum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Writes what new events change. New facts touch applicants, and with them the other applicants of their people and households; where they change
 * how many entries of each kind a draw had, also everybody who entered it. All that is told of who is touched is made again from the facts kept
 * and the new ones, as a build of everything would; of the others nothing is read but a hash.
 *
 * <p>Sums are those that are there, less what the touched added before, and what they add now.
 *
 * <p>What reaches nearly everybody makes all tables again, though from the facts that were kept: a month that begins, with which every panel goes on; a draw, whose place in the history of everyone
 * before it counts in the probability of ever winning; a course that is listed; a fact that several applicants claim; another start of the
 * endline; or new facts of more than a quarter of the applicants.
 */
final class PartBuild {
    /** Segments beyond which it is time to bring the facts together again. */
    private static final int MOST_SEGMENTS = 32;
    /** Of the applicants, the share above which rows are better written again than marked. */
    private static final int LEAST_RATIO = 4;

    private final Lake lake;
    private final KeptStore store;
    private final KeptBuild before;
    private final Consumer<String> told;
    private final JavaSparkContext spark;
    private final FactSource kept;
    private final Buckets buckets;

    PartBuild(Lake lake, KeptStore store, KeptBuild before, Consumer<String> told) {
        this.lake = lake;
        this.store = store;
        this.before = before;
        this.told = told;
        spark = GoldBuild.spark(lake);
        kept = store.facts(spark, before);
        buckets = kept.buckets().each();
    }

    BuildResult write(Dataset<Row> events) {
        String work = before.code() + " events " + lake.version(TableContracts.EVENTS);
        String segment = store.name(work + " after " + before.segments().keySet());
        FactSource added = store.keep(spark, FactRouting.route(events, kept.buckets()), segment);
        NewFacts found = NewFacts.of(added);
        Optional<String> reach = reach(found, added);
        if (reach.isEmpty()) {
            Optional<BuildResult> part = part(found, added, segment);
            if (part.isPresent()) {
                return part.get();
            }
        }
        told.accept("all tables from the facts kept, because "
                + reach.orElse("more than a quarter of the applicants are touched"));
        return WholeBuild.kept(lake, store, new JoinedFacts(kept, added), work);
    }

    /** Why new facts reach nearly everybody, empty if they do not. */
    private Optional<String> reach(NewFacts found, FactSource added) {
        if (before.segments().size() >= MOST_SEGMENTS) {
            return Optional.of("they lie in " + before.segments().size() + " parts");
        }
        if (new JoinedFacts(kept, added).lastMonth() != kept.lastMonth()) {
            return Optional.of("a month has begun");
        }
        if (found.has(FactKind.DRAWN)) {
            return Optional.of("a draw was held");
        }
        if (found.has(FactKind.COURSE_LISTED)) {
            return Optional.of("a course was listed");
        }
        if (before.isContested() || isContested(added)) {
            return Optional.of("several applicants claim one fact");
        }
        return isMost(found.applicants())
                ? Optional.of("there is something new of more than a quarter of the applicants")
                : Optional.empty();
    }

    private boolean isMost(KeySet applicants) {
        return (long) LEAST_RATIO * applicants.size() > before.applicants();
    }

    private boolean isContested(FactSource added) {
        KeySet claimed = new KeySet();
        added.claims()
                .mapPartitions(blocks ->
                        List.of(ContestedFacts.claimed(blocks).hashes()).iterator())
                .collect()
                .forEach(claimed::addAll);
        Broadcast<KeySet> keys = spark.broadcast(claimed);
        boolean isContested = new JoinedFacts(kept, added)
                .claims()
                .mapPartitions(blocks ->
                        List.of(ContestedFacts.isAny(blocks, keys.value())).iterator())
                .reduce(Boolean::logicalOr);
        keys.destroy();
        return isContested;
    }

    /** Empty if so many are touched that all tables are better written again. */
    private Optional<BuildResult> part(NewFacts found, FactSource added, String segment) {
        ApplicantLinks.Touched touched = closure(ApplicantLinks.Touched.of(found.applicants(), found.people()), added);
        Broadcast<TablePlaces> tables = spark.broadcast(WholeBuild.places(lake));
        Broadcast<TablePlaces> nowhere = spark.broadcast(TablePlaces.nowhere());
        FactSource all = new JoinedFacts(kept, added);
        boolean isCatalogueNew = !found.catalogue().isEmpty();
        CatalogueMerge.Word catalogue = WholeBuild.catalogue(all.catalogue(), isCatalogueNew ? tables : nowhere);
        Optional<Experiment> experiment = Optional.empty();
        Experiment first = experiment(touched, added, catalogue.draws(), tables, nowhere);
        Set<Integer> draws = first.after().differing(first.before());
        if (draws.isEmpty()) {
            experiment = Optional.of(first);
        } else {
            discard(first.files());
            Set<String> ids = draws.stream()
                    .map(number -> catalogue.draws().get(number).id())
                    .collect(Collectors.toSet());
            KeySet entrants = touched.applicants();
            all.applicants().mapPartitions(new Entrants(ids)).collect().forEach(entrants::addAll);
            if (!isMost(entrants)) {
                touched = closure(touched, added);
                experiment = Optional.of(experiment(touched, added, catalogue.draws(), tables, nowhere));
            }
        }
        if (experiment.isEmpty()
                || isMost(touched.applicants())
                || experiment.get().isEndlineMoved()) {
            experiment.ifPresent(made -> discard(made.files()));
            discard(List.of(catalogue.files()));
            return Optional.empty();
        }
        List<BuiltTables.Files> files = new ArrayList<>(experiment.get().files());
        files.add(catalogue.files());
        Tallies sums = new Tallies();
        sums.add(experiment.get().sums());
        if (isCatalogueNew) {
            sums.add(catalogue.sums());
            sums.subtract(WholeBuild.catalogue(kept.catalogue(), nowhere).sums());
        }
        try (References references = new References(found.references(), added, catalogue.courses(), nowhere)) {
            WholeBuild.References now = references.now(tables);
            files.addAll(now.files());
            sums.add(now.sums());
            sums.subtract(references.before());
        }
        KeySet cells = TallyTables.cells(sums);
        sums.add(TallyTables.read(lake, cells));
        try (SortedCellRuns none = WholeBuild.runs(lake)) {
            files.add(WholeBuild.sums(sums, none, catalogue.courses(), tables));
        }
        KeptBuild now = kept(experiment.get(), added, segment);
        told.accept(String.format(
                Locale.ROOT, "%,d applicants touched", touched.applicants().size()));
        return Optional.of(new BuildResult(tables(owners(touched, found, cells), isCatalogueNew, files), now));
    }

    private void discard(List<BuiltTables.Files> workers) {
        TableContracts.gold().forEach(table -> lake.discard(table, BuiltTables.of(table, workers)));
    }

    private ApplicantLinks.Touched closure(ApplicantLinks.Touched touched, FactSource added) {
        JavaRDD<byte[]> links = new JoinedFacts(kept, added).links();
        boolean isGrown = true;
        while (isGrown) {
            Broadcast<ApplicantLinks.Touched> from = spark.broadcast(touched);
            List<ApplicantLinks.Touched> steps = links.mapPartitions(blocks ->
                            List.of(ApplicantLinks.follow(blocks, from.value())).iterator())
                    .collect();
            from.destroy();
            isGrown = false;
            for (ApplicantLinks.Touched step : steps) {
                isGrown |= touched.add(step);
            }
        }
        return touched;
    }

    /**
     * What the people who are touched come to.
     *
     * @param files files of their rows
     * @param before kinds of their entries before
     * @param after kinds of their entries now
     * @param placings kinds of everybody's entries now
     * @param chances assignment probabilities now
     * @param sums what they add to sums now, less what they added before
     * @param endlineStart first invitation to the endline now
     * @param isEndlineMoved whether that is, or could be, another than before
     */
    private record Experiment(
            List<BuiltTables.Files> files,
            EntryKindCounts before,
            EntryKindCounts after,
            EntryKindCounts placings,
            List<AssignmentProbabilities.Known> chances,
            Tallies sums,
            long endlineStart,
            boolean isEndlineMoved) {}

    private Experiment experiment(
            ApplicantLinks.Touched touched,
            FactSource added,
            DrawRecord draws,
            Broadcast<TablePlaces> tables,
            Broadcast<TablePlaces> nowhere) {
        Broadcast<KeySet> keys = spark.broadcast(touched.owners());
        JavaRDD<byte[]> old = kept.applicants().mapPartitions(FactFilter.ofApplicants(keys));
        old.persist(StorageLevel.MEMORY_AND_DISK());
        try (PeopleMerge then = merge(old, draws, nowhere);
                PeopleMerge now = merge(JoinedFacts.joined(old, added.applicants()), draws, tables)) {
            return difference(then, now, draws);
        } finally {
            old.unpersist();
            keys.destroy();
        }
    }

    private PeopleMerge merge(JavaRDD<byte[]> facts, DrawRecord draws, Broadcast<TablePlaces> places) {
        return new PeopleMerge(
                spark, buckets, facts, Set.of(), draws, kept.lastMonth(), places, FinishedTasks.none(), new TallySum());
    }

    private Experiment difference(PeopleMerge then, PeopleMerge now, DrawRecord draws) {
        EntryKindCounts placings = EntryKindCounts.of(before.placings()).changed(then.placings(), now.placings());
        List<BuiltTables.Files> files = new ArrayList<>(now.files());
        Set<Integer> moved = now.placings().differing(then.placings());
        Set<AssignmentProbabilities.Known> known = new LinkedHashSet<>(before.chances());
        known.removeIf(chance -> moved.contains(chance.draw()));
        AssignmentProbabilities chances = AssignmentProbabilities.of(draws, placings.ofDraws(now.placings()), known);
        files.addAll(now.experiment(chances, before.endlineStart()));
        known.addAll(chances.list());
        Tallies sums = new Tallies();
        sums.add(now.sums());
        sums.subtract(then.sums());
        boolean isMoved = now.endlineStart() < before.endlineStart()
                || (then.endlineStart() == before.endlineStart() && now.endlineStart() != then.endlineStart());
        return new Experiment(
                files,
                then.placings(),
                now.placings(),
                placings,
                List.copyOf(known),
                sums,
                before.endlineStart(),
                isMoved);
    }

    /** Purchases and complaints of which there are new facts, as they were and as they are. */
    private final class References implements AutoCloseable {
        private final Broadcast<KeySet> keys;
        private final JavaRDD<byte[]> old;
        private final FactSource added;
        private final Courses courses;
        private final Broadcast<TablePlaces> nowhere;

        References(KeySet references, FactSource added, Courses courses, Broadcast<TablePlaces> nowhere) {
            keys = spark.broadcast(references);
            old = kept.references().mapPartitions(FactFilter.ofReferences(keys));
            old.persist(StorageLevel.MEMORY_AND_DISK());
            this.added = added;
            this.courses = courses;
            this.nowhere = nowhere;
        }

        Tallies before() {
            return WholeBuild.references(spark, old, courses, nowhere, FinishedTasks.none())
                    .sums();
        }

        WholeBuild.References now(Broadcast<TablePlaces> tables) {
            return WholeBuild.references(
                    spark, JoinedFacts.joined(old, added.references()), courses, tables, FinishedTasks.none());
        }

        @Override
        public void close() {
            old.unpersist();
            keys.destroy();
        }
    }

    private KeptBuild kept(Experiment experiment, FactSource added, String segment) {
        long applicants = added.links().mapPartitions(ApplicantLinks::count).reduce(Long::sum);
        Map<String, Long> segments = new TreeMap<>(before.segments());
        segments.put(segment, store.bytes(segment));
        return new KeptBuild(
                before.code(),
                Map.of(),
                before.buckets(),
                segments,
                before.applicants() + applicants,
                false,
                Math.max(before.lastAt(), added.lastAt()),
                experiment.endlineStart(),
                experiment.placings().list(),
                experiment.chances());
    }

    /** Whose rows are made again. */
    private static Map<TableOwner, KeySet> owners(ApplicantLinks.Touched touched, NewFacts found, KeySet cells) {
        return Map.of(
                TableOwner.APPLICANT, touched.applicants(),
                TableOwner.HOUSEHOLD, touched.households(),
                TableOwner.PURCHASE, found.references(),
                TableOwner.COMPLAINT, found.references(),
                TableOwner.CELL, cells);
    }

    private Map<TableContract, TableFiles> tables(
            Map<TableOwner, KeySet> owners, boolean isCatalogueNew, List<BuiltTables.Files> workers) {
        Map<TableContract, TableFiles> byTable = new LinkedHashMap<>();
        owners.forEach((owner, keys) -> {
            OwnedRows gone = lake.findRows(owner.tables(), owner.columns(), keys);
            owner.tables()
                    .forEach(table -> byTable.put(table, new TableFiles.Part(gone, BuiltTables.of(table, workers))));
        });
        TableOwner.SUMS
                .tables()
                .forEach(table -> byTable.put(table, new TableFiles.Whole(BuiltTables.of(table, workers))));
        TableOwner.CATALOGUE
                .tables()
                .forEach(table -> byTable.put(
                        table,
                        isCatalogueNew ? new TableFiles.Whole(BuiltTables.of(table, workers)) : new TableFiles.Same()));
        return byTable;
    }
}
