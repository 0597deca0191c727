package id.sigi.lake.spss;

import id.sigi.lake.labelled.FileBytes;
import id.sigi.lake.labelled.FileDamage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The beginning of a file.
 *
 * @param order of the bytes of a number
 * @param compression how cases are written
 * @param weight number of the weight among the elements of a case, from one; zero where there is none
 * @param cases how many cases it announces; below zero where it does not
 * @param bias what is taken from a code to give its number
 */
record SpssHeader(ByteOrder order, Compression compression, int weight, long cases, double bias) {
    private static final int PRODUCT_BYTES = 60;
    private static final int LABEL_BYTES = 9 + 8 + 64 + 3;
    private static final int LAYOUT_PLACE = 64;
    private static final String WHAT = "its header";

    enum Compression {
        NONE,
        BYTES,
        ZLIB
    }

    static SpssHeader read(Path path, FileBytes bytes) {
        String magic = new String(bytes.bytes(Math.min(4, bytes.remaining()), WHAT), StandardCharsets.ISO_8859_1);
        if (!magic.equals("$FL2") && !magic.equals("$FL3")) {
            throw FileDamage.of(
                    path,
                    "it does not begin as SPSS's system files do",
                    "Save it from SPSS as .sav; a portable file (.por) or one of another program keeps its own ending");
        }
        bytes.skip(PRODUCT_BYTES, WHAT);
        ByteOrder order = order(path, bytes);
        bytes.order(order);
        bytes.seek(LAYOUT_PLACE + 2L * Integer.BYTES, WHAT);
        int code = bytes.i32(WHAT);
        if (code < 0 || code >= Compression.values().length) {
            throw FileDamage.of(path, "its header names the unknown compression " + code);
        }
        int weight = bytes.i32(WHAT);
        long cases = bytes.i32(WHAT);
        double bias = bytes.f64(WHAT);
        bytes.skip(LABEL_BYTES, WHAT);
        return new SpssHeader(order, Compression.values()[code], weight, cases, bias);
    }

    /** The layout is 2 or 3 in the file's own order. */
    private static ByteOrder order(Path path, FileBytes bytes) {
        ByteBuffer layout = ByteBuffer.wrap(bytes.bytes(Integer.BYTES, WHAT));
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            int code = layout.order(order).getInt(0);
            if (code == 2 || code == 3) {
                return order;
            }
        }
        throw FileDamage.of(path, "its header names no order of bytes");
    }

    SpssHeader withCases(long counted) {
        return new SpssHeader(order, compression, weight, counted, bias);
    }
}
