package id.sigi.ingestion.landing;

import id.sigi.ingestion.check.QuarantineReason;
import id.sigi.ingestion.check.Verdict;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A temporary file of rows that were set aside, written by one worker and read once or a few times afterwards. It holds pseudonyms and
 * sealed rows only.
 */
final class UnresolvedRowFile implements AutoCloseable {
    private static final int UNDECIDED = 1;
    private static final int REFUSED = 2;
    private static final int ABSENT = -1;

    private final Path path;
    private DataOutputStream output;

    UnresolvedRowFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** Adds a row; the file is made with the first one. */
    void add(UnresolvedRow row) {
        try {
            if (output == null) {
                output = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)));
            }
            if (row instanceof UnresolvedRow.Undecided undecided) {
                write(undecided);
            } else if (row instanceof UnresolvedRow.Refused refused) {
                write(refused);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void write(UnresolvedRow.Undecided row) throws IOException {
        Verdict.Accepted event = row.event();
        output.writeByte(UNDECIDED);
        text(row.file());
        output.writeLong(row.line());
        text(event.id());
        text(event.type());
        text(event.source());
        text(event.subject());
        output.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, event.time()));
        text(event.data());
        text(event.sha256());
    }

    private void write(UnresolvedRow.Refused row) throws IOException {
        output.writeByte(REFUSED);
        text(row.file());
        output.writeLong(row.line());
        text(row.reason().name());
        text(row.detail());
        text(row.eventId().orElse(null));
        text(row.eventType().orElse(null));
        text(row.sha256());
        text(row.sealed());
    }

    private void text(String text) throws IOException {
        if (text == null) {
            output.writeInt(ABSENT);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        output.writeInt(bytes.length);
        output.write(bytes);
    }

    @Override
    public void close() {
        if (output == null) {
            return;
        }
        try {
            output.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Every row of a file, in order; a file that was never made holds none. The file is closed behind the last row. */
    static Iterator<UnresolvedRow> rows(Path path) {
        return Files.exists(path) ? new Reading(path) : Collections.emptyIterator();
    }

    private static final class Reading implements Iterator<UnresolvedRow> {
        private final DataInputStream input;
        private int kind;

        Reading(Path path) {
            try {
                input = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)));
                advance();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        private void advance() throws IOException {
            kind = input.read();
            if (kind < 0) {
                input.close();
            }
        }

        @Override
        public boolean hasNext() {
            return kind >= 0;
        }

        @Override
        public UnresolvedRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            try {
                UnresolvedRow row = kind == UNDECIDED ? undecided(input) : refused(input);
                advance();
                return row;
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    private static UnresolvedRow.Undecided undecided(DataInputStream input) throws IOException {
        String file = text(input);
        long line = input.readLong();
        String id = text(input);
        String type = text(input);
        String source = text(input);
        String subject = text(input);
        Instant time = Instant.EPOCH.plus(input.readLong(), ChronoUnit.MICROS);
        return new UnresolvedRow.Undecided(
                file, line, new Verdict.Accepted(id, type, source, subject, time, text(input), text(input)));
    }

    private static UnresolvedRow.Refused refused(DataInputStream input) throws IOException {
        return new UnresolvedRow.Refused(
                text(input),
                input.readLong(),
                QuarantineReason.valueOf(text(input)),
                text(input),
                Optional.ofNullable(text(input)),
                Optional.ofNullable(text(input)),
                text(input),
                text(input));
    }

    private static String text(DataInputStream input) throws IOException {
        int length = input.readInt();
        if (length == ABSENT) {
            return null;
        }
        byte[] bytes = input.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("a passing file ends within a row");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
