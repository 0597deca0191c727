package id.sigi.transforms.exchange;

import java.io.Serializable;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Into how many buckets keys are put. A bucket is held in memory while it is worked on, so there are as many as keep each of them small.
 *
 * @param count buckets, one at least
 */
public record Buckets(int count) implements Serializable {
    private static final long ROWS = 200_000;
    private static final int MOST = 4096;
    /** 2^32 over the golden ratio; its multiples spread over the upper half of the bits (Knuth, The Art of Computer Programming 3, 6.4). */
    private static final int GOLDEN_RATIO = 0x9E3779B9;

    private static final int HALF = 16;

    public Buckets {
        if (count < 1) {
            throw new IllegalArgumentException("rows need a bucket at least, not " + count);
        }
    }

    /**
     * For so many rows.
     *
     * @param cores workers, each of which shall have something to do
     */
    public static Buckets of(long rows, int cores) {
        return new Buckets((int) Math.max(cores, Math.min(MOST, 1 + rows / ROWS)));
    }

    /** The bucket of a key. Keys of one bucket still differ in the bits of their hash by which tables in memory put them apart. */
    public int of(UTF8String key) {
        return Math.floorMod((key.hashCode() * GOLDEN_RATIO) >>> HALF, count);
    }
}
