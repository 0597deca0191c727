package id.sigi.ingestion.files;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for ends of lines in eight bytes at once: every byte of every file is looked at for them three times. */
public final class LineEnds {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOWEST_BITS = 0x0101010101010101L;
    private static final long HIGHEST_BITS = 0x8080808080808080L;
    private static final long EIGHT_ENDS = '\n' * LOWEST_BITS;

    private LineEnds() {}

    /** The place of the first line end from a place on, or the place where to end if there is none before. */
    public static int find(byte[] bytes, int from, int until) {
        int at = from;
        for (; at + Long.BYTES <= until; at += Long.BYTES) {
            long eight = (long) EIGHT_BYTES.get(bytes, at) ^ EIGHT_ENDS;
            // The lowest byte of zero has its highest bit set here, and no byte below it has.
            long found = (eight - LOWEST_BITS) & ~eight & HIGHEST_BITS;
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        while (at < until && bytes[at] != '\n') {
            at++;
        }
        return at;
    }
}
