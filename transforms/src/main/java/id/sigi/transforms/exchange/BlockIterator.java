package id.sigi.transforms.exchange;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;
import scala.Tuple2;

/** Blocks as they fill while work goes on, so that a worker holds little more than the blocks that are not full. */
public final class BlockIterator implements Iterator<Tuple2<Integer, byte[]>> {
    private final Blocks blocks;
    private final BooleanSupplier step;
    private Tuple2<Integer, byte[]> next;
    private boolean isEnded;

    /** @param step does a piece of the work, which may add to the blocks; false when there was none left to do */
    public BlockIterator(Blocks blocks, BooleanSupplier step) {
        this.blocks = blocks;
        this.step = step;
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            next = blocks.poll();
            if (next == null && isEnded) {
                return false;
            }
            if (next == null && !step.getAsBoolean()) {
                blocks.end();
                isEnded = true;
            }
        }
        return true;
    }

    @Override
    public Tuple2<Integer, byte[]> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Tuple2<Integer, byte[]> block = next;
        next = null;
        return block;
    }
}
