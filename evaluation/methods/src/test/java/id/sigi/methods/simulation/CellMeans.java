package id.sigi.methods.simulation;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.experiment.Arms;
import id.sigi.methods.experiment.CellWeight;
import id.sigi.methods.experiment.ClusteredArms;
import id.sigi.methods.experiment.ClusteredDifference;
import id.sigi.methods.experiment.StratifiedDifference;
import id.sigi.methods.moments.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Differences within the cells of a simulated lottery. */
final class CellMeans {
    private CellMeans() {}

    static Inference difference(SimulatedLottery lottery, double[] y, CellWeight weight) {
        Map<String, Arms> cells = new TreeMap<>();
        for (int i = 0; i < y.length; i++) {
            Moments one = Moments.of(y[i]);
            cells.merge(
                    "c" + lottery.cells[i],
                    lottery.offer[i] == 1 ? new Arms(one, Moments.EMPTY) : new Arms(Moments.EMPTY, one),
                    Arms::plus);
        }
        return StratifiedDifference.of(cells, weight).find().orElseThrow().inference();
    }

    /** Of a lottery that drew whole households. */
    static Inference clustered(SimulatedLottery lottery, double[] y) {
        Map<String, ClusteredArms> cells = new TreeMap<>();
        for (int cell = 0; cell < World.CELLS; cell++) {
            cells.put("c" + cell, new ClusteredArms(arm(lottery, y, cell, 1), arm(lottery, y, cell, 0)));
        }
        return ClusteredDifference.of(cells).find().orElseThrow().inference();
    }

    private static List<Moments> arm(SimulatedLottery lottery, double[] y, int cell, int arm) {
        Map<Integer, Moments> households = new TreeMap<>();
        for (int i = 0; i < y.length; i++) {
            if (lottery.cells[i] == cell && lottery.offer[i] == arm) {
                households.merge(lottery.households[i], Moments.of(y[i]), Moments::plus);
            }
        }
        return new ArrayList<>(households.values());
    }
}
