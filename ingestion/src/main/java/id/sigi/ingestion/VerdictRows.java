package id.sigi.ingestion;

import id.sigi.ingestion.check.EventCheck;
import id.sigi.ingestion.check.QuarantineReason;
import id.sigi.ingestion.check.Verdict;
import id.sigi.ingestion.files.FileSlice;
import id.sigi.ingestion.files.Line;
import id.sigi.ingestion.files.SliceLines;
import id.sigi.lake.SparkSchemas;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.privacy.RowSeal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Turns slices of files into one row for each line: its verdict and its place. Runs in the engine's workers. */
final class VerdictRows implements FlatMapFunction<Iterator<FileSlice>, Row> {
    private static final long serialVersionUID = 1L;

    private static final List<Field> COLUMNS = List.of(
            Fields.SOURCE_FILE,
            Fields.SOURCE_LINE,
            Fields.EVENT_ID.optional(),
            Fields.EVENT_TYPE.optional(),
            Fields.EVENT_SOURCE.optional(),
            Fields.SUBJECT.optional(),
            Fields.OCCURRED_AT.optional(),
            Fields.DATA.optional(),
            Fields.CONTENT_SHA256,
            Fields.QUARANTINE_REASON.optional(),
            Fields.QUARANTINE_DETAIL.optional(),
            Fields.SEALED_ROW.optional());

    private final PseudonymKey key;
    private final int longestLine;

    VerdictRows(IngestionRequest request) {
        this.key = request.key();
        this.longestLine = request.longestLine();
    }

    static StructType schema() {
        return SparkSchemas.of(COLUMNS);
    }

    @Override
    public Iterator<Row> call(Iterator<FileSlice> slices) {
        return new Reading(slices, new EventCheck(key), new RowSeal(key), longestLine);
    }

    /** Rows of several slices, one open at a time. */
    private static final class Reading implements Iterator<Row> {
        private final Iterator<FileSlice> slices;
        private final EventCheck check;
        private final RowSeal seal;
        private final int longestLine;
        private FileSlice slice;
        private SliceLines lines;

        Reading(Iterator<FileSlice> slices, EventCheck check, RowSeal seal, int longestLine) {
            this.slices = slices;
            this.check = check;
            this.seal = seal;
            this.longestLine = longestLine;
        }

        @Override
        public boolean hasNext() {
            while (lines == null || !lines.hasNext()) {
                close();
                if (!slices.hasNext()) {
                    return false;
                }
                slice = slices.next();
                lines = SliceLines.open(slice, longestLine);
            }
            return true;
        }

        private void close() {
            if (lines == null) {
                return;
            }
            try {
                lines.close();
                lines = null;
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Line line = lines.next();
            Verdict verdict = verdict(line);
            if (verdict instanceof Verdict.Accepted accepted) {
                return row(line, accepted);
            }
            return row(line, (Verdict.Refused) verdict);
        }

        private Verdict verdict(Line line) {
            return switch (line.state()) {
                case WHOLE -> check.check(line.bytes());
                case TOO_LONG -> refused(QuarantineReason.LINE_TOO_LONG);
                case BROKEN -> refused(QuarantineReason.BROKEN_FILE);
            };
        }

        private static Verdict.Refused refused(QuarantineReason reason) {
            return new Verdict.Refused(reason, reason.words(), Optional.empty(), Optional.empty());
        }

        private Row row(Line line, Verdict.Accepted event) {
            return RowFactory.create(
                    slice.name(),
                    line.number(),
                    event.id(),
                    event.type(),
                    event.source(),
                    event.subject(),
                    event.time(),
                    event.data(),
                    event.sha256(),
                    null,
                    null,
                    null);
        }

        private Row row(Line line, Verdict.Refused refused) {
            return RowFactory.create(
                    slice.name(),
                    line.number(),
                    refused.id().orElse(null),
                    refused.type().orElse(null),
                    null,
                    null,
                    null,
                    null,
                    seal.fingerprint(line.bytes()),
                    refused.reason().name(),
                    refused.detail(),
                    seal.seal(line.bytes()));
        }
    }
}
