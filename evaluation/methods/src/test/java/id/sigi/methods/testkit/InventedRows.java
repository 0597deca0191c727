package id.sigi.methods.testkit;

import id.sigi.methods.columnar.ColumnLayout;
import id.sigi.methods.columnar.DictionaryColumn;
import id.sigi.methods.columnar.HashPartitioning;
import id.sigi.methods.columnar.Mergeable;
import id.sigi.methods.columnar.PartitionAggregation;
import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.RowBatchBuilder;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.regression.Codes;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Invented rows, as arrays for the reference kernels and as partitioned rows. */
public final class InventedRows {
    static final ColumnLayout LAYOUT = new ColumnLayout(
            List.of("arm", "take_up", "x", "y", "truth", "gaps", "sub", "chance", "ties"),
            List.of("cell", "level", "stratum", "second"));
    private static final List<String> LEVELS = List.of("A", "B", "C");
    private static final List<String> STRATA = List.of("north", "south");
    private static final List<String> SECONDS =
            IntStream.range(0, 11).mapToObj(second -> "second " + second).toList();

    /** How clusters and cells lie to one another. */
    public enum Shape {
        /** Households of one to three, most of them in one cell. */
        HOUSEHOLDS,
        /** Nine clusters of many rows, each in all cells. */
        CROSSED,
        /** Clusters that are made of whole cells. */
        NESTED,
        /** Clusters of four in one cell each, drawn whole. */
        DRAWN,
        /** Each cell a cluster. */
        CELLS,
        /** Everybody a cluster of one. */
        SINGLES,
        /** Few rows with high leverage in clusters of one to forty. */
        UNEVEN,
        /** Households of three, each in one cell and drawn whole. */
        WHOLE
    }

    private final int rows;
    private final String[] cells;
    private final int[] clusters;
    private final String[] levels;
    private final double[][] numbers;

    private InventedRows(int rows) {
        this.rows = rows;
        cells = new String[rows];
        clusters = new int[rows];
        levels = new String[rows];
        numbers = new double[LAYOUT.numbers().size()][rows];
    }

    public static InventedRows of(Shape shape, int rows) {
        InventedRows invented = new InventedRows(rows);
        Random random = new Random(11 + rows);
        for (int row = 0; row < rows; row++) {
            invented.place(row, shape, random);
            invented.fill(row, shape, random);
            if (shape == Shape.WHOLE && row % 3 > 0) {
                invented.numbers[0][row] = invented.numbers[0][row - 1];
            }
        }
        return invented;
    }

    /** The same rows but for one column. */
    public InventedRows with(String key, DoubleUnaryOperator change) {
        InventedRows changed = new InventedRows(rows);
        System.arraycopy(cells, 0, changed.cells, 0, rows);
        System.arraycopy(clusters, 0, changed.clusters, 0, rows);
        System.arraycopy(levels, 0, changed.levels, 0, rows);
        for (int column = 0; column < numbers.length; column++) {
            boolean isMeant = column == LAYOUT.number(key);
            double[] values = numbers[column];
            Arrays.setAll(changed.numbers[column], row -> isMeant ? change.applyAsDouble(values[row]) : values[row]);
        }
        return changed;
    }

    public void set(String key, int row, double value) {
        numbers[LAYOUT.number(key)][row] = value;
    }

    private void place(int row, Shape shape, Random random) {
        int cell = random.nextInt(7);
        switch (shape) {
            case HOUSEHOLDS -> {
                clusters[row] = row / 3 - (row % 3 == 0 && random.nextBoolean() ? 1 : 0);
                cell = random.nextInt(6) > 0 ? clusters[row] % 7 : cell;
            }
            case CROSSED -> clusters[row] = random.nextInt(9);
            case NESTED -> clusters[row] = cell / 2;
            case DRAWN -> {
                clusters[row] = row / 4;
                cell = clusters[row] % 7;
            }
            case CELLS -> clusters[row] = cell;
            case SINGLES -> clusters[row] = row;
            case WHOLE -> {
                clusters[row] = row / 3;
                cell = clusters[row] % 7;
            }
            case UNEVEN -> {
                clusters[row] = (int) Math.sqrt(row / 2.0);
                cell = random.nextInt(3);
            }
        }
        cells[row] = "cell " + cell;
    }

    private void fill(int row, Shape shape, Random random) {
        int cell = cells[row].charAt(5) - '0';
        double own = random.nextInt(cell + 2) == 0 ? 1 : 0;
        double arm = shape == Shape.DRAWN ? new SplittableRandom(clusters[row]).nextInt(2) : own;
        double takeUp = random.nextInt(10) < (arm == 1 ? 8 : 2) ? 1 : 0;
        double x = 30 + 5 * random.nextGaussian() + cell;
        int level = random.nextInt(LEVELS.size());
        double y = 1e6 * (3 + cell + 0.3 * takeUp + 0.05 * x + level + random.nextGaussian() + clusters[row] % 5);
        levels[row] = LEVELS.get(level);
        double truth = random.nextDouble() < 0.3 + 0.2 * takeUp ? 1 : 0;
        double gaps = random.nextInt(8) == 0 ? Double.NaN : y / 7 + x;
        double sub = random.nextInt(3) > 0 ? 1 : 0;
        double[] values = {arm, takeUp, x, y, truth, gaps, sub, chance(row, arm), Math.floor(gaps / 1e6)};
        for (int column = 0; column < values.length; column++) {
            numbers[column][row] = values[column];
        }
    }

