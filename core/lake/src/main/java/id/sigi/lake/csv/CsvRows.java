package id.sigi.lake.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.io.PushbackReader;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * The rows of a CSV file one by one, the heading being the first. Each field is handed on as it is met, without an object of its own; blank
 * lines are no rows. A file that cannot be parsed is a {@link RequestFault} with its line.
 */
final class CsvRows implements AutoCloseable {
    private static final int LONGEST_FIELD = 1 << 24;
    private static final int PEEKED_CHARS = 1 << 16;

    /** Who is told of the fields of a row. */
    @FunctionalInterface
    interface Fields {
        /**
         * One field.
         *
         * @param line first line of its row
         */
        void field(int column, char[] text, int offset, int length, long line);
    }

    private final Path file;
    private final CsvText text;
    private final CloseableIterator<RowHandler> rows;
    private final RowHandler handler = new RowHandler();

    private CsvRows(Path file, CsvText text, CsvForm form) throws IOException {
        this.file = file;
        this.text = text;
        PushbackReader peeked = new PushbackReader(text, PEEKED_CHARS);
        peek(peeked, form);
        this.rows = CsvReader.builder()
                .fieldSeparator(form.separatorOrComma())
                .commentStrategy(CommentStrategy.NONE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .build(handler, peeked)
                .iterator();
    }

    /** Opens a file; its bytes pass the digest as they are read. */
    static CsvRows open(Path file, CsvForm form, MessageDigest digest) {
        CsvText text = CsvText.open(file, form, digest);
        try {
            return new CsvRows(file, text, form);
        } catch (IOException fault) {
            throw CsvFault.of(file, "the file system refused it", "Give this user the right to read it", fault);
        }
    }

    private void peek(PushbackReader peeked, CsvForm form) throws IOException {
        char[] start = new char[PEEKED_CHARS];
        int length = 0;
        for (int read = 0; read >= 0 && length < start.length; ) {
            length += read;
            read = peeked.read(start, length, start.length - length);
        }
        peeked.unread(start, 0, length);
        if (form.separator().isEmpty()) {
            FirstLine.of(start, length).refuseOther(file, form.separatorOrComma());
        }
    }

    /**
     * Moves to the next row and hands its fields on.
     *
     * @throws RequestFault if the text cannot be decoded or parsed any further
     */
    boolean next(Fields fields) {
        handler.fields = fields;
        try {
            return rows.hasNext() && rows.next() != null;
        } catch (RuntimeException fault) {
            for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
                if (cause instanceof RequestFault told) {
                    throw told;
                }
            }
            throw CsvFault.unquoted(file, handler.line, fault);
        }
    }

    /** First line of the row. */
    long line() {
        return handler.line;
    }

    /** Fields of the row. */
    int width() {
        return handler.width;
    }

    /** Reads what is left of the file, so that the digest is that of all its bytes. */
    void drain() {
        text.drain();
    }

    @Override
    public void close() {
        try {
            rows.close();
            text.close();
        } catch (IOException fault) {
            throw CsvFault.of(file, "the file system refused it", "Give this user the right to read it", fault);
        }
    }

    /** Hands fields on; it is the row itself. */
    private static final class RowHandler extends AbstractBaseCsvCallbackHandler<RowHandler> {
        private Fields fields;
        private long line;
        private int width;

        @Override
        protected void handleBegin(long startingLine) {
            line = startingLine;
            width = 0;
        }

        @Override
        protected void handleField(int column, char[] text, int offset, int length, boolean quoted) {
            width++;
            fields.field(column, text, offset, length, line);
        }

        @Override
        protected RowHandler buildRecord() {
            return this;
        }
    }
}
