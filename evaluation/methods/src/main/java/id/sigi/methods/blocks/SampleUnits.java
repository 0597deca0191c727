package id.sigi.methods.blocks;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many sampling units each stratum has; the clusters of the blocks are the units. */
final class SampleUnits implements Mergeable<SampleUnits> {
    private static final long serialVersionUID = 1;

    private final TreeMap<String, Long> units = new TreeMap<>();

    /** One look at the sample. */
    static SampleUnits of(Panel panel, RowSet sample, String stratum) {
        List<SampleUnits> found = panel.blocks().run(new Counting(sample, stratum));
        return found.isEmpty() ? new SampleUnits() : found.get(0);
    }

    private record Counting(RowSet sample, String stratum) implements Pass<SampleUnits> {
        @Override
        public List<SampleUnits> over(Block block) {
            SampleUnits counted = new SampleUnits();
            Labels strata = block.labels(stratum);
            Tile.walk(block, sample, new int[block.cells().size()], tile -> {
                for (int g = 0; g < tile.clusters(); g++) {
                    counted.units.merge(strata.of(tile.rows()[tile.starts()[g]]), 1L, Long::sum);
                }
            });
            return List.of(counted);
        }
    }

    @Override
    public SampleUnits plus(SampleUnits other) {
        SampleUnits both = new SampleUnits();
        both.units.putAll(units);
        other.units.forEach((stratum, count) -> both.units.merge(stratum, count, Long::sum));
        return both;
    }

    SortedMap<String, Long> byStratum() {
        return units;
    }
}
