package id.sigi.methods.survey.variance;

import id.sigi.methods.linear.Matrices;
import id.sigi.methods.survey.LonelyPsu;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.List;

/** The covariance of one list of statistics under a design, stage after stage. */
final class DesignCovariance {
    /** Below this share of units that were not drawn a stratum is a census, as in R's survey package. */
    private static final double CENSUS = 1e-7;

    private final SampleDesign design;
    private final double[][] weighted;
    private final boolean[] holds;
    private final int[] order;
    private final double[][] sum;

    DesignCovariance(SampleDesign design, double[][] weighted, boolean[] holds) {
        this.design = design;
        this.weighted = weighted;
        this.holds = holds;
        this.order = design.order();
        this.sum = new double[weighted.length][weighted.length];
    }

    double[][] found() {
        addStage(0, new Range(0, order.length), 1);
        return sum;
    }

    /** Places in the order of the design. */
    private record Range(int from, int to) {}

    private void addStage(int level, Range parent, double fraction) {
        double[][] found = new double[sum.length][sum.length];
        int held = 0;
        int known = 0;
        List<Range> strata = runs(parent, design.stages().get(level).stratum());
        for (Range stratum : strata) {
            if (isHeld(stratum)) {
                held++;
                known += addStratum(level, stratum, found) ? 1 : 0;
            }
        }
        boolean isAverage = design.lonely() == LonelyPsu.AVERAGE && known > 0;
        add(found, fraction * (isAverage ? (double) held / known : 1));
        if (level + 1 < design.stages().size()) {
            strata.forEach(stratum -> addUnits(level, stratum, fraction));
        }
    }

    /** What the stages below add, by the share of the units that was drawn. */
    private void addUnits(int level, Range stratum, double fraction) {
        List<Range> units = runs(stratum, design.stages().get(level).unit());
        double drawn = units.size() / population(level, stratum);
        for (Range unit : units) {
            if (drawn > 0 && isHeld(unit)) {
                addStage(level + 1, unit, fraction * drawn);
            }
        }
    }

    /** @return whether the stratum has a variance; only the average over strata leaves it open */
    private boolean addStratum(int level, Range stratum, double[][] target) {
        List<Range> units = runs(stratum, design.stages().get(level).unit());
        double population = population(level, stratum);
        check(level, stratum, units.size(), population);
        double unsampled = 1 - units.size() / population;
        if (unsampled < CENSUS) {
            return true;
        }
        if (units.size() > 1) {
            double factor = unsampled * units.size() / (units.size() - 1);
            deviations(units).forEach(deviation -> Matrices.addOuter(factor, deviation, deviation, target));
            return true;
        }
        return switch (design.lonely()) {
            case FAIL -> throw single(level, stratum);
            case REMOVE -> true;
            case AVERAGE -> false;
            case ADJUST -> {
                double[] alone = total(units.get(0));
                Matrices.addOuter(unsampled, alone, alone, target);
                yield true;
            }
        };
    }

    private List<double[]> deviations(List<Range> units) {
        List<double[]> totals = new ArrayList<>();
        double[] mean = new double[sum.length];
        for (Range unit : units) {
            double[] total = total(unit);
            totals.add(total);
            Matrices.axpy(1.0 / units.size(), total, mean);
        }
        totals.forEach(total -> Matrices.axpy(-1, mean, total));
        return totals;
    }

    private double[] total(Range unit) {
        double[] total = new double[sum.length];
        for (int statistic = 0; statistic < total.length; statistic++) {
            double[] values = weighted[statistic];
            double found = 0;
            for (int at = unit.from(); at < unit.to(); at++) {
                found += values[order[at]];
            }
            total[statistic] = found;
        }
        return total;
    }

    private List<Range> runs(Range within, int[] codes) {
        List<Range> runs = new ArrayList<>();
        int from = within.from();
        for (int at = from + 1; at <= within.to(); at++) {
            if (at == within.to() || codes[order[at]] != codes[order[from]]) {
                runs.add(new Range(from, at));
                from = at;
            }
        }
        return runs;
    }

    private boolean isHeld(Range range) {
        for (int at = range.from(); at < range.to(); at++) {
            if (holds[order[at]]) {
                return true;
            }
        }
        return false;
    }

    private double population(int level, Range stratum) {
        return design.stages().get(level).population()[order[stratum.from()]];
    }

    private void add(double[][] found, double factor) {
        for (int at = 0; at < found.length; at++) {
            Matrices.axpy(factor, found[at], sum[at]);
        }
    }

    private String name(int level, Range stratum) {
        SamplingStage stage = design.stages().get(level);
        return "stratum " + stage.strata().get(stage.stratum()[order[stratum.from()]])
                + (level == 0 ? "" : " of stage " + (level + 1));
    }

    private void check(int level, Range stratum, int units, double population) {
        boolean isFirst = level == 0;
        if (units > population) {
            throw new RequestFault(
                    name(level, stratum) + " has " + units + " sampling units in the sample",
                    "the population is said to have only " + population,
                    "Correct " + (isFirst ? "fpc" : "the stage's fpc") + ": the number of units in the population");
        }
    }

    private RequestFault single(int level, Range stratum) {
        return new RequestFault(
                name(level, stratum) + " has a single " + (level == 0 ? "PSU" : "sampling unit"),
                "the spread between units cannot be estimated from one",
                "Say lonely_psu: certainty, adjust or average in the plan, or collapse strata");
    }
}
