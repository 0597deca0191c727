package id.sigi.lake.stata;

import id.sigi.lake.labelled.FileBytes;
import id.sigi.lake.labelled.FileDamage;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * The beginning of a file.
 *
 * @param release 117, 118 or 119
 * @param order of the bytes of a number
 * @param variables how many variables it announces
 * @param rows how many rows it announces
 * @param places where its parts begin, by {@link Part}
 */
record StataHeader(int release, ByteOrder order, int variables, long rows, Map<Part, Long> places) {
    private static final int FIRST_RELEASE = 117;
    static final int LAST_RELEASE = 119;
    private static final int MOST_VARIABLES = 120_000;

    /** Parts of a file in the order of its map. */
    enum Part {
        FILE,
        MAP,
        TYPES,
        NAMES,
        SORTING,
        FORMATS,
        LABEL_NAMES,
        LABELS,
        CHARACTERISTICS,
        DATA,
        LONG_TEXTS,
        VALUE_LABELS,
        CLOSING,
        END
    }

    StataHeader {
        places = Map.copyOf(places);
    }

    static StataHeader read(Path path, FileBytes bytes) {
        expect(path, bytes, "<stata_dta>");
        expect(path, bytes, "<header>");
        expect(path, bytes, "<release>");
        int release = release(path, bytes);
        expect(path, bytes, "</release>");
        expect(path, bytes, "<byteorder>");
        ByteOrder order = order(path, bytes);
        bytes.order(order);
        expect(path, bytes, "</byteorder>");
        expect(path, bytes, "<K>");
        int variables = release < LAST_RELEASE ? bytes.u16("its header") : bytes.i32("its header");
        expect(path, bytes, "</K>");
        expect(path, bytes, "<N>");
        long rows = release == FIRST_RELEASE ? bytes.i32("its header") & 0xFFFF_FFFFL : bytes.i64("its header");
        expect(path, bytes, "</N>");
        if (variables < 0 || variables > MOST_VARIABLES || rows < 0) {
            throw FileDamage.of(path, "its header announces " + variables + " variables and " + rows + " rows");
        }
        expect(path, bytes, "<label>");
        bytes.skip(release == FIRST_RELEASE ? bytes.u8("its label") : bytes.u16("its label"), "its label");
        expect(path, bytes, "</label>");
        expect(path, bytes, "<timestamp>");
        bytes.skip(bytes.u8("its time"), "its time");
        expect(path, bytes, "</timestamp>");
        expect(path, bytes, "</header>");
        return new StataHeader(release, order, variables, rows, places(path, bytes));
    }

    private static int release(Path path, FileBytes bytes) {
        String text = new String(bytes.bytes(3, "its release"), StandardCharsets.ISO_8859_1);
        int release = text.matches("\\d{3}") ? Integer.parseInt(text) : 0;
        if (release < FIRST_RELEASE || release > LAST_RELEASE) {
            throw FileDamage.of(
                    path,
                    "it is of release " + (release == 0 ? "unknown" : release)
                            + " of Stata's format, and releases 117 to 119 are read",
                    "Save it from Stata 13 or later");
        }
        return release;
    }

    private static ByteOrder order(Path path, FileBytes bytes) {
        String text = new String(bytes.bytes(3, "its header"), StandardCharsets.ISO_8859_1);
        return switch (text) {
            case "LSF" -> ByteOrder.LITTLE_ENDIAN;
            case "MSF" -> ByteOrder.BIG_ENDIAN;
            default -> throw FileDamage.of(path, "its header names no order of bytes");
        };
    }

    private static Map<Part, Long> places(Path path, FileBytes bytes) {
        expect(path, bytes, "<map>");
        Map<Part, Long> places = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            places.put(part, bytes.i64("its map"));
        }
        expect(path, bytes, "</map>");
        return places;
    }

    /** Passes by a tag. */
    static void expect(Path path, FileBytes bytes, String tag) {
        long place = bytes.position();
        String found =
                new String(bytes.bytes(Math.min(tag.length(), bytes.remaining()), tag), StandardCharsets.ISO_8859_1);
        if (!found.equals(tag)) {
            throw place == 0
                    ? FileDamage.of(
                            path,
                            "it does not begin as Stata's files of releases 117 to 119 do",
                            "Save it from Stata 13 or later; a file of another program keeps its own ending")
                    : FileDamage.of(path, "byte " + place + " should begin " + tag + " and does not");
        }
    }

    /** Goes to the beginning of a part. */
    void seek(FileBytes bytes, Part part) {
        bytes.seek(places.get(part), "its map");
    }

    /** Bytes of a name, its end included. */
    int nameLength() {
        return release == FIRST_RELEASE ? 33 : 129;
    }

    int formatLength() {
        return release == FIRST_RELEASE ? 49 : 57;
    }

    int labelLength() {
        return release == FIRST_RELEASE ? 81 : 321;
    }

    /** Bytes of a variable's number in a reference to a long text; the rest of eight are those of its row. */
    int referenceLength() {
        return switch (release) {
            case FIRST_RELEASE -> Integer.BYTES;
            case LAST_RELEASE -> 3;
            default -> Short.BYTES;
        };
    }

    boolean isUtf8() {
        return release > FIRST_RELEASE;
    }
}
