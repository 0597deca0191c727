package id.sigi.app.job.score;

import id.sigi.app.job.LakeAccess;
import id.sigi.app.job.folder.OutputFolder;
import id.sigi.app.job.result.ResultFolder;
import id.sigi.app.job.result.ResultOrigin;
import id.sigi.lake.Lake;
import id.sigi.lake.session.Workload;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.trail.RatedStars;
import id.sigi.methods.trail.ScoreTrail;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.scoretrail.ScoreTrailStudy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Makes the score of a course's provider again from a lake, compares it with a result, and writes the pack that a university takes away. */
public final class ScoreAuditJob {
    private static final String QUALITY = "quality";

    private final String codeVersion;

    public ScoreAuditJob(String codeVersion) {
        this.codeVersion = codeVersion;
    }

    /**
     * What to audit.
     *
     * @param asked a course, a provider or a published score
     * @param result folder of the result that published the score; empty to compare with nothing
     * @param lake folder of the lake; empty for the one that the result was made from
     * @param out folder of the pack; empty to write none
     */
    public record Request(ScoreName asked, Optional<Path> result, Optional<Path> lake, Optional<Path> out) {}

    /**
     * Audits a score.
     *
     * @param missing the lake where neither a lake nor a result names one
     * @throws RequestFault if lake, result or folder cannot serve, or nothing is known of the course or provider
     */
    public ScoreAudit run(Request request, Path missing, int cores, Workload workload) {
        Optional<ResultFolder> result = request.result().map(ResultFolder::read);
        Optional<EstimateSet> set = result.map(ScoreAuditJob::quality);
        request.asked().check(set);
        Path folder = request.lake().or(() -> result.map(ScoreAuditJob::lake)).orElse(missing);
        checkExists(folder);
        LakeAccess access = new LakeAccess(folder, cores, workload);
        List<String> changed = result.map(ScoreAuditJob::changed).orElse(List.of());
        if (request.out().isEmpty()) {
            return access.run(lake -> audit(lake, request.asked(), set, changed, read -> {}));
        }
        try (OutputFolder output = OutputFolder.prepare(request.out().get())) {
            ScoreAudit audit = access.run(lake -> audit(
                    lake,
                    request.asked(),
                    set,
                    changed,
                    read -> new ScorePack(read.audit(), codeVersion).write(output.work(), read.ratings())));
            output.publish();
            return audit;
        }
    }

    /** An audit with its single ratings, while the lake is open. */
    private record Read(ScoreAudit audit, Iterable<RatedStars> ratings) {}

    private static void checkExists(Path lake) {
        if (!Files.isDirectory(lake.resolve("bronze"))) {
            throw new RequestFault(
                    "There is no lake at " + lake.toAbsolutePath().normalize(),
                    Files.exists(lake) ? "nothing has landed there" : "there is no such folder",
                    "Name a lake with --lake, or the result that was made from it with --result");
        }
    }

    private static EstimateSet quality(ResultFolder result) {
        return result.sets().stream()
                .filter(set -> set.id().equals(QUALITY))
                .findFirst()
                .orElseThrow(() -> new RequestFault(
                        "The result " + result.place() + " publishes no scores of providers",
                        "it has no set of estimates " + QUALITY,
                        "Name a result of sigi run with --result"));
    }

    private static Path lake(ResultFolder result) {
        if (result.making().input() != ResultOrigin.Input.LAKE) {
            throw new RequestFault(
                    "The result " + result.place() + " does not say from which lake it was made",
                    "it was made from a file",
                    "Name the lake with --lake");
        }
        return result.place().resolve(result.making().path()).normalize();
    }

    /** Published files of the training quality that are not what they were. */
    private static List<String> changed(ResultFolder result) {
        return result.changedFiles(false).stream()
                .filter(file -> file.contains(QUALITY + "."))
                .map(file -> "published file " + file)
                .toList();
    }

