package id.sigi.studies.experiment.effect;

import id.sigi.methods.difference.BlockedDifferenceInMeans;
import id.sigi.methods.difference.CellWeighting;
import id.sigi.methods.difference.DifferenceEstimate;
import id.sigi.methods.difference.ExcludedCell;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.moments.Moments;
import id.sigi.methods.moments.TwoArmMoments;
import id.sigi.studies.experiment.label.EstimateLabels;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A series in both arms within cells, averaged over the cells by the people in them. A cell takes part if both arms have at least two
 * people with a value, because its variance needs them; the others are counted, never dropped in silence. Levels are averaged over the
 * same cells with the same weights as the difference, so that the treated mean minus the control mean is the difference.
 */
public final class BlockedDifference {
    private static final String WHO = "people in cells with both arms";
    private static final String WHO_BETWEEN = "people in cells with one person in an arm, error between cells";
    private static final String NO_CELL = "no cell has two people in each arm";

    private final List<TwoArmMoments> cells;
    private final List<TwoArmMoments> withBothArms;
    private final List<ExcludedCell> excluded;
    private final Optional<DifferenceEstimate> difference;
    private final boolean isBetween;
    private final int all;

    private BlockedDifference(
            SortedMap<String, TwoArmMoments> all,
            BlockedDifferenceInMeans stratified,
            List<ExcludedCell> excluded,
            Optional<DifferenceEstimate> difference) {
        this.cells = stratified.used();
        this.isBetween = stratified.isBetween();
        this.withBothArms = withBothArms(all);
        this.excluded = excluded;
        this.difference = difference;
        this.all = all.size();
    }

    private BlockedDifference(SortedMap<String, TwoArmMoments> compared) {
        this.cells = withBothArms(compared);
        this.withBothArms = cells;
        this.excluded = List.of();
        this.difference = Optional.empty();
        this.isBetween = false;
        this.all = compared.size();
    }

    private static List<TwoArmMoments> withBothArms(SortedMap<String, TwoArmMoments> all) {
        return all.values().stream().filter(TwoArmMoments::hasDifference).toList();
    }

    /** Of the arms of each cell, by the cell's name. */
    public static BlockedDifference of(Map<String, TwoArmMoments> all) {
        SortedMap<String, TwoArmMoments> sorted = new TreeMap<>(all);
        BlockedDifferenceInMeans stratified = BlockedDifferenceInMeans.of(sorted, CellWeighting.PROGRAMME);
        boolean isOneDraw = sorted.size() == 1;
        List<ExcludedCell> peopled = stratified.excluded().stream()
                .filter(cell -> cell.treated() + cell.control() > 0)
                .toList();
        return new BlockedDifference(
                sorted,
                stratified,
                peopled,
                isOneDraw
                        ? stratified.used().stream().findFirst().flatMap(DifferenceEstimate::find)
                        : stratified.find());
    }

    /** Of cells in which clusters are compared, which need no two people in an arm; a difference of people is not for them. */
    public static BlockedDifference ofClusters(Map<String, TwoArmMoments> compared) {
        return new BlockedDifference(new TreeMap<>(compared));
    }

    /** How the error was taken where no cell shows one; empty where one does. */
    public Optional<String> betweenSentence(String series) {
        return isBetween
                ? Optional.of(series + ": no cell has two people in each arm, so that " + cells.size()
                        + " cells are compared by their differences and the standard error is taken between them, with "
                        + (cells.size() - 1) + " degrees of freedom (Imai, King and Nall 2009).")
                : Optional.empty();
    }

    /** Whether the error is taken between the cells, because none shows one within itself. */
    public boolean isBetween() {
        return isBetween;
    }

    /** What was left out, in words; empty if nothing was. */
    public Optional<String> sentence(String series) {
        long people = excluded.stream()
                .mapToLong(cell -> cell.treated() + cell.control())
                .sum();
        return excluded.isEmpty()
                ? Optional.empty()
                : Optional.of(series + ": " + excluded.size() + " cells with " + people
                        + (isBetween ? " people have nobody in an arm" : " people have fewer than two of one arm")
                        + " and are left out of differences within cells.");
    }

    /** Whether there was one cell only, which is compared as if nobody had spoken of cells. */
    public boolean isOneDraw() {
        return all == 1;
    }

    /** Cells that take part. */
    public int size() {
        return cells.size();
    }

