package id.sigi.transforms.gold;

import id.sigi.lake.KeySet;
import id.sigi.lake.Lake;
import id.sigi.programme.contract.TableContract;
import id.sigi.programme.contract.TableContracts;
import id.sigi.transforms.catalogue.CatalogueMerge;
import id.sigi.transforms.draw.Chances;
import id.sigi.transforms.draw.DrawRecord;
import id.sigi.transforms.draw.PlacingCounts;
import id.sigi.transforms.exchange.Buckets;
import id.sigi.transforms.fact.Contested;
import id.sigi.transforms.fact.Entrants;
import id.sigi.transforms.fact.FactFilter;
import id.sigi.transforms.fact.FactKind;
import id.sigi.transforms.fact.FactRouting;
import id.sigi.transforms.fact.FactSource;
import id.sigi.transforms.fact.JoinedFacts;
import id.sigi.transforms.fact.Links;
import id.sigi.transforms.fact.NewFacts;
import id.sigi.transforms.kept.KeptBuild;
import id.sigi.transforms.kept.KeptStore;
import id.sigi.transforms.table.BuiltTables;
import id.sigi.transforms.table.TablePlaces;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
 * <p>What reaches nearly everybody makes all tables again, though from the facts that were kept: a draw, whose place in the history of everyone
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

    Built write(Dataset<Row> events) {
        String segment = store.begin();
        FactSource added = store.keeping(FactRouting.route(events, kept.buckets()), segment);
        NewFacts found = NewFacts.of(added);
        Optional<String> reach = reach(found, added);
        if (reach.isEmpty()) {
            Optional<Built> part = part(found, added, segment);
            if (part.isPresent()) {
                return part.get();
            }
        }
        told.accept("all tables from the facts kept, because "
                + reach.orElse("more than a quarter of the applicants are touched"));
        return WholeBuild.kept(lake, store, new JoinedFacts(kept, added));
    }

    /** Why new facts reach nearly everybody, empty if they do not. */
    private Optional<String> reach(NewFacts found, FactSource added) {
        if (before.segments().size() >= MOST_SEGMENTS) {
            return Optional.of("they lie in " + before.segments().size() + " parts");
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
                .mapPartitions(
                        blocks -> List.of(Contested.claimed(blocks).hashes()).iterator())
                .collect()
                .forEach(claimed::addAll);
        Broadcast<KeySet> keys = spark.broadcast(claimed);
        boolean isContested = new JoinedFacts(kept, added)
                .claims()
                .mapPartitions(
                        blocks -> List.of(Contested.isAny(blocks, keys.value())).iterator())
                .reduce(Boolean::logicalOr);
        keys.destroy();
        return isContested;
    }

    /** Empty if so many are touched that all tables are better written again. */
    private Optional<Built> part(NewFacts found, FactSource added, String segment) {
        Links.Touched touched = closure(found.applicants(), added);
        Broadcast<TablePlaces> tables = spark.broadcast(WholeBuild.places(lake));
        Broadcast<TablePlaces> nowhere = spark.broadcast(TablePlaces.nowhere());
        FactSource all = new JoinedFacts(kept, added);
        boolean isCatalogueNew = !found.catalogue().isEmpty();
        CatalogueMerge.Word catalogue = WholeBuild.catalogue(all.catalogue(), isCatalogueNew ? tables : nowhere);
        Optional<Experiment> experiment = Optional.empty();
        Experiment first = experiment(touched.applicants(), added, catalogue.draws(), tables, nowhere);
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
                touched = closure(entrants, added);
                experiment = Optional.of(experiment(touched.applicants(), added, catalogue.draws(), tables, nowhere));
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
        files.addAll(references(found.references(), added, catalogue, tables));
        KeptBuild now = kept(experiment.get(), added, segment);
        told.accept(String.format("%,d applicants touched", touched.applicants().size()));
        return Optional.of(new Built(tables(touched, found, isCatalogueNew, files), now));
    }

    private void discard(List<BuiltTables.Files> workers) {
        TableContracts.gold().forEach(table -> lake.discard(table, BuiltTables.of(table, workers)));
    }

    private Links.Touched closure(KeySet applicants, FactSource added) {
        Links.Touched touched = Links.Touched.of(applicants);
        JavaRDD<byte[]> links = new JoinedFacts(kept, added).links();
        boolean isGrown = true;
        while (isGrown) {
            Broadcast<Links.Touched> from = spark.broadcast(touched);
            List<Links.Touched> steps = links.mapPartitions(blocks ->
                            List.of(Links.follow(blocks, from.value())).iterator())
                    .collect();
            from.destroy();
            isGrown = false;
            for (Links.Touched step : steps) {
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
     * @param endlineStart first invitation to the endline now
     * @param isEndlineMoved whether that is, or could be, another than before
     */
    private record Experiment(
            List<BuiltTables.Files> files,
            PlacingCounts before,
            PlacingCounts after,
            PlacingCounts placings,
            long endlineStart,
            boolean isEndlineMoved) {}

    private Experiment experiment(
            KeySet applicants,
            FactSource added,
            DrawRecord draws,
            Broadcast<TablePlaces> tables,
            Broadcast<TablePlaces> nowhere) {
        Broadcast<KeySet> keys = spark.broadcast(applicants);
        JavaRDD<byte[]> old = kept.applicants().mapPartitions(FactFilter.ofApplicants(keys));
        old.persist(StorageLevel.MEMORY_AND_DISK());
        try (PeopleMerge then = new PeopleMerge(spark, buckets, old, Set.of(), draws, nowhere);
                PeopleMerge now = new PeopleMerge(
                        spark, buckets, JoinedFacts.joined(old, added.applicants()), Set.of(), draws, tables)) {
            PlacingCounts placings = PlacingCounts.of(before.placings()).changed(then.placings(), now.placings());
            List<BuiltTables.Files> files = new ArrayList<>(now.files());
            files.addAll(now.experiment(Chances.of(draws, placings), before.endlineStart()));
            boolean isMoved = now.endlineStart() < before.endlineStart()
                    || (then.endlineStart() == before.endlineStart() && now.endlineStart() != then.endlineStart());
            return new Experiment(files, then.placings(), now.placings(), placings, before.endlineStart(), isMoved);
        } finally {
            old.unpersist();
            keys.destroy();
        }
    }

    private List<BuiltTables.Files> references(
            KeySet references, FactSource added, CatalogueMerge.Word catalogue, Broadcast<TablePlaces> tables) {
        Broadcast<KeySet> keys = spark.broadcast(references);
        JavaRDD<byte[]> facts =
                JoinedFacts.joined(kept.references().mapPartitions(FactFilter.ofReferences(keys)), added.references());
        List<BuiltTables.Files> files = WholeBuild.references(spark, facts, catalogue.courses(), tables);
        keys.destroy();
        return files;
    }

    private KeptBuild kept(Experiment experiment, FactSource added, String segment) {
        long applicants = added.links().mapPartitions(Links::count).reduce(Long::sum);
        Map<String, Long> segments = new TreeMap<>(before.segments());
        segments.put(segment, store.bytes(segment));
        return new KeptBuild(
                before.code(),
                Map.of(),
                before.buckets(),
                segments,
                before.applicants() + applicants,
                false,
                experiment.endlineStart(),
                experiment.placings().list());
    }

    private static Map<TableContract, TableFiles> tables(
            Links.Touched touched, NewFacts found, boolean isCatalogueNew, List<BuiltTables.Files> workers) {
        Map<TableContract, TableFiles> byTable = new LinkedHashMap<>();
        for (TableContract table : TableContracts.gold()) {
            TableOwner owner = TableOwner.of(table);
            KeySet owners = owner == TableOwner.APPLICANT ? touched.applicants() : found.references();
            TableFiles files = owner.column()
                    .<TableFiles>map(column -> new TableFiles.Part(column, owners, BuiltTables.of(table, workers)))
                    .orElseGet(() -> isCatalogueNew
                            ? new TableFiles.Whole(BuiltTables.of(table, workers))
                            : new TableFiles.Same());
            byTable.put(table, files);
        }
        return byTable;
    }
}
