package id.sigi.transforms.tally;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cells and their sums in few bytes, as they travel from a worker: each text once, numbers in as many bytes as they need, and of the sums those that are
 * not zero. The engine's own way takes ten times as many, and the time that goes with them.
 */
final class CellBytes {
    private static final int NOTHING = 0;
    private static final int TEXT = 1;
    private static final int NUMBER = 2;
    private static final int SEVEN = 7;
    private static final int LOW = 0x7f;
    private static final int MORE = 0x80;

    private CellBytes() {}

    static byte[] write(Map<Cell, long[]> cells) throws IOException {
        Map<String, Integer> texts = new HashMap<>();
        for (Cell cell : cells.keySet()) {
            for (Object part : cell.key()) {
                if (part instanceof String text) {
                    texts.putIfAbsent(text, texts.size());
                }
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        String[] inOrder = new String[texts.size()];
        texts.forEach((text, place) -> inOrder[place] = text);
        out.writeInt(inOrder.length);
        for (String text : inOrder) {
            out.writeUTF(text);
        }
        out.writeInt(cells.size());
        for (Map.Entry<Cell, long[]> entry : cells.entrySet()) {
            writeKey(out, entry.getKey(), texts);
            writeSums(out, entry.getValue());
        }
        return bytes.toByteArray();
    }

    private static void writeKey(DataOutputStream out, Cell cell, Map<String, Integer> texts) throws IOException {
        out.writeByte(cell.key().size());
        for (Object part : cell.key()) {
            if (part == null) {
                out.writeByte(NOTHING);
            } else if (part instanceof String text) {
                out.writeByte(TEXT);
                writeNumber(out, texts.get(text));
            } else {
                out.writeByte(NUMBER);
                writeNumber(out, (Integer) part);
            }
        }
    }

    private static void writeSums(DataOutputStream out, long[] sums) throws IOException {
        int present = 0;
        for (long sum : sums) {
            present += sum == 0 ? 0 : 1;
        }
        out.writeByte(sums.length);
        out.writeByte(present);
        for (int place = 0; place < sums.length; place++) {
            if (sums[place] != 0) {
                out.writeByte(place);
                writeNumber(out, sums[place]);
            }
        }
    }

    /** Small numbers of either sign in few bytes: the sign goes to the lowest bit, then seven bits to a byte. */
    private static void writeNumber(DataOutputStream out, long number) throws IOException {
        long rest = (number << 1) ^ (number >> (Long.SIZE - 1));
        while ((rest & ~LOW) != 0) {
            out.writeByte((int) ((rest & LOW) | MORE));
            rest >>>= SEVEN;
        }
        out.writeByte((int) rest);
    }

    static Map<Cell, long[]> read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(in.readUTF());
        }
        int size = in.readInt();
        // In the order in which they were written, which is that of their keys where they were sorted.
        Map<Cell, long[]> cells = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            Cell cell = readKey(in, texts);
            cells.put(cell, readSums(in));
        }
        return cells;
    }

    private static Cell readKey(DataInputStream in, List<String> texts) throws IOException {
        Object[] key = new Object[in.readByte()];
        for (int part = 0; part < key.length; part++) {
            int kind = in.readByte();
            if (kind == TEXT) {
                key[part] = texts.get((int) readNumber(in));
            } else if (kind == NUMBER) {
                key[part] = (int) readNumber(in);
            }
        }
        return Cell.of(key);
    }

    private static long[] readSums(DataInputStream in) throws IOException {
        long[] sums = new long[in.readByte()];
        for (int left = in.readByte(); left > 0; left--) {
            int place = in.readByte();
            sums[place] = readNumber(in);
        }
        return sums;
    }

    private static long readNumber(DataInputStream in) throws IOException {
        long rest = 0;
        int shift = 0;
        int next = MORE;
        while ((next & MORE) != 0) {
            next = in.readUnsignedByte();
            rest |= (long) (next & LOW) << shift;
            shift += SEVEN;
        }
        return (rest >>> 1) ^ -(rest & 1);
    }
}
