package id.sigi.lake.stata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bytes under construction, the least byte of a number first. */
final class LittleEndian {
    private static final int SIX = 6;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    long size() {
        return out.size();
    }

    void u8(int value) {
        out.write(value);
    }

    void u16(int value) {
        number(value, Short.BYTES);
    }

    void i32(int value) {
        number(value, Integer.BYTES);
    }

    void i48(long value) {
        number(value, SIX);
    }

    void i64(long value) {
        number(value, Long.BYTES);
    }

    private void number(long value, int length) {
        for (int i = 0; i < length; i++) {
            out.write((int) (value >> (Byte.SIZE * i)));
        }
    }

    void text(String ascii) {
        out.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    void raw(byte[] bytes) {
        out.writeBytes(bytes);
    }

    /** Bytes and zeros behind them. */
    void padded(byte[] bytes, int length) {
        raw(bytes);
        zeros(length - bytes.length);
    }

    void zeros(int count) {
        raw(new byte[count]);
    }

    /** All bytes, with numbers of eight bytes put where zeros were left for them. */
    byte[] with(int place, List<Long> numbers) {
        ByteBuffer all = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        all.position(place);
        numbers.forEach(all::putLong);
        return all.array();
    }
}
