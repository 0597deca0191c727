package id.sigi.studies.survey.units;

import id.sigi.methods.linear.DyadicRational;
import id.sigi.methods.linear.ExactSums;
import id.sigi.studies.exposure.KindTallies;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;

/** What one look at the rows of a sample finds: sums and counts of every cell in every unit of every stratum. */
public final class SampleSums implements Serializable {
    private static final long serialVersionUID = 1;

    /** Stands for the population of a stratum where a row says none. */
    public static final double UNKNOWN_POPULATION = -1;

    private static final int COUNTS = 3;

    private final SampleLayout layout;
    private final int most;
    private final int[] above;
    private final int[] domains;
    private final KeyIndex strata;
    private final KeyIndex units;
    private final ExactSums sums;
    private final KindTallies kinds;
    private final double[] largest;
    private long[] counts = new long[0];
    private double[] leastPopulation = new double[0];
    private double[] mostPopulation = new double[0];
    private long rows;
    private long placed;
    private long wrong;
    private int room;

    private SampleSums(SampleLayout layout, int most) {
        this.layout = layout;
        this.most = most;
        above = layout.cells().stream()
                .mapToInt(cell -> layout.above(cell.pair()))
                .toArray();
        domains = layout.cells().stream()
                .mapToInt(cell -> cell.domain() == SampleLayout.EVERYBODY ? -1 : layout.domain(cell.domain()))
                .toArray();
        strata = layout.strata();
        units = layout.units();
        sums = new ExactSums(2 * above.length);
        kinds = layout.kinds();
        largest = new double[2 * above.length];
    }

    /**
     * Makes one pass over the rows.
     *
     * @param rows columns as the layout says
     * @param most units beyond which the rest of a partition is passed over
     */
    public static SampleSums of(Dataset<Row> rows, SampleLayout layout, int most) {
        JavaRDD<InternalRow> internal = rows.queryExecution().toRdd().toJavaRDD();
        if (internal.getNumPartitions() == 0) {
            return new SampleSums(layout, most);
        }
        return internal.coalesce(rows.sparkSession().sparkContext().defaultParallelism())
                .mapPartitions(part ->
                        Arrays.asList(new SampleSums(layout, most).with(part)).iterator())
                .treeReduce(SampleSums::plus);
    }

    private SampleSums with(Iterator<InternalRow> part) {
        while (part.hasNext()) {
            add(part.next());
        }
        return this;
    }

    private void add(InternalRow row) {
        rows++;
        if (row.isNullAt(SampleLayout.WEIGHT)) {
            return;
        }
        double weight = row.getDouble(SampleLayout.WEIGHT);
        if (!(weight >= 0 && weight <= Double.MAX_VALUE)) {
            wrong++;
        } else if (!row.isNullAt(SampleLayout.STRATUM) && !row.isNullAt(SampleLayout.UNIT) && !isTooMany()) {
            int stratum = stratum(row);
            int unit = units.find(stratum, row);
            reserve();
            if (weight > 0) {
                placed++;
                kinds.add(row, layout.domain(0));
            }
            addCells(row, weight, unit);
        }
    }

    private int stratum(InternalRow row) {
        int stratum = strata.find(0, row);
        double population =
                row.isNullAt(SampleLayout.POPULATION) ? UNKNOWN_POPULATION : row.getDouble(SampleLayout.POPULATION);
        addPopulation(stratum, population, population);
        return stratum;
    }

    private void addPopulation(int stratum, double least, double greatest) {
        if (stratum >= leastPopulation.length) {
            int before = leastPopulation.length;
            leastPopulation = Arrays.copyOf(leastPopulation, 2 * stratum + 2);
            mostPopulation = Arrays.copyOf(mostPopulation, 2 * stratum + 2);
            Arrays.fill(leastPopulation, before, leastPopulation.length, Double.POSITIVE_INFINITY);
            Arrays.fill(mostPopulation, before, mostPopulation.length, Double.NEGATIVE_INFINITY);
        }
        leastPopulation[stratum] = Math.min(leastPopulation[stratum], least);
        mostPopulation[stratum] = Math.max(mostPopulation[stratum], greatest);
    }

    private void reserve() {
        if (units.size() > room) {
            room = Math.max(units.size(), 2 * room);
            sums.reserve(room);
            counts = Arrays.copyOf(counts, Math.multiplyExact(room, COUNTS * above.length));
        }
    }

