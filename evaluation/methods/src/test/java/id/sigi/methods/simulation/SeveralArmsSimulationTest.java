package id.sigi.methods.simulation;

import id.sigi.methods.columnar.ColumnLayout;
import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.RowBatchBuilder;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.difference.BlockedDifferenceInMeans;
import id.sigi.methods.difference.CellWeighting;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.moments.CellArmMoments;
import id.sigi.methods.moments.MomentRequest;
import id.sigi.methods.moments.TwoArmMoments;
import id.sigi.methods.multiplicity.Adjustment;
import id.sigi.methods.regression.joint.JointTestFit;
import id.sigi.methods.regression.joint.JointTestSpec;
import id.sigi.methods.regression.partitioned.CovarianceRequest;
import id.sigi.methods.regression.partitioned.FixedEffects;
import id.sigi.methods.regression.partitioned.LeastSquaresFit;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.methods.regression.partitioned.Regressor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two treatments and a control in four cells that differ in the shares of arms, with errors that spread differently by arm. Intervals of the regression
 * on all arms and of differences between two arms hold the effect, the joint F and a family of all contrasts err as often as they say or
 * less. Where the effect of the second treatment differs between cells, the regression with one slope for each arm finds an effect of the
 * first that is not there (Goldsmith-Pinkham, Hull and Kolesar 2024), and the difference of the two arms does not.
 */
@Tag("kernel")
@Tag("slow")
@Tag("simulation")
class SeveralArmsSimulationTest {
    private static final ColumnLayout LAYOUT = new ColumnLayout(List.of("arm", "second", "y"), List.of("cell"));
    private static final Variable Y = new Variable.Column("y");
    private static final Variable SECOND = new Variable.Column("second");
    private static final int[] PEOPLE = {60, 50, 70, 60};
    private static final int[] FIRST = {30, 10, 20, 15};
    private static final int[] OTHERS = {10, 25, 15, 35};
    private static final double[] SPREAD = {1, 1.5, 2};
    private static final double EFFECT = 0.4;

    /** Who is in which arm, 0 the control, and with which outcome. */
    private static final class Draw {
        private final int[] cells;
        private final int[] arms;
        private final double[] outcomes;

        Draw(int[] cells, int[] arms, double[] outcomes) {
            this.cells = cells;
            this.arms = arms;
            this.outcomes = outcomes;
        }

        static Draw of(Random random, double first, double[] second) {
            List<Integer> cells = new ArrayList<>();
            List<Integer> arms = new ArrayList<>();
            for (int cell = 0; cell < PEOPLE.length; cell++) {
                List<Integer> lots = new ArrayList<>(Collections.nCopies(PEOPLE[cell] - FIRST[cell] - OTHERS[cell], 0));
                lots.addAll(Collections.nCopies(FIRST[cell], 1));
                lots.addAll(Collections.nCopies(OTHERS[cell], 2));
                Collections.shuffle(lots, random);
                arms.addAll(lots);
                cells.addAll(Collections.nCopies(PEOPLE[cell], cell));
            }
            double[] outcomes = new double[arms.size()];
            Arrays.setAll(outcomes, row -> {
                int arm = arms.get(row);
                int cell = cells.get(row);
                double effect = arm == 1 ? first : arm == 2 ? second[cell] : 0;
                return cell + effect + SPREAD[arm] * random.nextGaussian();
            });
            return new Draw(
                    cells.stream().mapToInt(cell -> cell).toArray(),
                    arms.stream().mapToInt(arm -> arm).toArray(),
                    outcomes);
        }

        /** With the offer one in an arm, the indicator of another arm, and the rows of some arms alone. */
        PartitionedRows rows(int offered, int other, Set<Integer> kept) {
            RowBatchBuilder builder = new RowBatchBuilder(LAYOUT);
            for (int row = 0; row < arms.length; row++) {
                if (kept.contains(arms[row])) {
                    double[] values = {arms[row] == offered ? 1 : 0, arms[row] == other ? 1 : 0, outcomes[row]};
                    builder.add(row, row, values, new int[] {cells[row]});
                }
            }
            return PartitionedRows.of(List.of(
                    RowPartition.of(LAYOUT, List.of(builder.build(List.of(List.of("a", "b", "c", "d")))))));
        }
    }

