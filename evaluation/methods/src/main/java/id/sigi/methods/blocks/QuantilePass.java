package id.sigi.methods.blocks;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Sorts the rows whose leading bits are known to be those of a quantile into bins by the bits that follow. */
final class QuantilePass implements Pass<WeightBins> {
    private static final long serialVersionUID = 1;

    private final List<Target> targets;
    private final int bits;
    private final List<String> cells;

    QuantilePass(List<Target> targets, int bits, List<String> cells) {
        this.targets = List.copyOf(targets);
        this.bits = bits;
        this.cells = List.copyOf(cells);
    }

    /**
     * A quantile while it is found.
     *
     * @param sought what is sought
     * @param prefix its leading bits
     * @param known how many are known; below nought for an arm without weight
     * @param below weight of all that is smaller than what has these bits
     */
    record Target(ArmQuantiles.Sought sought, long prefix, int known, double below) implements Serializable {
        Target narrowed(int bin, int more, double lighter) {
            return isEmpty() ? this : new Target(sought, prefix << more | bin, known + more, lighter);
        }

        /** Nobody is there. */
        Target emptied(int more) {
            return new Target(sought, prefix << more, -1, below);
        }

        boolean isEmpty() {
            return known < 0;
        }

        private boolean isWithin(long key) {
            return !isEmpty() && (known == 0 || key >>> (Long.SIZE - known) == prefix);
        }
    }

    @Override
    public List<WeightBins> over(Block block) {
        int[] places = block.cell().places(cells.toArray(String[]::new));
        List<WeightBins> found = new ArrayList<>();
        for (Target target : targets) {
            found.add(new WeightBins(bins(block, places, target)));
        }
        return found;
    }

    private double[] bins(Block block, int[] places, Target target) {
        double[] bins = new double[1 << bits];
        Values values = block.values(target.sought().source());
        Values arm = block.values(Source.ARM);
        double[] numbers = new double[Tile.capacity(block)];
        double[] arms = new double[numbers.length];
        int shift = Long.SIZE - Math.max(target.known(), 0) - bits;
        Tile.walk(block, target.sought().rows(), places, tile -> {
            values.gather(tile.rows(), tile.size(), numbers);
            arm.gather(tile.rows(), tile.size(), arms);
            for (int i = 0; i < tile.size(); i++) {
                long key = ArmQuantiles.key(numbers[i]);
                if (arms[i] == target.sought().arm() && target.isWithin(key)) {
                    bins[(int) (key >>> shift) & (bins.length - 1)] +=
                            target.sought().weights().at(tile.places()[i]);
                }
            }
        });
        return bins;
    }
}
