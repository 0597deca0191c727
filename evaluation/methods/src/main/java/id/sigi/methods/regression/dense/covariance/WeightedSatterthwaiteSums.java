package id.sigi.methods.regression.dense.covariance;

import id.sigi.methods.linear.Matrices;
import id.sigi.methods.regression.dense.qr.QrSolution;
import id.sigi.programme.fault.RequestFault;
import java.util.List;
import java.util.stream.IntStream;

/** The spread of a weighted design: T is kept whole, over [Q~, W Q~] of cells and coefficients. */
final class WeightedSatterthwaiteSums extends SatterthwaiteSums {
    private static final long LIMIT = 50_000_000;

    private final int width;
    private final int cellCount;
    private final double[][] middle;
    private final double[][][] squares;

    WeightedSatterthwaiteSums(QrSolution solution) {
        super(solution);
        cellCount = solution.frame().absorbed();
        width = cellCount + solution.size();
        if (4L * width * width * solution.size() > LIMIT) {
            throw new RequestFault(
                    "CR2 with weights cannot absorb " + cellCount + " cells",
                    "its degrees of freedom need a table of all pairs of cells",
                    "use CR1, or leave the weights out");
        }
        middle = WeightedGram.of(solution)
                .middle(IntStream.range(0, cellCount).boxed().toList());
        squares = new double[solution.size()][2 * width][2 * width];
    }

    @Override
    void accumulate(int coefficient, ClusterResidualMaker local, double[] v) {
        int[] places = places(local.cells());
        double[][] square = squares[coefficient];
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < v.length; j++) {
                square[places[i]][places[j]] += v[i] * v[j];
            }
        }
    }

    private int[] places(List<Integer> cells) {
        int half = cells.size() + width - cellCount;
        return IntStream.range(0, 2 * half)
                .map(i -> place(cells, i % half) + (i < half ? 0 : width))
                .toArray();
    }

    private int place(List<Integer> cells, int i) {
        return i < cells.size() ? cells.get(i) : cellCount + i - cells.size();
    }

    @Override
    double pairs(int coefficient) {
        double[][] product = Matrices.product(middle, squares[coefficient]);
        return Matrices.traceOfProduct(product, product);
    }
}
