package id.sigi.methods.simulation;

import id.sigi.methods.difference.BlockedDifferenceInMeans;
import id.sigi.methods.difference.CellWeighting;
import id.sigi.methods.difference.ClusteredArms;
import id.sigi.methods.difference.ClusteredDifferenceInMeans;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.moments.Moments;
import id.sigi.methods.moments.TwoArmMoments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Differences within the cells of a simulated lottery. */
final class CellMeans {
    private CellMeans() {}

    static Inference difference(SimulatedLottery lottery, double[] y, CellWeighting weight) {
        Map<String, TwoArmMoments> cells = new TreeMap<>();
        for (int i = 0; i < y.length; i++) {
            Moments one = Moments.of(y[i]);
            cells.merge(
                    "c" + lottery.cells[i],
                    lottery.offer[i] == 1
                            ? new TwoArmMoments(one, Moments.EMPTY)
                            : new TwoArmMoments(Moments.EMPTY, one),
                    TwoArmMoments::plus);
        }
        return BlockedDifferenceInMeans.of(cells, weight).find().orElseThrow().inference();
    }

    /** Of a lottery that drew whole households. */
    static Inference clustered(SimulatedLottery lottery, double[] y) {
        Map<String, ClusteredArms> cells = new TreeMap<>();
        for (int cell = 0; cell < World.CELLS; cell++) {
            cells.put("c" + cell, new ClusteredArms(arm(lottery, y, cell, 1), arm(lottery, y, cell, 0)));
        }
        return ClusteredDifferenceInMeans.of(cells).find().orElseThrow().inference();
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
