package id.sigi.lake.spss;

import id.sigi.lake.labelled.FileBytes;
import id.sigi.lake.labelled.FileDamage;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The blocks of a {@code .zsav} file, each packed by zlib, inflated as they are asked for. */
final class ZlibBlocks implements PackedCases.Source, AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int HEADER = 3 * Long.BYTES;
    private static final String WHAT = "its packed cases";

    private final Path path;
    private final FileBytes bytes;
    private final long end;
    private final Inflater inflater = new Inflater();

    /** @param bytes at the header of the blocks */
    ZlibBlocks(Path path, FileBytes bytes) {
        this.path = path;
        this.bytes = bytes;
        long start = bytes.position();
        bytes.require(HEADER, WHAT);
        long said = bytes.i64(WHAT);
        this.end = bytes.i64(WHAT);
        bytes.skip(Long.BYTES, WHAT);
        if (said != start || end < bytes.position() || end > bytes.size()) {
            throw FileDamage.of(path, "the blocks of its cases are not where its dictionary ends");
        }
    }

    @Override
    public boolean read(byte[] into, int at, int length) {
        int read = 0;
        while (read < length) {
            if (!isFed()) {
                if (read > 0) {
                    throw FileDamage.cutOff(path, "a case");
                }
                return false;
            }
            read += inflated(into, at + read, length - read);
        }
        return true;
    }

    private int inflated(byte[] into, int at, int length) {
        try {
            return inflater.inflate(into, at, length);
        } catch (DataFormatException fault) {
            throw FileDamage.of(path, "a block of its cases is damaged", fault);
        }
    }

    /** Hands the inflater bytes if it wants any; false if there are none left. */
    private boolean isFed() {
        if (inflater.needsDictionary()) {
            throw FileDamage.of(path, "a block of its cases is damaged");
        }
        if (inflater.finished()) {
            // What was handed over behind the block's end belongs to the next.
            bytes.seek(bytes.position() - inflater.getRemaining(), WHAT);
            inflater.reset();
        }
        if (inflater.needsInput()) {
            long left = end - bytes.position();
            if (left <= 0) {
                return false;
            }
            inflater.setInput(bytes.bytes(Math.min(BUFFER, left), WHAT));
        }
        return true;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
