package id.sigi.ingestion.landing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.ingestion.check.CheckedEvent;
import id.sigi.ingestion.check.QuarantineReason;
import id.sigi.ingestion.check.Verdict;
import id.sigi.lake.file.WrittenFile;
import id.sigi.programme.event.CloudEvent;
import id.sigi.programme.event.CloudEventJson;
import id.sigi.programme.privacy.RowSeal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;

/**
 * Decides the undecided rows of a bucket of ids and gives the accepted ones; conflicts are set aside for quarantine. A bucket is held in
 * memory. Runs in the engine's workers.
 */
final class DuplicatePass implements FlatMapFunction<Iterator<Integer>, WrittenFile> {
    private static final long serialVersionUID = 1L;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final CheckPass.PassSettings settings;
    private final ArrayList<String> undecidedFiles;
    private final ArrayList<String> landedFiles;
    private final int buckets;
    private final PassReports reports;

    DuplicatePass(
            CheckPass.PassSettings settings,
            List<String> undecidedFiles,
            List<String> landedFiles,
            int buckets,
            PassReports reports) {
        this.settings = settings;
        this.undecidedFiles = new ArrayList<>(undecidedFiles);
        this.landedFiles = new ArrayList<>(landedFiles);
        this.buckets = buckets;
        this.reports = reports;
    }

    @Override
    public Iterator<WrittenFile> call(Iterator<Integer> mine) {
        EventFiles files = new EventFiles(settings.table(), settings.ingestionId());
        try {
            while (mine.hasNext()) {
                decide(mine.next(), files);
            }
            return files.finish().iterator();
        } catch (Exception | Error fault) {
            files.abandon();
            throw fault;
        }
    }

    private void decide(int bucket, EventFiles files) {
        DuplicateResolution fates = new DuplicateResolution();
        List<UnresolvedRow.Undecided> rows = new ArrayList<>();
        landedFiles.forEach(file -> LandedIds.read(Path.of(file), (id, sha256) -> {
            if (isIn(bucket, id)) {
                fates.tellLanded(id, sha256);
            }
        }));
        undecidedFiles.forEach(file -> UnresolvedRowFile.rows(Path.of(file)).forEachRemaining(row -> {
            if (row instanceof UnresolvedRow.Undecided undecided
                    && isIn(bucket, undecided.event().id())) {
                fates.tell(undecided);
                rows.add(undecided);
            }
        }));
        decide(bucket, fates, rows, files);
    }

    private boolean isIn(int bucket, String id) {
        return Math.floorMod(IdSet.hash(id), buckets) == bucket;
    }

    private void decide(int bucket, DuplicateResolution fates, List<UnresolvedRow.Undecided> rows, EventFiles files) {
        RowTally tally = new RowTally();
        CheckedEvent event = new CheckedEvent();
        RowSeal seal = new RowSeal(settings.rules().key());
        long refused = 0;
        UnresolvedRowFile aside = new UnresolvedRowFile(Path.of(settings.folder(), "second-" + bucket));
        for (UnresolvedRow.Undecided row : rows) {
            DuplicateResolution.Fate fate = fates.of(row);
            if (fate instanceof DuplicateResolution.Fate.Accepted) {
                tally.accepted(row.file(), row.line());
                event.set(row.event());
                files.add(event, row.file().getBytes(StandardCharsets.UTF_8), row.line());
            } else if (fate instanceof DuplicateResolution.Fate.Conflict conflict) {
                refused++;
                tally.quarantined(row.file(), row.line(), QuarantineReason.CONFLICTING_CONTENT);
                aside.add(refused(row, conflict, seal));
            } else {
                tally.duplicate(row.file(), row.line());
            }
        }
        aside.close();
        reports.add(new PassReport(bucket, tally, 0, refused, aside.path().toString()));
    }

    /** Its check had accepted the row, so what is sealed is the event as it would have landed, pseudonyms and all. */
    private static UnresolvedRow.Refused refused(
            UnresolvedRow.Undecided row, DuplicateResolution.Fate.Conflict conflict, RowSeal seal) {
        Verdict.Accepted event = row.event();
        return new UnresolvedRow.Refused(
                row.file(),
                row.line(),
                QuarantineReason.CONFLICTING_CONTENT,
                QuarantineReason.CONFLICTING_CONTENT.words() + ": SHA-256 " + event.sha256() + " here, "
                        + conflict.otherSha256() + " there",
                Optional.of(event.id()),
                Optional.of(event.type()),
                event.sha256(),
                seal.seal(CloudEventJson.write(cloudEvent(event)).getBytes(StandardCharsets.UTF_8)));
    }

    private static CloudEvent cloudEvent(Verdict.Accepted event) {
        try {
            ObjectNode data = (ObjectNode) MAPPER.readTree(event.data());
            return new CloudEvent(event.id(), event.source(), event.type(), event.time(), event.subject(), data);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("data that was written as JSON could not be read", fault);
        }
    }
}
