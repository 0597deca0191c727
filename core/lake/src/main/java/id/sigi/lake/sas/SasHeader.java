package id.sigi.lake.sas;

import id.sigi.lake.labelled.FileBytes;
import id.sigi.lake.labelled.FileDamage;
import id.sigi.lake.labelled.TextForm;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The beginning of a file.
 *
 * @param isWide whether lengths and places have eight bytes
 * @param order of the bytes of a number
 * @param encoding of its texts, where it is known
 * @param start place of the first page
 * @param page bytes of a page
 * @param pages how many there are
 */
record SasHeader(boolean isWide, ByteOrder order, Optional<Charset> encoding, long start, int page, long pages) {
    private static final byte[] MAGIC =
            HexFormat.of().parseHex("000000000000000000000000c2ea8160b31411cfbd92080009c7318c181f1011");
    private static final int WIDE_PLACE = 32;
    private static final int SHIFT_PLACE = 35;
    private static final int ORDER_PLACE = 37;
    private static final int ENCODING_PLACE = 70;
    private static final int SHIFTED = 0x33;
    private static final int LENGTHS_PLACE = 196;
    private static final int SHIFT = 4;
    private static final int SMALLEST = 512;
    private static final int LARGEST = 1 << 26;
    private static final String WHAT = "its header";
    private static final Map<Integer, String> ENCODINGS = Map.of(
            20,
            "UTF-8",
            28,
            "US-ASCII",
            29,
            "ISO-8859-1",
            30,
            "ISO-8859-2",
            40,
            "ISO-8859-15",
            60,
            "windows-1250",
            61,
            "windows-1251",
            62,
            "windows-1252",
            64,
            "windows-1254",
            66,
            "windows-1256");

    static SasHeader read(Path path, FileBytes bytes) {
        if (!Arrays.equals(bytes.bytes(Math.min(MAGIC.length, bytes.size()), WHAT), MAGIC)) {
            throw FileDamage.of(
                    path,
                    "it does not begin as SAS's data sets do",
                    "Save it from SAS as .sas7bdat; a transport file (.xpt) is another format");
        }
        boolean isWide = at(bytes, WIDE_PLACE) == SHIFTED;
        int shift = at(bytes, SHIFT_PLACE) == SHIFTED ? SHIFT : 0;
        ByteOrder order = at(bytes, ORDER_PLACE) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        int encoding = at(bytes, ENCODING_PLACE);
        bytes.order(order);
        bytes.seek(LENGTHS_PLACE + shift, WHAT);
        long start = bytes.i32(WHAT);
        long page = bytes.i32(WHAT);
        long pages = isWide ? bytes.i64(WHAT) : bytes.i32(WHAT);
        if (start < SMALLEST || start > LARGEST || page < SMALLEST || page > LARGEST || pages < 0) {
            throw FileDamage.of(path, "its header names lengths that no data set has");
        }
        long most = Math.max(0, (bytes.size() - start) / page);
        if (pages > most) {
            throw FileDamage.of(
                    path,
                    "its header announces " + pages + " pages, and it holds " + most
                            + ", so it was cut off or is damaged");
        }
        Optional<Charset> known = Optional.ofNullable(ENCODINGS.get(encoding)).map(Charset::forName);
        return new SasHeader(isWide, order, known, start, (int) page, pages);
    }

    private static int at(FileBytes bytes, int place) {
        bytes.seek(place, WHAT);
        return bytes.u8(WHAT);
    }

    TextForm form(Path path) {
        return encoding.map(charset -> TextForm.of(path, charset))
                .orElseGet(() -> TextForm.utf8Or(path, Charset.forName("windows-1252")));
    }

    /** Bytes of a length or a place. */
    int word() {
        return isWide ? Long.BYTES : Integer.BYTES;
    }
}
