package id.sigi.ledger.log;

import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.OperationJson;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file of operations as JSON Lines ({@link OperationJson}), read from its beginning. It carries identity numbers in the clear, so only
 * its owner may have access to it; a log that others may read is refused.
 */
public final class OperationLog implements AutoCloseable {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final Path file;
    /** What a decoder puts where it found no character. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final int MOST_TOLD = 10;

    private final BufferedReader reader;
    private final List<String> malformed = new ArrayList<>();
    private long position;

    private OperationLog(Path file, BufferedReader reader) {
        this.file = file;
        this.reader = reader;
    }

    /**
     * One line of a log.
     *
     * @param position its number from one
     * @param text as it stands in the file
     * @param operation what it asks for, empty if it is no operation
     */
    public record Line(long position, String text, Optional<Operation> operation) {}

    /**
     * Opens a log.
     *
     * @throws RequestFault if there is none, or if others than its owner have access to it
     */
    public static OperationLog read(Path file) {
        try {
            Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            others.removeAll(Set.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE));
            if (!others.isEmpty()) {
                throw new RequestFault(
                        "the operation log " + file + " was not read",
                        "it carries identity numbers, and others than its owner have access to it",
                        "Say chmod 600 " + file);
            }
            // A line that is not UTF-8 is a malformed line, and the log goes on behind it.
            return new OperationLog(
                    file,
                    new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)));
        } catch (NoSuchFileException fault) {
            throw new RequestFault(
                    "the operation log " + file + " was not read", "there is no such file", "Check the path", fault);
        } catch (IOException fault) {
            throw unreadable(file, fault);
        }
    }

    private static RequestFault unreadable(Path file, IOException fault) {
        return new RequestFault(
                "the operation log " + file + " was not read",
                "the file cannot be read",
                "Check the file and its permissions",
                fault);
    }

    /** Name by which a ledger remembers how far the log was replayed. */
    public String name() {
        return file.getFileName().toString();
    }

    /** The next line, empty at the end; one that is no operation is remembered, see {@link #listMalformed}. */
    public Optional<Line> next() {
        Optional<String> text = nextText();
        return text.map(line -> new Line(position, line, parsed(line)));
    }

    private Optional<Operation> parsed(String text) {
        try {
            if (text.indexOf(REPLACEMENT) >= 0) {
                remember("it is not UTF-8 text");
                return Optional.empty();
            }
            return Optional.of(OperationJson.parse(text));
        } catch (OperationJson.Malformed fault) {
            remember(fault.getMessage());
            return Optional.empty();
        }
    }

    private void remember(String why) {
        if (malformed.size() < MOST_TOLD) {
            malformed.add("line " + position + ": " + why);
        }
    }

    /** The first lines that were read and are no operations, with what is wrong with them; no value of a line is quoted. */
    public List<String> listMalformed() {
        return List.copyOf(malformed);
    }

    /** The text of the next line whatever it says, empty at the end. */
    Optional<String> nextText() {
        try {
            Optional<String> text = Optional.ofNullable(reader.readLine());
            position += text.isPresent() ? 1 : 0;
            return text;
        } catch (IOException fault) {
            throw unreadable(file, fault);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException fault) {
            throw unreadable(file, fault);
        }
    }

    /** Writes operations into a new file that only its owner may read. */
    public static final class Writer implements AutoCloseable {
        private final Path file;
        private final BufferedWriter writer;

        private Writer(Path file, BufferedWriter writer) {
            this.file = file;
            this.writer = writer;
        }

        /**
         * Makes the file.
         *
         * @throws RequestFault if it is there already or cannot be made
         */
        public static Writer create(Path file) {
            try {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
                return new Writer(file, Files.newBufferedWriter(file, StandardCharsets.UTF_8));
            } catch (FileAlreadyExistsException fault) {
                throw new RequestFault(
                        "no operation log was written", file + " is there already", "Choose another name", fault);
            } catch (IOException fault) {
                throw unwritable(file, fault);
            }
        }

        private static RequestFault unwritable(Path file, IOException fault) {
            return new RequestFault(
                    "the operation log was not written",
                    file + " cannot be written",
                    "Check the folder and the room on the disk",
                    fault);
        }

        public void write(Operation operation) {
            try {
                writer.write(OperationJson.write(operation));
                writer.write('\n');
            } catch (IOException fault) {
                throw unwritable(file, fault);
            }
        }

        @Override
        public void close() {
            try {
                writer.close();
            } catch (IOException fault) {
                throw unwritable(file, fault);
            }
        }
    }
}
