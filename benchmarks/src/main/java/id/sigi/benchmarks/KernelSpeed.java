package id.sigi.benchmarks;

import id.sigi.methods.regression.partitioned.CovarianceRequest;
import id.sigi.methods.columnar.HashPartitioning;
import id.sigi.methods.columnar.Mergeable;
import id.sigi.methods.columnar.PartitionAggregation;
import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.regression.dense.LeastSquares;
import id.sigi.methods.regression.partitioned.FixedEffects;
import id.sigi.methods.regression.partitioned.LeastSquaresFit;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.methods.regression.partitioned.Regressor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One regression of rows in memory on an offer, a constant and four covariates, by the kernels on whole columns (one thread) and by those on
 * partitions (two threads, the cutting into partitions timed too).
 *
 * <p>Arguments: a work folder, rows, rounds. The columns are written in the folder {@code kernel-N} for other programs if they are not there.
 */
public final class KernelSpeed {
    private KernelSpeed() {}

    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[1]);
        KernelRows rows = new KernelRows(count);
        Path folder = Path.of(arguments[0]).resolve("kernel-" + count);
        if (!Files.exists(folder)) {
            rows.write(folder);
        }
        for (int round = 1; round <= Integer.parseInt(arguments[2]); round++) {
            System.out.println("round " + round);
            time("columns, HC2", () -> columns(rows, CovarianceType.HC2));
            time("columns, CR2", () -> columns(rows, CovarianceType.CR2));
            time("partitions, HC2", () -> partitions(rows, CovarianceType.HC2));
            time("partitions, CR2", () -> partitions(rows, CovarianceType.CR2));
        }
    }

    private static void time(String what, Supplier<Coefficient> work) {
        long start = System.nanoTime();
        Coefficient found = work.get();
        System.out.printf(
                Locale.ROOT,
                "%-14s %8.3f s  offer %.12f  error %.12f  df %.6f%n",
                what,
                (System.nanoTime() - start) / 1e9,
                found.estimate(),
                found.stdError(),
                found.df());
    }

    private static Coefficient columns(KernelRows rows, CovarianceType kind) {
        return LeastSquares.withDefaults()
                .withCovariance(kind)
                .fit(rows.design(), rows.outcome)
                .get("offer");
    }

    private static Coefficient partitions(KernelRows rows, CovarianceType kind) {
        List<RowPartition> partitions = rows.partitions();
        PartitionedRows allRows = new PartitionedRows(new TwoThreads(partitions), List.of("all"));
        Variable y = new Variable.Column("y");
        List<Regressor> regressors = new ArrayList<>();
        KernelRows.COVARIATES.forEach(name -> regressors.add(new Regressor.Plain(name, new Variable.Column(name))));
        regressors.add(new Regressor.Plain("offer", Variable.ARM));
        RegressionSpec equation = new RegressionSpec(
                SampleFilter.ALL,
                FixedEffects.CONSTANT,
                regressors,
                List.of(y),
                new CovarianceRequest(Set.of(kind), Set.of(), List.of()));
        return LeastSquaresFit.of(allRows, List.of(equation), CellArmMomentTables.of(allRows, List.of(equation.request())))
                .get(0)
                .offer(y, kind)
                .coefficient()
                .orElseThrow();
    }

    /** Partitions on this machine, looked at side by side. */
    private record TwoThreads(List<RowPartition> held) implements PartitionedRows.Partitions {
        @Override
        public <R extends Mergeable<R>> List<R> run(PartitionAggregation<R> pass) {
            return HashPartitioning.merged(held.parallelStream()
                    .map(partition -> partition.rows() == 0 ? List.<R>of() : pass.over(partition))
                    .toList());
        }
    }
}
