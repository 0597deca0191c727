package id.sigi.ingestion.files.packing;

import java.util.List;

/** The first bytes of kinds of files that are no text, whatever their names say. */
public final class ArchiveMark {
    private static final List<byte[]> MARKS = List.of(
            mark(0x1f, 0x8b, 0x08), // gzip
            mark(0x28, 0xb5, 0x2f, 0xfd), // Zstandard
            mark('P', 'K', 0x03, 0x04), // zip, and the workbooks of spreadsheets
            mark(0xfd, '7', 'z', 'X', 'Z', 0x00), // xz
            mark('B', 'Z', 'h', '9', '1', 'A', 'Y'), // bzip2
            mark('P', 'A', 'R', '1', 0x15)); // Parquet

    private ArchiveMark() {}

    private static byte[] mark(int... bytes) {
        byte[] mark = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            mark[i] = (byte) bytes[i];
        }
        return mark;
    }

    /** Whether some bytes begin with a mark. */
    public static boolean isAt(byte[] bytes, int offset, int length) {
        return MARKS.stream().anyMatch(mark -> begins(bytes, offset, length, mark));
    }

    private static boolean begins(byte[] bytes, int offset, int length, byte[] mark) {
        if (length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[offset + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
