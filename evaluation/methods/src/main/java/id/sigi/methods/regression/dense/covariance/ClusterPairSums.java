package id.sigi.methods.regression.dense.covariance;

import id.sigi.methods.linear.Matrices;
import id.sigi.methods.regression.dense.qr.QrSolution;
import id.sigi.programme.fault.RequestFault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The part of {@link HotellingDf} that comes from pairs of clusters: with T_st = sum over clusters of v_s v_t', the sum over contrasts of
 * tr(T_st P T_st P) + tr(T_ts P T_st P). The q x q blocks of T are kept only for pairs of coordinates (cells, then coefficients; of a
 * weighted design twice) that occur in one cluster.
 */
final class ClusterPairSums {
    private static final long LIMIT = 20_000_000;

    private final QrSolution solution;
    private final int width;
    private final int q;
    private final Map<Long, double[][]> blocks = new HashMap<>();

    ClusterPairSums(QrSolution solution, int q) {
        this.solution = solution;
        this.width = solution.frame().absorbed() + solution.size();
        this.q = q;
    }

    /** Adds a cluster that touches these cells, v with a row per coordinate and a column per contrast. */
    void add(List<Integer> cells, double[][] v) {
        int[] places = places(cells, v.length);
        for (int x = 0; x < v.length; x++) {
            for (int y = 0; y < v.length; y++) {
                long key = 2L * width * places[x] + places[y];
                Matrices.addOuter(1, v[x], v[y], blocks.computeIfAbsent(key, unseen -> new double[q][q]));
            }
        }
        check();
    }

    private void check() {
        if ((long) blocks.size() * q * q > LIMIT) {
            throw new RequestFault(
                    "the joint test after CR2 cannot take " + q + " coefficients with "
                            + solution.frame().absorbed() + " cells",
                    "its degrees of freedom need a table of all pairs of cells and coefficients",
                    "test fewer coefficients, or use CR1");
        }
    }

    private int[] places(List<Integer> cells, int local) {
        int half = cells.size() + solution.size();
        return IntStream.range(0, local)
                .map(i -> place(cells, i % half) + i / half * width)
                .toArray();
    }

    private int place(List<Integer> cells, int i) {
        return i < cells.size() ? cells.get(i) : solution.frame().absorbed() + i - cells.size();
    }

    double total() {
        return solution.frame().isWeighted() ? weighted() : plain();
    }

    /** With P = -I every block stands for itself, because the block of (y, x) is the transpose of that of (x, y). */
    private double plain() {
        return blocks.keySet().stream()
                .sorted()
                .map(blocks::get)
                .mapToDouble(block -> Matrices.traceOfProduct(block, block) + squares(block))
                .sum();
    }

    private static double squares(double[][] block) {
        double sum = 0;
        for (double[] row : block) {
            sum += Matrices.dot(row, row);
        }
        return sum;
    }

    private double weighted() {
        double[][] middle = WeightedGram.of(solution)
                .middle(IntStream.range(0, solution.frame().absorbed()).boxed().toList());
        double[][][][] products = new double[q][q][][];
        for (int s = 0; s < q; s++) {
            for (int t = 0; t < q; t++) {
                products[s][t] = Matrices.product(middle, whole(s, t));
            }
        }
        double sum = 0;
        for (int s = 0; s < q; s++) {
            for (int t = 0; t < q; t++) {
                sum += Matrices.traceOfProduct(products[s][t], products[s][t])
                        + Matrices.traceOfProduct(products[t][s], products[s][t]);
            }
        }
        return sum;
    }

    /** T of two contrasts. */
    private double[][] whole(int s, int t) {
        double[][] whole = new double[2 * width][2 * width];
        blocks.forEach((key, block) -> whole[(int) (key / (2L * width))][(int) (key % (2L * width))] = block[s][t]);
        return whole;
    }
}