    private void addCells(InternalRow row, double weight, int unit) {
        for (int cell = 0; cell < above.length; cell++) {
            int at = above[cell];
            boolean isIn = domains[cell] < 0 || row.getBoolean(domains[cell]);
            if (isIn && !row.isNullAt(at) && !row.isNullAt(at + 1)) {
                add(unit, cell, weight, row.getDouble(at), row.getDouble(at + 1));
            }
        }
    }

    private void add(int unit, int cell, double weight, double high, double low) {
        add(unit, 2 * cell, weight, high);
        add(unit, 2 * cell + 1, weight, low);
        if (weight > 0) {
            int at = (unit * above.length + cell) * COUNTS;
            counts[at] += high != 0 || low != 0 ? 1 : 0;
            counts[at + 1] += low != 0 ? 1 : 0;
            counts[at + 2] += high != 0 && low != 0 ? 1 : 0;
        }
    }

    private void add(int unit, int column, double weight, double value) {
        largest[column] = Math.max(largest[column], Math.abs(weight * value));
        if (Double.isFinite(value)) {
            sums.addProduct(unit, column, weight, value);
        }
    }

    private SampleSums plus(SampleSums other) {
        rows += other.rows;
        placed += other.placed;
        wrong += other.wrong;
        kinds.add(other.kinds);
        for (int column = 0; column < largest.length; column++) {
            largest[column] = Math.max(largest[column], other.largest[column]);
        }
        int[] stratum = new int[other.strata.size()];
        for (int slot = 0; slot < stratum.length; slot++) {
            stratum[slot] = strata.find(0, other.strata, slot);
            addPopulation(stratum[slot], other.leastPopulation[slot], other.mostPopulation[slot]);
        }
        for (int slot = 0; slot < other.units.size(); slot++) {
            int unit = units.find(stratum[other.units.within(slot)], other.units, slot);
            reserve();
            sums.add(unit, other.sums, slot);
            for (int at = 0; at < COUNTS * above.length; at++) {
                counts[unit * COUNTS * above.length + at] += other.counts[slot * COUNTS * above.length + at];
            }
        }
        return this;
    }

    /** Whether units are more than were allowed, so that nothing here can be used. */
    public boolean isTooMany() {
        return units.size() > most;
    }

    /** Rows looked at. */
    public long rows() {
        return rows;
    }

    /** Rows with a positive weight, a stratum and a unit. */
    public long placed() {
        return placed;
    }

    /** Rows whose weight is below zero, infinite or not a number. */
    public long wrong() {
        return wrong;
    }

    /** Strata of the sample. */
    public int strata() {
        return strata.size();
    }

    public String stratum(int stratum) {
        return strata.text(stratum);
    }

    /** The least number of units in the population that a row of the stratum says; {@link #UNKNOWN_POPULATION} if one says none. */
    public double leastPopulation(int stratum) {
        return leastPopulation[stratum];
    }

    public double greatestPopulation(int stratum) {
        return mostPopulation[stratum];
    }

    /** Units of the sample. */
    public int units() {
        return units.size();
    }

    /** The number of a unit's stratum. */
    public int stratumOf(int unit) {
        return units.within(unit);
    }

    public String unit(int unit) {
        return units.text(unit);
    }

    /** The largest magnitude of a weighted value above the line; no number where one is none. */
    public double largestAbove(int cell) {
        return largest[2 * cell];
    }

    public double largestBelow(int cell) {
        return largest[2 * cell + 1];
    }

    /** Weighted sum of what is above the line. */
    public DyadicRational above(int unit, int cell) {
        return sums.sum(unit, 2 * cell);
    }

    public DyadicRational below(int unit, int cell) {
        return sums.sum(unit, 2 * cell + 1);
    }

    /** Sums of all units: of each cell first above the line, then below. */
    public List<DyadicRational> totals() {
        ExactSums whole = new ExactSums(2 * above.length);
        whole.reserve(1);
        for (int unit = 0; unit < units.size(); unit++) {
            whole.add(0, sums, unit);
        }
        return IntStream.range(0, 2 * above.length)
                .mapToObj(column -> whole.sum(0, column))
                .toList();
    }

    /** Rows of the cell that weigh something and are not zero both above and below the line. */
    public long holding(int unit, int cell) {
        return counts[(unit * above.length + cell) * COUNTS];
    }

    /** Of these, rows that count below the line. */
    public long counted(int unit, int cell) {
        return counts[(unit * above.length + cell) * COUNTS + 1];
    }

    /** Of these, rows that count above the line. */
    public long hits(int unit, int cell) {
        return counts[(unit * above.length + cell) * COUNTS + 2];
    }

    /** The rows that weigh something, by domain and value. */
    public KindTallies kinds() {
        return kinds;
    }
}
