package id.sigi.transforms.gold;

import id.sigi.lake.Lake;
import id.sigi.lake.UnreadableTableFile;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.transforms.exchange.Buckets;
import id.sigi.transforms.exchange.DamagedBlocks;
import id.sigi.transforms.exchange.FinishedTasks;
import id.sigi.transforms.fact.FactBuckets;
import id.sigi.transforms.fact.FactRouting;
import id.sigi.transforms.fact.FactSource;
import id.sigi.transforms.kept.KeptBuild;
import id.sigi.transforms.kept.KeptStore;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Makes gold tables from the typed events: all of them in one look, or what new events change of those that are there. Files are written and seen
 * by nobody until their tables are committed.
 *
 * <p>Facts are brought together by applicant, by purchase or complaint, and for the catalogue, each in its bucket; a bucket is merged in plain
 * Java. What needs a whole draw or household goes on in two small exchanges: entries to their household, which tells how many entered and how
 * many places there were, and from there to the person, whose history and probabilities follow.
 */
public final class GoldBuild {
    private GoldBuild() {}

    /** All gold tables from all events; nothing is kept for another build. */
    public static Map<TableContract, TableFiles> write(Lake lake) {
        return write(lake, lake.read(TableContracts.EVENTS), lake.rows(TableContracts.EVENTS));
    }

    /**
     * All gold tables from some events.
     *
     * @param rows how many there are, roughly
     */
    static Map<TableContract, TableFiles> write(Lake lake, Dataset<Row> events, long rows) {
        return new WholeBuild(lake, routed(lake, events, rows), FinishedTasks.none())
                .write()
                .tables();
    }

    /**
     * What the events that landed since the last build change; where that cannot be told, or is most of the tables, all of them.
     *
     * @param told hears in a few words what is done
     */
    public static BuildResult update(Lake lake, Consumer<String> told) {
        return sound(lake, told, () -> changed(lake, told));
    }

    private static BuildResult changed(Lake lake, Consumer<String> told) {
        KeptStore store = new KeptStore(lake);
        Optional<KeptBuild> kept = store.find(BuildCode.digest());
        Optional<Dataset<Row>> added = kept.flatMap(build ->
                lake.findAdded(TableContracts.EVENTS, build.tables().get(TableContracts.EVENTS.qualifiedName())));
        if (added.isEmpty()) {
            return all(lake, told, "");
        }
        // A landing of nothing but duplicates is a version of its own without a file.
        if (added.get().inputFiles().length == 0) {
            told.accept("nothing has landed since the last build");
            return BuildResult.same(kept.get());
        }
        return new PartBuild(lake, store, kept.get(), told).write(added.get());
    }

    /** All gold tables from all events; facts are kept for the next build. */
    public static BuildResult whole(Lake lake, Consumer<String> told) {
        return sound(lake, told, () -> all(lake, told, ""));
    }

    /**
     * A build that meets a damaged file of facts that were kept, or of the tables that are there, makes everything again from the events.
     */
    private static BuildResult sound(Lake lake, Consumer<String> told, Supplier<BuildResult> build) {
        try {
            return build.get();
        } catch (Exception fault) {
            String reason = damage(fault).orElse("");
            if (reason.isEmpty()) {
                throw fault;
            }
            lake.forgetKeptFacts();
            return all(lake, told, reason);
        }
    }

    private static Optional<String> damage(Exception fault) {
        if (DamagedBlocks.isCause(fault)) {
            return Optional.of(", because a file of the facts kept is damaged");
        }
        return UnreadableTableFile.find(fault)
                .filter(UnreadableTableFile::isBuilt)
                .map(file -> ", because a file of " + file.table() + " is missing or damaged");
    }

    private static BuildResult all(Lake lake, Consumer<String> told, String reason) {
        told.accept("all of the lake" + reason);
        FactSource facts = routed(lake, lake.read(TableContracts.EVENTS), lake.rows(TableContracts.EVENTS));
        return WholeBuild.kept(
                lake,
                new KeptStore(lake),
                facts,
                BuildCode.digest() + " events " + lake.version(TableContracts.EVENTS));
    }

    private static FactSource routed(Lake lake, Dataset<Row> events, long rows) {
        Buckets buckets = Buckets.of(rows, lake.session().settings().cores());
        return FactRouting.route(events, new FactBuckets(buckets));
    }

    static JavaSparkContext spark(Lake lake) {
        return JavaSparkContext.fromSparkContext(lake.session().spark().sparkContext());
    }
}
