package id.sigi.methods.regression.partitioned;

import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.moments.CellArmMoments;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** The cells of an equation (one for a constant): their sizes, the means that are taken off, and where each cell that occurs went. */
public final class CellCentering implements Serializable {
    private static final long serialVersionUID = 1;

    private final int[] places;
    private final long[] treated;
    private final long[] control;
    private final long[] clusters;
    private final long[] drawnClusters;
    private long mixedClusters;
    private final double[][] regressors;
    private final double[][] outcomes;
    private final double[][] leftRests;
    private final double[] origins;
    private final double[] lengths;
    private final double[][] squares;
    private final FixedEffects centring;
    private final double[] weights;
    private double meanWeight = 1;

    private CellCentering(RegressionSpec equation, int[] places, int size) {
        this.places = places;
        treated = new long[size];
        control = new long[size];
        clusters = new long[size];
        drawnClusters = new long[size];
        weights = new double[size];
        regressors = new double[equation.regressors().size()][];
        outcomes = new double[equation.leftHandSides().size()][];
        leftRests = new double[equation.leftHandSides().size()][0];
        origins = new double[equation.regressors().size()];
        lengths = new double[equation.leftHandSides().size()];
        squares = new double[equation.leftHandSides().size()][2];
        centring = equation.centring();
    }

    public static CellCentering of(RegressionSpec equation, CellArmMoments table) {
        CellCentering centres = counted(equation, table);
        centres.average(equation, table);
        return centres;
    }

    /** With means by weight. */
    static CellCentering weighted(WeightedRegressionSpec asked, CellArmMoments table) {
        CellCentering centres = counted(asked.equation(), table);
        centres.average(asked.equation(), table);
        List<Variable> sources = asked.request().sources();
        CenteredCellMeans weights = CenteredCellMeans.of(table, sources.indexOf(asked.weight()), centres);
        centres.meanWeight = weights.overall();
        double[] divisors = weights.both();
        Arrays.setAll(centres.weights, place -> divisors[place] * centres.people(place));
        List<Variable> outcomes = asked.equation().leftHandSides();
        for (int left = 0; left < outcomes.size(); left++) {
            int source = sources.indexOf(asked.weighted(outcomes.get(left)));
            centres.outcomes[left] = ratios(CenteredCellMeans.of(table, source, centres), divisors);
            centres.leftRests[left] = new double[0];
        }
        for (int at = 0; at < centres.regressors.length; at++) {
            int source = sources.indexOf(
                    asked.weighted(asked.equation().regressors().get(at).source()));
            centres.regressors[at] = ratios(CenteredCellMeans.of(table, source, centres), divisors);
        }
        return centres;
    }

    private static double[] ratios(CenteredCellMeans means, double[] divisors) {
        double[] ratios = means.both();
        for (int place = 0; place < ratios.length; place++) {
            ratios[place] /= divisors[place];
        }
        return ratios;
    }

    private static CellCentering counted(RegressionSpec equation, CellArmMoments table) {
        int[] places = new int[table.cells()];
        int size = 0;
        for (int cell = 0; cell < places.length; cell++) {
            boolean takesPart = isPart(equation.centring(), table, cell);
            places[cell] = takesPart ? size : -1;
            size += takesPart && equation.centring() != FixedEffects.CONSTANT ? 1 : 0;
        }
        boolean isOne = equation.centring() == FixedEffects.CONSTANT
                && Arrays.stream(places).anyMatch(place -> place >= 0);
        CellCentering centres = new CellCentering(equation, places, isOne ? 1 : size);
        centres.count(table);
        Arrays.setAll(centres.weights, centres::people);
        return centres;
    }

    private static boolean isPart(FixedEffects centring, CellArmMoments table, int cell) {
        return switch (centring) {
            case CONSTANT, ALL_CELLS -> table.people(cell) > 0;
            case CELLS_OF_BOTH_ARMS -> table.treated(cell) > 0 && table.control(cell) > 0;
            // The other part of the cell has the other arm.
            case ARMS_OF_CELLS -> table.people(cell) > 0 && table.people(cell ^ 1) > 0;
        };
    }