    private static RegressionSpec spec() {
        return new RegressionSpec(
                SampleFilter.ALL,
                FixedEffects.ALL_CELLS,
                List.of(new Regressor.Plain("second", SECOND), new Regressor.Plain("arm", Variable.ARM)),
                List.of(Y),
                new CovarianceRequest(EnumSet.of(CovarianceType.HC2), Set.of(), List.of()));
    }

    private static Inference regression(Draw draw, int offered, int other) {
        PartitionedRows rows = draw.rows(offered, other, Set.of(0, 1, 2));
        RegressionSpec spec = spec();
        return LeastSquaresFit.of(rows, List.of(spec), CellArmMomentTables.of(rows, List.of(spec.request())))
                .get(0)
                .offer(Y, CovarianceType.HC2)
                .coefficient()
                .orElseThrow()
                .inference();
    }

    private static double joint(Draw draw) {
        PartitionedRows rows = draw.rows(1, 2, Set.of(0, 1, 2));
        List<String> names = List.of("second", "arm");
        JointTestSpec spec = new JointTestSpec(spec(), names, names, CovarianceType.HC2);
        CellArmMomentTables tables =
                CellArmMomentTables.of(rows, List.of(spec.equation().request()));
        return JointTestFit.of(rows, List.of(spec), tables)
                .get(0)
                .findWald(Y)
                .orElseThrow()
                .pValue();
    }

    /** Of the rows of two arms alone. */
    private static Inference difference(Draw draw, int of, int against) {
        PartitionedRows rows = draw.rows(of, -1, Set.of(of, against));
        MomentRequest request = new MomentRequest(SampleFilter.ALL, List.of(Y));
        CellArmMoments table = CellArmMomentTables.of(rows, List.of(request)).table(request);
        Map<String, TwoArmMoments> cells = new TreeMap<>();
        for (int cell = 0; cell < table.cells(); cell++) {
            cells.put("" + cell, table.arms(0, cell));
        }
        return BlockedDifferenceInMeans.of(cells, CellWeighting.PROGRAMME)
                .find()
                .orElseThrow()
                .inference();
    }

    @Test
    void intervalsHoldAndFamiliesErrAsOftenAsTheySay() {
        double[] alike = {2 * EFFECT, 2 * EFFECT, 2 * EFFECT, 2 * EFFECT};
        Simulation.of(411, (random, trial) -> {
                    Draw effective = Draw.of(random, EFFECT, alike);
                    trial.covers("all arms, first against control", EFFECT, regression(effective, 1, 2));
                    trial.covers("all arms, first against second", -EFFECT, regression(effective, 1, 0));
                    trial.covers("two arms, first against control", EFFECT, difference(effective, 1, 0));
                    trial.covers("two arms, first against second", -EFFECT, difference(effective, 1, 2));
                    Draw vain = Draw.of(random, 0, new double[4]);
                    trial.rejects("joint F of the arms, HC2", joint(vain));
                    List<Double> raw = List.of(
                            regression(vain, 1, 2).pValue().orElseThrow(),
                            regression(vain, 2, 1).pValue().orElseThrow(),
                            regression(vain, 1, 0).pValue().orElseThrow());
                    trial.rejects("any of three contrasts, Holm", Collections.min(Adjustment.HOLM.adjust(raw)));
                    trial.rejects("naive: any of three contrasts, not adjusted", Collections.min(raw));
                })
                .with(Measure.ERROR, "any of three contrasts, Holm", Band.atMost(0.06))
                .with(Measure.ERROR, "naive: any of three contrasts, not adjusted", Band.atLeast(0.08))
                .judge();
    }

    @Test
    void anotherArmsEffectGetsIntoOneSlopeAndNotIntoTwoArms() {
        double[] apart = {-3, 3, 3, -3};
        Simulation.of(412, (random, trial) -> {
                    Draw draw = Draw.of(random, 0, apart);
                    trial.rejects("naive: one slope for each arm", regression(draw, 1, 2));
                    trial.rejects("two arms alone", difference(draw, 1, 0));
                })
                .with(Measure.ERROR, "naive: one slope for each arm", Band.atLeast(0.1))
                .judge();
    }
}
