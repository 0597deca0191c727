package id.sigi.studies.experiment;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.moments.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A series in both arms within cells, averaged over the cells by the people in them. A cell takes part if both arms have at least two
 * people with a value, because its variance needs them; the others are counted, never dropped in silence.
 */
final class WithinCells {
    private final List<Moments[]> cells;
    private final long leftOutCells;
    private final long leftOutPeople;

    private WithinCells(List<Moments[]> cells, long leftOutCells, long leftOutPeople) {
        this.cells = cells;
        this.leftOutCells = leftOutCells;
        this.leftOutPeople = leftOutPeople;
    }

    static WithinCells of(Map<String, Moments[]> all) {
        List<Moments[]> usable = new ArrayList<>();
        long cells = 0;
        long people = 0;
        for (Moments[] arms : all.values()) {
            if (arms[0].n() >= 2 && arms[1].n() >= 2) {
                usable.add(arms);
            } else if (arms[0].n() + arms[1].n() > 0) {
                cells++;
                people += arms[0].n() + arms[1].n();
            }
        }
        return new WithinCells(usable, cells, people);
    }

    /** What was left out, in words; empty if nothing was. */
    Optional<String> sentence(String series) {
        return leftOutCells == 0
                ? Optional.empty()
                : Optional.of(series + ": " + leftOutCells + " cells with " + leftOutPeople
                        + " people have fewer than two of one arm and are left out of differences within cells.");
    }

    Estimate controlMean(Label label) {
        return level(label, 0);
    }

    Estimate treatedMean(Label label) {
        return level(label, 1);
    }

    Estimate difference(Label label) {
        return find(label).orElseGet(() -> Estimate.of(label, Inferences.of(effect(), error(), df()), basis()));
    }

    /** The difference over the root of the mean of both arms' variances; the variances are averaged over cells too. */
    Estimate normalisedDifference(Label label) {
        double spread = Math.sqrt(average(cell -> (cell[0].variance() + cell[1].variance()) / 2));
        return find(label)
                .orElseGet(() -> spread == 0
                        ? Estimate.notEstimable(label, basis(), "nobody differs from anybody within a cell")
                        : Estimate.of(label, Inference.point(effect() / spread), basis()));
    }

    private Estimate level(Label label, int arm) {
        long n = people(arm);
        Basis basis = Basis.rows(n, (arm == 1 ? "people drawn" : "people not drawn") + " in cells with both arms");
        return cells.isEmpty()
                ? Estimate.notEstimable(label, basis, "no cell has two people of both arms")
                : Estimate.of(label, Inference.point(average(cell -> cell[arm].mean())), basis);
    }

    private Optional<Estimate> find(Label label) {
        return cells.isEmpty()
                ? Optional.of(Estimate.notEstimable(label, basis(), "no cell has two people of both arms"))
                : Optional.empty();
    }

    private Basis basis() {
        return Basis.arms(people(1), people(0), "people in cells with both arms");
    }

    private double effect() {
        return average(cell -> cell[1].mean() - cell[0].mean());
    }

    private double error() {
        double total = people(0) + people(1);
        double variance = 0;
        for (Moments[] cell : cells) {
            double weight = size(cell) / total;
            variance += weight * weight * (cell[1].variance() / cell[1].n() + cell[0].variance() / cell[0].n());
        }
        return Math.sqrt(variance);
    }

    private double df() {
        return people(0) + people(1) - 2.0 * cells.size();
    }

    private double average(ToDoubleFunction<Moments[]> value) {
        double total = people(0) + people(1);
        double sum = 0;
        for (Moments[] cell : cells) {
            sum += size(cell) / total * value.applyAsDouble(cell);
        }
        return sum;
    }

    private long people(int arm) {
        return cells.stream().mapToLong(cell -> cell[arm].n()).sum();
    }

    private static double size(Moments[] cell) {
        return (double) cell[0].n() + cell[1].n();
    }
}