    public Estimate controlMean(Label label) {
        return level(label, TwoArmMoments::control, "people not drawn, " + WHO);
    }

    public Estimate treatedMean(Label label) {
        return level(label, TwoArmMoments::treatment, "people drawn, " + WHO);
    }

    /** Shares of both arms, for a series of zeros and ones, with the people behind each. */
    public List<Estimate> shares(Label treated, Label control) {
        return List.of(
                share(treated, TwoArmMoments::treatment, "people drawn, " + WHO),
                share(control, TwoArmMoments::control, "people not drawn, " + WHO));
    }

    private Estimate share(Label label, Function<TwoArmMoments, Moments> arm, String who) {
        Estimate level = level(label, arm, who);
        double ones = cells.stream()
                .map(arm)
                .mapToDouble(moments -> moments.n() * moments.mean())
                .sum();
        return new Estimate(
                level.label(), level.inference(), Basis.share(Math.round(ones), people(arm), who), level.status());
    }

    public Estimate difference(Label asked) {
        Label label = isBetween ? EstimateLabels.betweenCells(asked) : asked;
        if (isBetween && difference.filter(found -> found.stdError() > 0).isEmpty()) {
            return Estimate.notEstimable(
                    label, basis(), "the cells do not differ in their differences, so that there is no standard error");
        }
        return difference
                .map(found -> Estimate.of(label, found.inference(), basis()))
                .orElseGet(() -> Estimate.notEstimable(label, basis(), NO_CELL));
    }

    /**
     * The difference without an error, for those who have one from elsewhere: of all cells with both arms, also where an arm is one person, who
     * shows no variance.
     */
    public Estimate point(Label label) {
        Basis basis = Basis.arms(
                people(withBothArms, TwoArmMoments::treatment), people(withBothArms, TwoArmMoments::control), WHO);
        return withBothArms.isEmpty()
                ? Estimate.notEstimable(label, basis, "no cell has people of both arms with an outcome")
                : Estimate.of(label, Inference.point(average(withBothArms, TwoArmMoments::difference)), basis);
    }

    /** Who is in {@link #point} and not in {@link #difference}, in words; empty if nobody is. */
    public Optional<String> pointSentence(String series) {
        int more = withBothArms.size() - cells.size();
        return more == 0
                ? Optional.empty()
                : Optional.of(series + ": redraws compare all cells with both arms, also " + more + " that have a"
                        + " single person in an arm and are left out of differences with Neyman's variance.");
    }

    /** The difference over the root of the mean of both arms' variances within cells. */
    public Estimate normalisedDifference(Label label) {
        if (isBetween) {
            return Estimate.notEstimable(label, basis(), NO_CELL);
        }
        double variance =
                average(cell -> (cell.treatment().variance() + cell.control().variance()) / 2);
        return variance > 0
                ? Estimate.of(label, Inference.point(average(TwoArmMoments::difference) / Math.sqrt(variance)), basis())
                : Estimate.notEstimable(label, basis(), "nobody differs from anybody within a cell");
    }

    private Estimate level(Label label, Function<TwoArmMoments, Moments> arm, String who) {
        Basis basis = Basis.rows(people(arm), who);
        return cells.isEmpty()
                ? Estimate.notEstimable(label, basis, NO_CELL)
                : Estimate.of(
                        label, Inference.point(average(cell -> arm.apply(cell).mean())), basis);
    }

    private Basis basis() {
        return Basis.arms(
                people(TwoArmMoments::treatment), people(TwoArmMoments::control), isBetween ? WHO_BETWEEN : WHO);
    }

    private double average(ToDoubleFunction<TwoArmMoments> value) {
        return average(cells, value);
    }

    private static double average(List<TwoArmMoments> cells, ToDoubleFunction<TwoArmMoments> value) {
        double total = cells.stream().mapToLong(TwoArmMoments::people).sum();
        double sum = 0;
        for (TwoArmMoments cell : cells) {
            sum += cell.people() / total * value.applyAsDouble(cell);
        }
        return sum;
    }

    private long people(Function<TwoArmMoments, Moments> arm) {
        return people(cells, arm);
    }

    private static long people(List<TwoArmMoments> cells, Function<TwoArmMoments, Moments> arm) {
        return cells.stream().mapToLong(cell -> arm.apply(cell).n()).sum();
    }
}
