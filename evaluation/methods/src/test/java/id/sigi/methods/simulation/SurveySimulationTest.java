package id.sigi.methods.simulation;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.reference.Influence;
import id.sigi.methods.regression.dense.InstrumentedDesign;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.survey.PsuTotals;
import id.sigi.methods.survey.SurveyDesign;
import id.sigi.methods.survey.SurveyEstimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A lottery among 2,400 people in villages of ten, of whom a survey asks 300: twenty villages in each of three regions, five people in each. The
 * effect of taking up is larger in the regions of which fewer villages were drawn, so that only weights bring back everybody's.
 */
@Tag("kernel")
@Tag("slow")
@Tag("simulation")
class SurveySimulationTest {
    private static final int CELLS = 4;
    private static final int VILLAGE = 10;
    private static final int ASKED_OF_VILLAGE = 5;
    private static final int ASKED_VILLAGES = 20;

    /** Villages by region. */
    private static final int[] VILLAGES = {120, 80, 40};

    private static final double EFFECT = 0.6;

    /** Of the effect, by region; their mean over villages is one. */
    private static final double[] PARTS = {0.8, 1, 1.6};

    private static final double FIRST_STAGE = World.TAKE_UP * (1 - World.AGAIN * World.SECOND_ODDS);

    @Test
    void weightedEffectsAreThoseThatIntervalsHold() {
        Simulation.of(81, (random, trial) -> {
                    Sample effective = new Sample(random, EFFECT);
                    Sample vain = new Sample(random, 0);
                    trial.covers("survey-weighted regression", EFFECT * FIRST_STAGE, effective.offer());
                    trial.rejects("survey-weighted regression", vain.offer());
                    trial.covers("survey-weighted two-stage least squares", EFFECT, effective.takeUp());
                    trial.rejects("survey-weighted two-stage least squares", vain.takeUp());
                })
                .judge();
    }

    /** People of whom a survey asked some. */
    private static final class Sample {
        private final List<double[]> people = new ArrayList<>();

        Sample(Random random, double effect) {
            int village = 0;
            List<double[]> everybody = new ArrayList<>();
            for (int region = 0; region < VILLAGES.length; region++) {
                for (int at = 0; at < VILLAGES[region]; at++, village++) {
                    boolean isAsked = at < ASKED_VILLAGES;
                    double fate = random.nextGaussian() / 2;
                    for (int person = 0; person < VILLAGE; person++) {
                        boolean answers = isAsked && person < ASKED_OF_VILLAGE;
                        double weight = answers ? VILLAGES[region] * (0.7 + 0.6 * random.nextDouble()) : 0;
                        everybody.add(new double[] {
                            region, village, random.nextInt(CELLS), weight, 0, 0, fate + random.nextGaussian()
                        });
                    }
                }
            }
            draw(random, everybody);
            for (double[] person : everybody) {
                boolean wins = person[4] == 1 || random.nextDouble() < World.AGAIN * World.SECOND_ODDS;
                person[5] = wins && random.nextDouble() < World.TAKE_UP ? 1 : 0;
                person[6] += effect * PARTS[(int) person[0]] * person[5] + 0.3 * person[2];
                if (person[3] > 0) {
                    people.add(person);
                }
            }
        }

        private static void draw(Random random, List<double[]> everybody) {
            for (int cell = 0; cell < CELLS; cell++) {
                int code = cell;
                List<double[]> entrants = new ArrayList<>(
                        everybody.stream().filter(person -> person[2] == code).toList());
                Collections.shuffle(entrants, random);
                entrants.stream()
                        .limit(Math.round(entrants.size() * World.probability(cell)))
                        .forEach(person -> person[4] = 1);
            }
        }

        private double[] column(int at) {
            return people.stream().mapToDouble(person -> person[at]).toArray();
        }

        private DesignMatrix design() {
            return DesignMatrix.ofRows(people.size())
                    .withCells(Arrays.stream(column(2))
                            .mapToInt(cell -> (int) cell)
                            .toArray())
                    .withWeights(column(3));
        }

        Inference offer() {
            return spread(Influence.find(design().with("z", column(4)), "z", column(6))
                    .orElseThrow());
        }

        Inference takeUp() {
            InstrumentedDesign instrumented =
                    InstrumentedDesign.of(design()).endogenous("d", column(5)).instrument("z", column(4));
            return spread(Influence.find(instrumented, "d", column(6)).orElseThrow());
        }

        private Inference spread(Influence influence) {
            List<PsuTotals> totals = IntStream.range(0, people.size())
                    .mapToObj(row -> new PsuTotals(
                            "region " + people.get(row)[0], "village " + people.get(row)[1], 1, influence.of(row), 0))
                    .toList();
            SurveyEstimate found = SurveyDesign.withDefaults().total(totals);
            return Inferences.of(influence.estimate(), found.stdError(), found.df());
        }
    }
}