    private void count(CellArmMoments table) {
        for (int cell = 0; cell < places.length; cell++) {
            if (places[cell] >= 0) {
                treated[places[cell]] += table.treated(cell);
                control[places[cell]] += table.control(cell);
                clusters[places[cell]] += table.clusters(cell);
                drawnClusters[places[cell]] += table.drawnClusters(cell);
                mixedClusters += table.mixedClusters(cell);
            }
        }
    }

    private void average(RegressionSpec equation, CellArmMoments table) {
        List<Variable> sources = equation.request().sources();
        for (int left = 0; left < outcomes.length; left++) {
            Variable source = equation.leftHandSides().get(left);
            if (source.equals(Variable.ARM)) {
                outcomes[left] = shares();
                continue;
            }
            CenteredCellMeans means = CenteredCellMeans.of(table, sources.indexOf(source), this);
            outcomes[left] = means.both();
            lengths[left] = means.length();
            squares[left] = means.squares();
            leftRests[left] = means.areFar() ? means.rests() : new double[0];
        }
        for (int at = 0; at < regressors.length; at++) {
            Regressor regressor = equation.regressors().get(at);
            Variable source = regressor.source();
            if (source.equals(Variable.ARM)) {
                regressors[at] = shares();
                continue;
            }
            CenteredCellMeans means = CenteredCellMeans.of(table, sources.indexOf(source), this);
            regressors[at] = means.both();
            if (regressor instanceof Regressor.Interacted) {
                origins[at] = means.overall();
                regressors[at] = means.ofProducts(origins[at]);
            }
        }
    }

    private double[] shares() {
        double[] shares = new double[size()];
        Arrays.setAll(shares, place -> (double) treated[place] / people(place));
        return shares;
    }

    /** The weights of the rows of a cell together; their number where rows have none. */
    double weightOfCell(int place) {
        return weights[place];
    }

    /** Mean weight of a row; one where rows have none. */
    double meanWeight() {
        return meanWeight;
    }

    /** By cell that occurs, its place here, or below zero. */
    public int[] places() {
        return places;
    }

    /** Cells that take part. */
    public int size() {
        return treated.length;
    }

    long treated(int place) {
        return treated[place];
    }

    long control(int place) {
        return control[place];
    }

    long people(int place) {
        return treated[place] + control[place];
    }

    public long allTreated() {
        return Arrays.stream(treated).sum();
    }

    public long allControl() {
        return Arrays.stream(control).sum();
    }

    /** Means of a regressor by place. */
    double[] regressor(int at) {
        return regressors[at];
    }

    /** Means of a left-hand side by place. */
    double[] left(int at) {
        return outcomes[at];
    }

    /** What rounding took off these means; empty where values are not so far from zero that it matters. */
    double[] leftRest(int at) {
        return leftRests[at];
    }

    /** Length of a left-hand side other than the arm before anything is taken off. */
    double leftLength(int at) {
        return lengths[at];
    }

    /** Squares of a left-hand side other than the arm about its mean. */
    double leftSquares(int at) {
        return squares[at][0];
    }

    /** Whether a left-hand side other than the arm is not the same for everybody. */
    public boolean isVaried(int left) {
        return squares[left][0] > 0;
    }

    /** Squares of a left-hand side other than the arm about its cells' means. */
    double leftSquaresWithin(int at) {
        return squares[at][1];
    }

    /**
     * The squares of a left-hand side that rounding is measured by ({@link id.sigi.methods.linear.Rounding}), for a unit of squared parts.
     *
     * @param lots rows, or clusters, whose scores are squared
     */
    public double rounding(int left, double lots) {
        return squares[left][0] + lengths[left] * lengths[left] / lots;
    }

