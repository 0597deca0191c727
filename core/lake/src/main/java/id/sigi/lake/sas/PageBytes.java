package id.sigi.lake.sas;

import id.sigi.lake.labelled.FileDamage;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * A page, or a part of one. Whatever place is asked for is compared with its length.
 *
 * @param path of the file, for messages
 * @param bytes from zero to the limit
 * @param isWide whether lengths and places have eight bytes
 */
record PageBytes(Path path, ByteBuffer bytes, boolean isWide) {
    int length() {
        return bytes.limit();
    }

    int word() {
        return isWide ? Long.BYTES : Integer.BYTES;
    }

    private int checked(long place, long length) {
        if (place < 0 || length < 0 || place + length > bytes.limit()) {
            throw FileDamage.of(path, "a page names a place outside of it");
        }
        return (int) place;
    }

    int u8(long place) {
        return bytes.get(checked(place, 1)) & 0xFF;
    }

    int u16(long place) {
        return bytes.getShort(checked(place, Short.BYTES)) & 0xFFFF;
    }

    int i32(long place) {
        return bytes.getInt(checked(place, Integer.BYTES));
    }

    /** A length or a place. */
    long word(long place) {
        return isWide ? bytes.getLong(checked(place, Long.BYTES)) : i32(place) & 0xFFFF_FFFFL;
    }

    /** A part of it. */
    PageBytes part(long place, long length) {
        ByteBuffer slice = bytes.slice(checked(place, length), (int) length).order(bytes.order());
        return new PageBytes(path, slice, isWide);
    }

    /** A copy that stays when the next page is read. */
    byte[] copied() {
        byte[] copy = new byte[length()];
        bytes.get(0, copy);
        return copy;
    }
}
