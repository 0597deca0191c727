package id.sigi.methods.regression.dense.qr;

import id.sigi.methods.regression.Codes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * The right-hand side of a regression: named columns of finite doubles, all of n rows, with optional positive weights, cluster codes and
 * cell codes (one absorbed fixed effect). Immutable; built by copies: {@code DesignMatrix.ofRows(n).withIntercept().with("treated", z)}.
 */
public final class DesignMatrix {
    /** Name of the constant. */
    public static final String INTERCEPT = "(intercept)";

    private final int rows;
    private final List<String> names;
    private final List<double[]> columns;
    private final Options options;

    // The codes and weights travel together so that a copy changes one and keeps the others.
    private record Options(
            Optional<String> intercept, Optional<double[]> weights, Optional<int[]> clusters, Optional<int[]> cells) {}

    private DesignMatrix(int rows, List<String> names, List<double[]> columns, Options options) {
        this.rows = rows;
        this.names = List.copyOf(names);
        this.columns = List.copyOf(columns);
        this.options = options;
    }

    /** A design without columns. */
    public static DesignMatrix ofRows(int rows) {
        if (rows < 0) {
            throw new IllegalArgumentException("a design cannot have " + rows + " rows");
        }
        return new DesignMatrix(
                rows,
                List.of(),
                List.of(),
                new Options(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** With one more column. */
    public DesignMatrix with(String name, double[] values) {
        if (names.contains(name) || name.equals(INTERCEPT)) {
            throw new IllegalArgumentException("the design already has a column " + name);
        }
        checked(name, values, Double::isFinite);
        List<String> moreNames = new ArrayList<>(names);
        List<double[]> moreColumns = new ArrayList<>(columns);
        moreNames.add(name);
        moreColumns.add(values.clone());
        return new DesignMatrix(rows, moreNames, moreColumns, options);
    }

    /** With the constant, which always comes first. With cells it is not estimable, because the cells span it. */
    public DesignMatrix withIntercept() {
        return with(new Options(Optional.of(INTERCEPT), options.weights, options.clusters, options.cells));
    }

    /** With precision or design weights, all positive. */
    public DesignMatrix withWeights(double[] weights) {
        checked("weights", weights, weight -> weight > 0 && Double.isFinite(weight));
        return with(new Options(options.intercept, Optional.of(weights.clone()), options.clusters, options.cells));
    }

    /** With one cluster code per row; {@link Codes} makes codes of labels. */
    public DesignMatrix withClusters(int[] clusters) {
        checkLength("clusters", clusters.length);
        return with(new Options(options.intercept, options.weights, Optional.of(clusters.clone()), options.cells));
    }

    /** With one cell code per row; the cells' effects are taken out exactly by subtracting weighted cell means. */
    public DesignMatrix withCells(int[] cells) {
        checkLength("cells", cells.length);
        return with(new Options(options.intercept, options.weights, options.clusters, Optional.of(cells.clone())));
    }

    public int rows() {
        return rows;
    }

    /** Names of the columns, without the constant. */
    public List<String> names() {
        return names;
    }

    /** A copy of a column. */
    public double[] column(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("the design has no column " + name + ", only " + names);
        }
        return columns.get(index).clone();
    }

    boolean hasIntercept() {
        return options.intercept.isPresent();
    }

    public List<double[]> columns() {
        return columns;
    }

    Optional<double[]> weights() {
        return options.weights.map(double[]::clone);
    }

    public Optional<int[]> clusters() {
        return options.clusters.map(int[]::clone);
    }

    public Optional<int[]> cells() {
        return options.cells.map(int[]::clone);
    }

    /** The same rows, weights and codes with no columns. */
    public DesignMatrix withoutColumns() {
        return new DesignMatrix(rows, List.of(), List.of(), options);
    }

    private DesignMatrix with(Options changed) {
        return new DesignMatrix(rows, names, columns, changed);
    }

    private void checked(String name, double[] values, DoublePredicate allowed) {
        checkLength(name, values.length);
        if (!Arrays.stream(values).allMatch(allowed)) {
            throw new IllegalArgumentException(name + " has a missing, infinite or otherwise impossible value");
        }
    }

    private void checkLength(String name, int length) {
        if (length != rows) {
            throw new IllegalArgumentException(name + " has " + length + " values, the design " + rows + " rows");
        }
    }

    /** Refuses an outcome that has not one finite value for each row. */
    public void checkOutcome(double[] outcome) {
        if (outcome.length != rows()) {
            throw new IllegalArgumentException(
                    "the outcome has " + outcome.length + " values, the design " + rows() + " rows");
        }
        if (!Arrays.stream(outcome).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("the outcome has a missing or infinite value");
        }
    }
}
