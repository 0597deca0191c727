package id.sigi.transforms.exchange;

import java.util.Iterator;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.Platform;

/** The rows of blocks. Rows point into their block and stay as they are for as long as it is held. */
public final class BlockRows {
    private BlockRows() {}

    /** Hears of each row with its kind. */
    @FunctionalInterface
    public interface Reader {
        void read(int kind, UnsafeRow row);
    }

    /**
     * Hands over all rows.
     *
     * @param layouts layout of each kind
     */
    public static void read(Iterator<byte[]> blocks, RowLayout[] layouts, Reader reader) {
        while (blocks.hasNext()) {
            byte[] block = blocks.next();
            for (int place = 0; place < block.length; ) {
                int size = (int) Blocks.NUMBER.get(block, place);
                int kind = (int) Blocks.NUMBER.get(block, place + Integer.BYTES);
                UnsafeRow row = new UnsafeRow(layouts[kind].size());
                row.pointTo(block, Platform.BYTE_ARRAY_OFFSET + place + Blocks.HEAD, size);
                reader.read(kind, row);
                place += Blocks.HEAD + size;
            }
        }
    }
}