    /** Mean square of a left-hand side. */
    public double level(int left) {
        return lengths[left] * lengths[left] / ((double) allTreated() + allControl());
    }

    /**
     * Whether clusters show by how much clusters differ. Where they were drawn whole, the cells and the offer take as many degrees of freedom as there
     * are cells and one; an arm that is a single cluster fits its own mean, so that its residuals add up to zero whatever it is and every clustered
     * standard error, adjusted or not, knows of the other arm alone (MacKinnon and Webb 2018).
     *
     * @param all clusters among the rows
     */
    public boolean showClusters(long all) {
        if (!areDrawnWhole()) {
            return true;
        }
        long lots = Arrays.stream(clusters).sum();
        long drawn = Arrays.stream(drawnClusters).sum();
        boolean isArmSingle = drawn <= 1 || lots - drawn <= 1;
        return all > 2 && (lots != all || all > size() + 1L) && !isArmSingle;
    }

    /**
     * Whether the rows show the variance that a covariance is made of.
     *
     * @param all clusters among the rows
     */
    public boolean showsVariance(CovarianceType type, long all) {
        return !type.isClustered() || showClusters(all);
    }

    /** As {@link #showClusters} where each arm of each cell has a mean of its own. */
    public boolean showClustersWithinArms() {
        return !areDrawnWhole() || Arrays.stream(clusters).sum() > 2L * size();
    }

    boolean hasCells() {
        return centring != FixedEffects.CONSTANT;
    }

    /** Squares of the means that are taken off a regressor, summed over rows. */
    double meanSquares(int at) {
        double sum = 0;
        for (int place = 0; place < size(); place++) {
            sum += people(place) * regressors[at][place] * regressors[at][place];
        }
        return sum;
    }

    /** What is taken off an interacted regressor before it is multiplied with the arm. */
    double origin(int at) {
        return origins[at];
    }

    /** The share of a row in the leverage of its cell, by place. */
    public double[] shareOfLeverage() {
        double[] shares = new double[size()];
        Arrays.setAll(shares, place -> 1.0 / people(place));
        return shares;
    }

    /** Whether all rows of a cluster in a cell always share the arm: then clusters were drawn, or it is all the same. */
    boolean areDrawnWhole() {
        return mixedClusters == 0;
    }

    /** Lots of all cells: clusters where these were drawn whole, otherwise people. */
    long lots() {
        long lots = 0;
        for (int place = 0; place < size(); place++) {
            lots += areDrawnWhole() ? clusters[place] : people(place);
        }
        return lots;
    }

    /** Variance of the offer of one of N lots of which m are drawn, m (N - m) / (N (N - 1)), by place; zero where there is one lot. */
    double[] varianceOfOffer() {
        double[] variances = new double[size()];
        Arrays.setAll(variances, place -> {
            double all = areDrawnWhole() ? clusters[place] : people(place);
            double drawn = areDrawnWhole() ? drawnClusters[place] : treated[place];
            return all > 1 ? drawn * (all - drawn) / (all * (all - 1)) : 0;
        });
        return variances;
    }

    /** Cells but the constant that they contain, if each lies in one cluster; otherwise none. */
    public long nested() {
        boolean areNested =
                centring != FixedEffects.CONSTANT && Arrays.stream(clusters).allMatch(count -> count <= 1);
        return areNested ? size() - 1L : 0;
    }

    /**
     * The same, but zero for a cell that lies in one cluster: residuals and regressors are orthogonal to it there already, so it cannot
     * move the cluster's adjustment. A constant is a coefficient like the others and never left out.
     */
    public double[] sharedLeverage() {
        double[] shares = shareOfLeverage();
        for (int place = 0; place < shares.length; place++) {
            if (centring != FixedEffects.CONSTANT && clusters[place] <= 1) {
                shares[place] = 0;
            }
        }
        return shares;
    }
}
