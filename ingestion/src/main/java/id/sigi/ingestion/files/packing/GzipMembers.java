package id.sigi.ingestion.files.packing;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The bytes behind gzip (RFC 1952), member after member to the end of the file. The platform's own stream ends without a word at whatever
 * it cannot take for a further member, so that what follows would be lost. Here it is damage, as {@code gzip -t} says; only zeros up to
 * the end of the file, which tapes and block devices leave, hold nothing.
 */
final class GzipMembers extends InputStream {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int MAGIC_1 = 0x1f;
    private static final int MAGIC_2 = 0x8b;
    private static final int DEFLATE = 8;
    private static final int HEADER_CHECK = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;
    /** Time, level and system. */
    private static final int PASSED_OVER = 6;

    private final InputStream packed;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final CRC32 headerChecksum = new CRC32();
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int filled;
    private boolean isWithinMember;
    private boolean isBegun;

    GzipMembers(InputStream packed) {
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (isWithinMember || beginMember()) {
            int inflated = inflate(target, offset, length);
            if (inflated > 0) {
                checksum.update(target, offset, inflated);
                return inflated;
            }
            if (inflater.finished()) {
                endMember();
            } else if (inflater.needsDictionary()) {
                throw new DamagedFile("gzip has no dictionaries");
            } else if (inflater.needsInput()) {
                refill();
            }
        }
        return -1;
    }

    private int inflate(byte[] target, int offset, int length) throws IOException {
        try {
            return inflater.inflate(target, offset, length);
        } catch (DataFormatException fault) {
            throw new DamagedFile("a member of gzip does not unpack", fault);
        }
    }

    /** Gives the inflater the next bytes. */
    private void refill() throws IOException {
        if (!fill()) {
            throw new DamagedFile("a member of gzip breaks off");
        }
        inflater.setInput(buffer, at, filled - at);
        at = filled;
    }

    private boolean fill() throws IOException {
        int read = packed.read(buffer, 0, buffer.length);
        at = 0;
        filled = Math.max(read, 0);
        return read > 0;
    }

    /** The next byte, or -1 at the end of the file. */
    private int next() throws IOException {
        return at < filled || fill() ? buffer[at++] & 0xff : -1;
    }

    /** The next byte of a header or a trailer. */
    private int wanted() throws IOException {
        int next = next();
        if (next < 0) {
            throw new DamagedFile("a member of gzip breaks off");
        }
        headerChecksum.update(next);
        return next;
    }

    /** Reads the header of the next member; whether there is one. */
    private boolean beginMember() throws IOException {
        int first = next();
        if (first < 0 && isBegun) {
            return false;
        }
        if (first == 0 && isBegun) {
            passZeros();
            return false;
        }
        headerChecksum.reset();
        headerChecksum.update(first);
        if (first != MAGIC_1 || wanted() != MAGIC_2 || wanted() != DEFLATE) {
            throw new DamagedFile("these bytes are no member of gzip");
        }
        header(wanted());
        inflater.reset();
        inflater.setInput(buffer, at, filled - at);
        at = filled;
        checksum.reset();
        isBegun = true;
        isWithinMember = true;
        return true;
    }

    private void passZeros() throws IOException {
        int next = 0;
        while (next == 0) {
            next = next();
        }
        if (next > 0) {
            throw new DamagedFile("these bytes behind zeros are no member of gzip");
        }
    }

    private void header(int flags) throws IOException {
        if ((flags & RESERVED) != 0) {
            throw new DamagedFile("a member of gzip has flags that nobody knows");
        }
        pass(PASSED_OVER);
        if ((flags & EXTRA) != 0) {
            int low = wanted();
            pass(low | wanted() << 8);
        }
        for (int text : new int[] {NAME, COMMENT}) {
            if ((flags & text) != 0) {
                passText();
            }
        }
        if ((flags & HEADER_CHECK) != 0) {
            long told = headerChecksum.getValue() & 0xffff;
            int low = wanted();
            if ((low | wanted() << 8) != told) {
                throw new DamagedFile("the header of a member of gzip is damaged");
            }
        }
    }

    private void pass(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            wanted();
        }
    }

    private void passText() throws IOException {
        int letter = wanted();
        while (letter != 0) {
            letter = wanted();
        }
    }

    /** Compares checksum and length with the member's trailer. */
    private void endMember() throws IOException {
        at = filled - inflater.getRemaining();
        isWithinMember = false;
        if (number() != checksum.getValue() || number() != (inflater.getBytesWritten() & 0xffffffffL)) {
            throw new DamagedFile("a member of gzip has not the checksum or the length that it names");
        }
    }

    /** Four bytes, the least first. */
    private long number() throws IOException {
        long number = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            number |= (long) wanted() << shift;
        }
        return number;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }
}