    /** Of the draw; some have none on record, some were certain to win. */
    private static double chance(int row, double arm) {
        double drawn = arm == 1 && row % 19 == 0 ? 1 : 0.1 + 0.2 * (row % 4);
        return row % 17 == 0 ? Double.NaN : drawn;
    }

    /** Rows of some people with a value, as the reference kernels take them: the places of those rows. */
    public int[] rowsWith(String truth, String complete) {
        return IntStream.range(0, rows)
                .filter(row -> truth.isEmpty() || value(truth, row) == 1)
                .filter(row -> !Double.isNaN(value(complete, row)))
                .toArray();
    }

    /** Of these, the rows of cells with both arms. */
    public int[] informative(int[] some) {
        return Arrays.stream(some)
                .filter(row -> hasArm(some, cells[row], 0) && hasArm(some, cells[row], 1))
                .toArray();
    }

    private boolean hasArm(int[] some, String cell, double arm) {
        return Arrays.stream(some).anyMatch(row -> cells[row].equals(cell) && value("arm", row) == arm);
    }

    public double value(String key, int row) {
        return numbers[LAYOUT.number(key)][row];
    }

    public double[] column(String key, int[] some) {
        return Arrays.stream(some).mapToDouble(row -> value(key, row)).toArray();
    }

    public double[] level(String level, int[] some) {
        return Arrays.stream(some)
                .mapToDouble(row -> levels[row].equals(level) ? 1 : 0)
                .toArray();
    }

    public DesignMatrix design(int[] some) {
        return DesignMatrix.ofRows(some.length)
                .withClusters(Arrays.stream(some).map(row -> clusters[row]).toArray());
    }

    public DesignMatrix withCells(DesignMatrix design, int[] some) {
        return design.withCells(
                Codes.of(Arrays.stream(some).mapToObj(row -> cells[row]).toList()));
    }

    /** The rows as partitions, having come in an order and in pieces of the seed's choice. */
    List<RowPartition> partitions(long seed) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, rows).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        List<List<RowBatchBuilder>> builders = new ArrayList<>();
        int pieces = 1 + (int) (seed % 4);
        for (int bucket = 0; bucket < HashPartitioning.COUNT; bucket++) {
            builders.add(Collections.nCopies(pieces, LAYOUT).stream()
                    .map(RowBatchBuilder::new)
                    .toList());
        }
        for (int row : order) {
            long cluster = new SplittableRandom(clusters[row]).nextLong();
            long unit = new SplittableRandom(row + 1_000_003L).nextLong();
            double[] values = new double[numbers.length];
            Arrays.setAll(values, column -> numbers[column][row]);
            int second = second(row) == null ? DictionaryColumn.MISSING : SECONDS.indexOf(second(row));
            int[] codes = {cells[row].charAt(5) - '0', LEVELS.indexOf(levels[row]), STRATA.indexOf(stratum(row)), second
            };
            builders.get(HashPartitioning.of(cluster)).get(row % pieces).add(cluster, unit, values, codes);
        }
        List<String> names =
                IntStream.range(0, 7).mapToObj(cell -> "cell " + cell).toList();
        return builders.stream()
                .map(bucket -> RowPartition.of(
                        LAYOUT,
                        bucket.stream()
                                .map(builder -> builder.build(List.of(names, LEVELS, STRATA, SECONDS)))
                                .toList()))
                .toList();
    }

    public PartitionedRows partitioned() {
        return PartitionedRows.of(partitions(0));
    }

    public String cell(int row) {
        return cells[row];
    }

    public int cluster(int row) {
        return clusters[row];
    }

    /** Of the cluster. */
    public String stratum(int row) {
        return STRATA.get(clusters[row] % 2);
    }

    /** A second cluster that lies across the first ones; null in every thirteenth row. */
    public String second(int row) {
        return row % 13 == 0 ? null : SECONDS.get((row * 7 + row / 5) % SECONDS.size());
    }

    /** The rows having come as the seed says, in the hands of several who each merge their own run of partitions. */
    public PartitionedRows heldBy(int holders, long seed) {
        List<RowPartition> partitions = partitions(seed);
        int run = partitions.size() / holders;
        return new PartitionedRows(
                new PartitionedRows.Partitions() {
                    @Override
                    public <R extends Mergeable<R>> List<R> run(PartitionAggregation<R> pass) {
                        List<List<R>> found = new ArrayList<>();
                        for (int from = 0; from < partitions.size(); from += run) {
                            found.add(PartitionedRows.run(pass, partitions.subList(from, from + run)));
                        }
                        return HashPartitioning.merged(found);
                    }
                },
                partitioned().cells());
    }
}
