package id.sigi.benchmarks;

import id.sigi.methods.columnar.ColumnLayout;
import id.sigi.methods.columnar.HashPartitioning;
import id.sigi.methods.columnar.RowBatchBuilder;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** An outcome, an offer, four covariates and households of two, as arrays. */
final class KernelRows {
    static final List<String> COVARIATES = List.of("x1", "x2", "x3", "x4");
    private static final int HOUSEHOLD = 2;
    private static final long SEED = 20_200_411;
    private static final int BUFFER = 1 << 20;

    final int rows;
    final double[] outcome;
    final double[] offer;
    final double[][] covariates;
    final int[] households;

    KernelRows(int rows) {
        this.rows = rows;
        SplittableRandom random = new SplittableRandom(SEED);
        outcome = new double[rows];
        offer = new double[rows];
        covariates = new double[COVARIATES.size()][rows];
        households = new int[rows];
        double shared = 0;
        for (int row = 0; row < rows; row++) {
            shared = row % HOUSEHOLD == 0 ? random.nextGaussian() : shared;
            households[row] = row / HOUSEHOLD;
            offer[row] = random.nextInt(2);
            for (double[] covariate : covariates) {
                covariate[row] = random.nextGaussian();
            }
            outcome[row] = 1 + offer[row] + covariates[0][row] + shared + random.nextGaussian();
        }
    }

    /** Writes the columns for other programs: little-endian doubles, one file per column. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve("y"), outcome);
        write(folder.resolve("offer"), offer);
        for (int at = 0; at < covariates.length; at++) {
            write(folder.resolve(COVARIATES.get(at)), covariates[at]);
        }
        write(
                folder.resolve("household"),
                Arrays.stream(households).asDoubleStream().toArray());
    }

    private static void write(Path file, double[] values) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            for (double value : values) {
                buffer.putDouble(value);
                if (!buffer.hasRemaining()) {
                    drain(buffer, channel);
                }
            }
            drain(buffer, channel);
        }
    }

    private static void drain(ByteBuffer buffer, FileChannel channel) throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    /** As the kernels on whole columns take them. */
    DesignMatrix design() {
        DesignMatrix design =
                DesignMatrix.ofRows(rows).withIntercept().withClusters(households).with("offer", offer);
        for (int at = 0; at < covariates.length; at++) {
            design = design.with(COVARIATES.get(at), covariates[at]);
        }
        return design;
    }

    /** As partitions, cut by two threads. */
    List<RowPartition> partitions() {
        List<String> keys = new ArrayList<>(List.of("offer", "y"));
        keys.addAll(COVARIATES);
        ColumnLayout layout = new ColumnLayout(keys, List.of("cell"));
        List<RowBatchBuilder> builders = IntStream.range(0, HashPartitioning.COUNT)
                .mapToObj(bucket -> new RowBatchBuilder(layout))
                .toList();
        int[] noCell = {0};
        double[] values = new double[keys.size()];
        for (int row = 0; row < rows; row++) {
            values[0] = offer[row];
            values[1] = outcome[row];
            for (int at = 0; at < covariates.length; at++) {
                values[2 + at] = covariates[at][row];
            }
            long cluster = scrambled(households[row]);
            builders.get(HashPartitioning.of(cluster)).add(cluster, scrambled(row), values, noCell);
        }
        return builders.parallelStream()
                .map(builder -> RowPartition.of(layout, List.of(builder.build(List.of(List.of("all"))))))
                .toList();
    }

    /** The finaliser of SplitMix64. */
    private static long scrambled(long key) {
        long z = key + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
