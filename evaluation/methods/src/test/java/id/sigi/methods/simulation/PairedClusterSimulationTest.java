package id.sigi.methods.simulation;

import id.sigi.methods.difference.ClusteredArms;
import id.sigi.methods.difference.ClusteredDifferenceInMeans;
import id.sigi.methods.difference.DifferenceEstimate;
import id.sigi.methods.moments.Moments;
import id.sigi.methods.randomisation.ContrastStatistic;
import id.sigi.methods.randomisation.KindOutcome;
import id.sigi.methods.randomisation.LotteryRandomisationInference;
import id.sigi.methods.randomisation.UnitKind;
import id.sigi.methods.randomisation.UnitTally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Villages drawn in pairs, in threes, and in pairs beside larger cells, of equal and of unequal size; people of a village share its fate and
 * villages of a cell some of theirs. Intervals of the paired-cluster difference hold the effect, and the lottery drawn again errs as often as it
 * says. Six pairs have 64 draws, of which 2 / 64 is the largest share below 5 %, so that their redraws err less often than they say; with sizes
 * that differ much and an effect that is large beside the villages' differences the interval is cautious too.
 */
@Tag("kernel")
@Tag("slow")
@Tag("simulation")
class PairedClusterSimulationTest {
    private static final double EFFECT = 0.5;
    private static final int REDRAWS = 999;

    /**
     * A design.
     *
     * @param cells how many
     * @param villages of each cell
     * @param drawn of each cell
     * @param spread of the villages' sizes about 20 people
     */
    private record Design(String name, int cells, int villages, int drawn, int spread) {}

    private static final List<Design> DESIGNS = List.of(
            new Design("6 pairs", 6, 2, 1, 0),
            new Design("8 pairs, unequal", 8, 2, 1, 12),
            new Design("20 pairs", 20, 2, 1, 0),
            new Design("20 pairs, unequal", 20, 2, 1, 12),
            new Design("20 threes, one drawn, unequal", 20, 3, 1, 12),
            new Design("12 threes, two drawn", 12, 3, 2, 0));

    /** The moments of each village of each cell, the drawn ones first; the order of villages is one of chance. */
    private static List<List<Moments>> villages(Random random, Design design, double effect) {
        List<List<Moments>> cells = new ArrayList<>();
        for (int cell = 0; cell < design.cells; cell++) {
            double shared = random.nextGaussian();
            List<Moments> villages = new ArrayList<>();
            for (int village = 0; village < design.villages; village++) {
                double own = shared + 0.7 * random.nextGaussian() + (village < design.drawn ? effect : 0);
                int size = 20 + (design.spread == 0 ? 0 : random.nextInt(2 * design.spread + 1) - design.spread);
                double[] people = IntStream.range(0, size)
                        .mapToDouble(person -> own + random.nextGaussian())
                        .toArray();
                villages.add(Moments.of(people));
            }
            cells.add(villages);
        }
        return cells;
    }

    private static Map<String, ClusteredArms> arms(Design design, List<List<Moments>> cells) {
        Map<String, ClusteredArms> arms = new TreeMap<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            List<Moments> villages = cells.get(cell);
            arms.put(
                    design.name + cell,
                    new ClusteredArms(
                            villages.subList(0, design.drawn), villages.subList(design.drawn, villages.size())));
        }
        return arms;
    }

    private static LotteryRandomisationInference lottery(Design design, List<List<Moments>> cells) {
        return LotteryRandomisationInference.of(cells.stream()
                        .map(villages -> UnitTally.of(IntStream.range(0, villages.size())
                                .mapToObj(village -> kind(villages.get(village), village < design.drawn))
                                .toList()))
                        .toList())
                .withStatistic(ContrastStatistic.DIFFERENCE);
    }

    private static UnitKind kind(Moments village, boolean hasWon) {
        return new UnitKind(hasWon ? 1 : 0, hasWon ? 0 : 1, List.of(new KindOutcome(village.n(), village.sum(), 0)));
    }

    @Test
    void intervalsOfPairedVillagesHoldTheEffect() {
        Simulation.of(311, (random, trial) -> {
                    for (Design design : DESIGNS) {
                        DifferenceEstimate found = ClusteredDifferenceInMeans.of(
                                        arms(design, villages(random, design, EFFECT)))
                                .find()
                                .orElseThrow();
                        trial.covers("paired clusters, " + design.name, EFFECT, found.inference());
                    }
                    Design pairs = new Design("pairs", 10, 2, 1, 12);
                    Design larger = new Design("larger", 4, 6, 3, 12);
                    Map<String, ClusteredArms> both = new TreeMap<>(arms(pairs, villages(random, pairs, EFFECT)));
                    both.putAll(arms(larger, villages(random, larger, EFFECT)));
                    trial.covers(
                            "10 pairs beside 4 cells of six, unequal",
                            EFFECT,
                            ClusteredDifferenceInMeans.of(both)
                                    .find()
                                    .orElseThrow()
                                    .inference());
                })
                .judge();
    }

    @Test
    void redrawsOfPairedVillagesErrAsOftenAsTheySay() {
        Simulation.of(312, (random, trial) -> {
                    for (Design design : DESIGNS) {
                        trial.rejects(
                                "redraws, " + design.name,
                                lottery(design, villages(random, design, 0))
                                        .exactOrRedrawn(REDRAWS, random.nextLong())
                                        .p(0)
                                        .twoSided());
                    }
                })
                .with(Measure.ERROR, "redraws, 6 pairs", new Band(0.025, 0.04))
                .judge();
    }
}
