package id.sigi.transforms.exchange;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.Platform;
import scala.Tuple2;

/**
 * Gathers rows by bucket in blocks of bytes. A block holds row after row: its length in bytes, its kind, then the row in the engine's own
 * form. For one worker.
 */
public final class Blocks {
    static final int HEAD = 2 * Integer.BYTES;
    static final VarHandle NUMBER = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int FIRST_BYTES = 1 << 10;
    private static final int FULL_BYTES = 1 << 16;

    private final Map<Integer, Block> open = new TreeMap<>();
    private final ArrayDeque<Tuple2<Integer, byte[]>> full = new ArrayDeque<>();

    private static final class Block {
        private byte[] bytes = new byte[FIRST_BYTES];
        private int end;

        void add(int kind, UnsafeRow row) {
            int size = row.getSizeInBytes();
            if (end + HEAD + size > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, end + HEAD + size));
            }
            NUMBER.set(bytes, end, size);
            NUMBER.set(bytes, end + Integer.BYTES, kind);
            row.writeToMemory(bytes, Platform.BYTE_ARRAY_OFFSET + end + HEAD);
            end += HEAD + size;
        }

        byte[] taken() {
            byte[] taken = Arrays.copyOf(bytes, end);
            end = 0;
            return taken;
        }
    }

    /** Adds a row, which may be used anew afterwards. */
    public void add(int bucket, int kind, UnsafeRow row) {
        Block block = open.computeIfAbsent(bucket, unseen -> new Block());
        block.add(kind, row);
        if (block.end >= FULL_BYTES) {
            full.add(new Tuple2<>(bucket, block.taken()));
        }
    }

    /** A full block with its bucket, or null while there is none. */
    public Tuple2<Integer, byte[]> poll() {
        return full.poll();
    }

    /** Makes what is left full, when no more rows will come. */
    public void end() {
        open.forEach((bucket, block) -> {
            if (block.end > 0) {
                full.add(new Tuple2<>(bucket, block.taken()));
            }
        });
        open.clear();
    }
}
