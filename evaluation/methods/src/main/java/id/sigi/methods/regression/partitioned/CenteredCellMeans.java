package id.sigi.methods.regression.partitioned;

import id.sigi.methods.moments.CellArmMoments;
import id.sigi.methods.moments.Moments;
import java.util.Arrays;

/** Means of one source over the cells of an equation, in both arms. */
public final class CenteredCellMeans {
    private static final double FAR = 1 << 20;

    private final Moments[] treated;
    private final Moments[] control;

    private CenteredCellMeans(int size) {
        treated = new Moments[size];
        control = new Moments[size];
        Arrays.fill(treated, Moments.EMPTY);
        Arrays.fill(control, Moments.EMPTY);
    }

    public static CenteredCellMeans of(CellArmMoments table, int source, CellCentering centres) {
        CenteredCellMeans means = new CenteredCellMeans(centres.size());
        for (int cell = 0; cell < centres.places().length; cell++) {
            int place = centres.places()[cell];
            if (place >= 0) {
                var arms = table.arms(source, cell);
                means.treated[place] = means.treated[place].plus(arms.treatment());
                means.control[place] = means.control[place].plus(arms.control());
            }
        }
        return means;
    }

    double[] both() {
        double[] means = new double[treated.length];
        Arrays.setAll(means, place -> treated[place].plus(control[place]).mean());
        return means;
    }

    /** What rounding took off {@link #both}. */
    double[] rests() {
        double[] rests = new double[treated.length];
        Arrays.setAll(rests, place -> treated[place].plus(control[place]).rest());
        return rests;
    }

    /** Whether values lie so far from zero that means rounded to doubles cost digits of what is left. */
    boolean areFar() {
        double within = squares()[1];
        return length() > FAR * Math.sqrt(within);
    }

    /** Over all cells. */
    public double overall() {
        return all().mean();
    }

    /** Squares about the mean over all cells, and about the cells' own. */
    double[] squares() {
        double within = 0;
        for (int place = 0; place < treated.length; place++) {
            within += treated[place].plus(control[place]).m2();
        }
        return new double[] {all().m2(), within};
    }

    /** Root of the sum of the squares of all values. */
    double length() {
        Moments all = all();
        return Math.sqrt(all.m2() + all.n() * all.mean() * all.mean());
    }

    private Moments all() {
        Moments all = Moments.EMPTY;
        for (int place = 0; place < treated.length; place++) {
            all = all.plus(treated[place].plus(control[place]));
        }
        return all;
    }

    /** Of the arm times the source less an origin. */
    double[] ofProducts(double origin) {
        double[] means = new double[treated.length];
        Arrays.setAll(means, place -> {
            long people = treated[place].n() + control[place].n();
            return (double) treated[place].n() / people * (treated[place].mean() - origin);
        });
        return means;
    }
}
