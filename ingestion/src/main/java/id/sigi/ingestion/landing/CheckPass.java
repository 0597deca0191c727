package id.sigi.ingestion.landing;

import id.sigi.ingestion.check.CheckRules;
import id.sigi.ingestion.check.CheckedEvent;
import id.sigi.ingestion.check.EventCheck;
import id.sigi.ingestion.check.QuarantineReason;
import id.sigi.ingestion.check.TextBytes;
import id.sigi.ingestion.check.Verdict;
import id.sigi.ingestion.files.ChangedFile;
import id.sigi.ingestion.files.Line;
import id.sigi.ingestion.files.Lines;
import id.sigi.ingestion.files.Slice;
import id.sigi.lake.file.WrittenFile;
import id.sigi.programme.privacy.RowSeal;
import id.sigi.programme.progress.WorkProgress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;

/**
 * Turns lines into files of events. What may not be accepted at once is set aside in a temporary file and told in a report. Runs in the
 * engine's workers.
 */
final class CheckPass implements FlatMapFunction<Iterator<Slice>, WrittenFile> {
    private static final long serialVersionUID = 1L;

    private final PassSettings settings;
    private final Broadcast<IdSet> seen;
    private final Broadcast<IdSet> suspects;
    private final PassReports reports;

    private static final long ROWS_TOLD = 10_000;

    /**
     * @param seen ids that the scan saw
     * @param suspects ids that occur more than once, or have landed
     */
    CheckPass(PassSettings settings, Broadcast<IdSet> seen, Broadcast<IdSet> suspects, PassReports reports) {
        this.settings = settings;
        this.seen = seen;
        this.suspects = suspects;
        this.reports = reports;
    }

    /** What a pass needs to know that is the same for all its workers. */
    record PassSettings(String ingestionId, CheckRules rules, int longestLine, String folder, String table)
            implements java.io.Serializable {}

    @Override
    public Iterator<WrittenFile> call(Iterator<Slice> slices) {
        EventFiles files = new EventFiles(settings.table(), settings.ingestionId());
        try {
            new Reading(TaskContext.getPartitionId(), files).read(slices);
            return files.finish().iterator();
        } catch (Exception | Error fault) {
            files.abandon();
            throw fault;
        }
    }

    /** The lines of several slices, one open at a time. */
    private final class Reading {
        private final int partition;
        private final EventFiles files;
        private final EventCheck check = new EventCheck(settings.rules());
        private final RowSeal seal = new RowSeal(settings.rules().key());
        private final IdSet seenIds = seen.value();
        private final IdSet suspectIds = suspects.value();
        private final RowTally tally = new RowTally();
        private final UnresolvedRowFile aside;
        private long read;
        private long undecided;
        private long refused;

        Reading(int partition, EventFiles files) {
            this.partition = partition;
            this.files = files;
            aside = new UnresolvedRowFile(Path.of(settings.folder(), "first-" + partition));
        }

        void read(Iterator<Slice> slices) {
            while (slices.hasNext()) {
                Slice slice = slices.next();
                byte[] name = slice.name().getBytes(StandardCharsets.UTF_8);
                try (Lines lines = slice.open(settings.longestLine())) {
                    while (lines.hasNext()) {
                        judge(lines.next(), slice, name);
                        tell();
                    }
                }
            }
            aside.close();
            reports.add(new PassReport(
                    partition, tally, undecided, refused, aside.path().toString()));
        }

        private void tell() {
            if (++read % ROWS_TOLD == 0) {
                TaskContext.get().killTaskIfInterrupted();
                WorkProgress.add("rows", ROWS_TOLD);
            }
        }

        private void judge(Line line, Slice slice, byte[] name) {
            Optional<Verdict.Refused> refusal = refusal(line);
            if (refusal.isEmpty()) {
                accept(line, slice, name);
                return;
            }
            refused++;
            tally.quarantined(slice.name(), line.number(), refusal.get().reason());
            aside.add(UnresolvedRow.Refused.of(slice.name(), line, refusal.get(), seal));
        }

        private void accept(Line line, Slice slice, byte[] name) {
            CheckedEvent event = check.event();
            TextBytes id = event.id();
            long hash = IdSet.hash(id.source(), id.start(), id.length());
            if (!seenIds.contains(hash)) {
                throw new ChangedFile(slice.name());
            }
            if (suspectIds.contains(hash)) {
                undecided++;
                aside.add(new UnresolvedRow.Undecided(slice.name(), line.number(), event.lasting()));
                return;
            }
            tally.accepted(slice.name(), line.number());
            files.add(event, name, line.number());
        }

        private Optional<Verdict.Refused> refusal(Line line) {
            return switch (line.state()) {
                case WHOLE -> check.findRefusal(line.bytes());
                case TOO_LONG -> refusal(QuarantineReason.LINE_TOO_LONG);
                case RAGGED -> refusal(QuarantineReason.RAGGED_ROW);
                case HEADLESS -> refusal(QuarantineReason.NO_HEADING);
                case MALFORMED -> refusal(QuarantineReason.NOT_JSON);
                case BROKEN -> refusal(QuarantineReason.BROKEN_FILE);
            };
        }

        private static Optional<Verdict.Refused> refusal(QuarantineReason reason) {
            return Optional.of(new Verdict.Refused(reason, reason.words(), Optional.empty(), Optional.empty()));
        }
    }
}