    private static ScoreAudit audit(
            Lake lake, ScoreName asked, Optional<EstimateSet> set, List<String> changed, Consumer<Read> then) {
        List<TableVersion> read = new ArrayList<>();
        ScoreTrailStudy study = new ScoreTrailStudy(new ScoreTrailStudy.Tables(
                panel(lake, TableContracts.COURSE_ASSESSMENTS, set, read),
                silver(lake, EventContracts.COURSE_ASSESSED, read),
                silver(lake, EventContracts.COURSE_RATED, read),
                ratings(lake, set, read),
                isOneBuild(lake, read)));
        ScoreTrail trail = study.trail(asked.unit());
        ScoreAudit audit = new ScoreAudit(
                trail,
                study.ratings(trail),
                study.listRatings(trail, ScoreAudit.MOST_SHOWN),
                set.map(published -> published(published, trail.provider())),
                changed,
                read);
        then.accept(new Read(audit, () -> study.iterateRatings(trail)));
        return audit;
    }

    /** Readers see the events that the newest panels were built from; a result may be of earlier panels. */
    private static boolean isOneBuild(Lake lake, List<TableVersion> read) {
        TableContract panel = TableContracts.COURSE_ASSESSMENTS;
        return read.stream()
                .filter(table -> table.table().equals(panel.qualifiedName()))
                .allMatch(table -> table.version().equals(Long.toString(lake.version(panel))));
    }

    /** At the version that was published, and without a result as readers see it. */
    private static Dataset<Row> panel(
            Lake lake, TableContract table, Optional<EstimateSet> set, List<TableVersion> read) {
        Optional<TableVersion> then = set.flatMap(published -> published.provenance().tables().stream()
                .filter(version -> version.table().equals(table.qualifiedName()))
                .findFirst());
        long version = then.map(ScoreAuditJob::number).orElseGet(() -> lake.version(table));
        Dataset<Row> rows = lake.readWhole(table, version);
        read.add(then.orElseGet(
                () -> new TableVersion(table.qualifiedName(), Long.toString(version), lake.rows(table))));
        return rows;
    }

    private static long number(TableVersion version) {
        if (!version.version().matches("\\d{1,18}")) {
            throw new RequestFault(
                    "The result names no version of " + version.table(),
                    "what it names is " + version.version(),
                    "Name a result that Sigi wrote");
        }
        return Long.parseLong(version.version());
    }

    /** After somebody was erased, earlier versions of what people gave are gone, and the score does not need them. */
    private static Optional<Dataset<Row>> ratings(Lake lake, Optional<EstimateSet> set, List<TableVersion> read) {
        try {
            return Optional.of(panel(lake, TableContracts.COURSE_RATINGS, set, read));
        } catch (RequestFault gone) {
            return Optional.empty();
        }
    }

    private static Dataset<Row> silver(Lake lake, EventContract event, List<TableVersion> read) {
        TableContract table = TableContracts.silver(event);
        long version = lake.version(table);
        Dataset<Row> rows = lake.readAt(table, version);
        read.add(new TableVersion(table.qualifiedName(), Long.toString(version), rows.count()));
        return rows;
    }

    private static ScoreAudit.Published published(EstimateSet set, String provider) {
        return new ScoreAudit.Published(
                set.provenance().codeVersion(),
                find(set, provider, Quantity.RAW_MEAN).inference(),
                find(set, provider, Quantity.SHRUNKEN_MEAN).inference());
    }

    private static Estimate find(EstimateSet set, String provider, Quantity quantity) {
        return set.list(ScoreName.PROVIDER_MEAN).stream()
                .filter(row -> row.label().estimand().isAny(quantity)
                        && row.label().subgroup().isValueOf(Fields.PROVIDER_ID.name())
                        && row.label().subgroup().value().equals(provider))
                .findFirst()
                .orElseThrow(() -> new RequestFault(
                        "The result publishes no score of " + provider,
                        "its set " + set.id() + " has no row of this provider",
                        "Name the result that published it with --result"));
    }
}
