package id.sigi.ingestion.landing;

import id.sigi.ingestion.check.CheckRules;
import id.sigi.ingestion.check.EventCheck;
import id.sigi.ingestion.check.QuarantineReason;
import id.sigi.ingestion.check.Verdict;
import id.sigi.ingestion.files.ChangedFile;
import id.sigi.ingestion.files.Line;
import id.sigi.ingestion.files.Lines;
import id.sigi.ingestion.files.Slice;
import id.sigi.programme.headway.Headway;
import id.sigi.programme.privacy.RowSeal;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * Turns lines into rows of events. What may not be accepted at once is set aside in a passing file and told in a report. Runs in the
 * engine's workers.
 */
final class FirstPass implements FlatMapFunction<Iterator<Slice>, InternalRow> {
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
    FirstPass(PassSettings settings, Broadcast<IdSet> seen, Broadcast<IdSet> suspects, PassReports reports) {
        this.settings = settings;
        this.seen = seen;
        this.suspects = suspects;
        this.reports = reports;
    }

    /** What a pass needs to know that is the same for all its workers. */
    record PassSettings(String ingestionId, CheckRules rules, int longestLine, String folder)
            implements java.io.Serializable {}

    @Override
    public Iterator<InternalRow> call(Iterator<Slice> slices) {
        return new Reading(slices, TaskContext.getPartitionId());
    }

    /** Rows of several slices, one open at a time. */
    private final class Reading implements Iterator<InternalRow> {
        private final Iterator<Slice> slices;
        private final int partition;
        private final EventCheck check = new EventCheck(settings.rules());
        private final EventRows rows = new EventRows(settings.ingestionId());
        private final RowSeal seal = new RowSeal(settings.rules().key());
        private final Tally tally = new Tally();
        private final SetAsideFile aside;
        private long read;
        private long undecided;
        private long refused;
        private Slice slice;
        private Lines lines;
        private InternalRow next;
        private boolean isEnded;

        Reading(Iterator<Slice> slices, int partition) {
            this.slices = slices;
            this.partition = partition;
            aside = new SetAsideFile(Path.of(settings.folder(), "first-" + partition));
        }

        @Override
        public boolean hasNext() {
            while (next == null && !isEnded) {
                if (openLines()) {
                    next = judged(lines.next());
                    tell();
                } else {
                    finish();
                }
            }
            return next != null;
        }

        private void tell() {
            if (++read % ROWS_TOLD == 0) {
                Headway.add("rows", ROWS_TOLD);
            }
        }

        @Override
        public InternalRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            InternalRow row = next;
            next = null;
            return row;
        }

        private boolean openLines() {
            while (lines == null || !lines.hasNext()) {
                if (lines != null) {
                    lines.close();
                    lines = null;
                }
                if (!slices.hasNext()) {
                    return false;
                }
                slice = slices.next();
                lines = slice.open(settings.longestLine());
            }
            return true;
        }

        private void finish() {
            isEnded = true;
            aside.close();
            reports.add(new PassReport(
                    partition, tally, undecided, refused, aside.path().toString()));
        }

        /** The line's row, or null if it was set aside. */
        private InternalRow judged(Line line) {
            Verdict verdict = verdict(line);
            if (verdict instanceof Verdict.Accepted event) {
                return accepted(line, event);
            }
            Verdict.Refused why = (Verdict.Refused) verdict;
            refused++;
            tally.quarantined(slice.name(), line.number(), why.reason());
            aside.add(SetAside.Refused.of(slice.name(), line, why, seal));
            return null;
        }

        private InternalRow accepted(Line line, Verdict.Accepted event) {
            long hash = IdSet.hash(event.id());
            if (!seen.value().contains(hash)) {
                throw new ChangedFile(slice.name());
            }
            if (suspects.value().contains(hash)) {
                undecided++;
                aside.add(new SetAside.Undecided(slice.name(), line.number(), event));
                return null;
            }
            tally.accepted(slice.name(), line.number());
            return rows.row(event, check.values(), slice.name(), line.number());
        }

        private Verdict verdict(Line line) {
            return switch (line.state()) {
                case WHOLE -> check.check(line.bytes());
                case TOO_LONG -> refusal(QuarantineReason.LINE_TOO_LONG);
                case RAGGED -> refusal(QuarantineReason.RAGGED_ROW);
                case HEADLESS -> refusal(QuarantineReason.NO_HEADING);
                case MALFORMED -> refusal(QuarantineReason.NOT_JSON);
                case BROKEN -> refusal(QuarantineReason.BROKEN_FILE);
            };
        }

        private static Verdict.Refused refusal(QuarantineReason reason) {
            return new Verdict.Refused(reason, reason.words(), Optional.empty(), Optional.empty());
        }
    }
}
