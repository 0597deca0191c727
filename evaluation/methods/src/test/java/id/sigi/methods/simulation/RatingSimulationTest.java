package id.sigi.methods.simulation;

import id.sigi.methods.agreement.AgreementWeights;
import id.sigi.methods.agreement.AlphaBootstrap;
import id.sigi.methods.agreement.BlandAltman;
import id.sigi.methods.agreement.ChanceCorrected;
import id.sigi.methods.agreement.Coincidences;
import id.sigi.methods.agreement.Correlation;
import id.sigi.methods.agreement.Icc;
import id.sigi.methods.agreement.KrippendorffAlpha;
import id.sigi.methods.agreement.LinConcordance;
import id.sigi.methods.agreement.Metric;
import id.sigi.methods.agreement.RatingCounts;
import id.sigi.methods.agreement.WeightedKappa;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.mixed.CrossedData;
import id.sigi.methods.mixed.CrossedFit;
import id.sigi.methods.mixed.FactorLevel;
import id.sigi.methods.mixed.RandomFactor;
import id.sigi.methods.mixed.RestrictedLikelihood;
import id.sigi.methods.proportion.Limits;
import id.sigi.methods.rating.QualityModel;
import id.sigi.methods.rating.Rating;
import id.sigi.methods.rating.RatingSeries;
import id.sigi.methods.shrinkage.BetaBinomial;
import id.sigi.methods.shrinkage.UnitCount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.JDKRandomGenerator;
import org.apache.commons.math3.random.RandomDataGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Assessors of known severity score courses of known quality: whether intervals hold what they are said to hold. */
@Tag("kernel")
@Tag("slow")
@Tag("simulation")
class RatingSimulationTest {
    private static final double COURSE = 0.6;
    private static final double ASSESSOR = 0.4;
    private static final double NOISE = 0.5;
    private static final double[] FIVE = {1, 2, 3, 4, 5};

    /**
     * The interval of a component with 24 groups is wider than it need be, because Satterthwaite's chi-square is of a skewed estimate. 80 courses, each scored by three of 24 assessors in two phases; truth is drawn anew each time, as prediction intervals
     * promise.
     */
    @Test
    void severityQualityAndComponents() {
        Simulation.of(141, (random, trial) -> {
                    Panel panel = new Panel(random, 80, 24, 3);
                    CrossedFit fit = RestrictedLikelihood.fit(panel.data());
                    fit.findEffect(1, 3)
                            .ifPresent(effect -> trial.covers("severity of an assessor", panel.severity[3], effect));
                    trial.covers(
                            "score of a course", 3 + panel.quality[5], fit.level(List.of(new FactorLevel(0, 5)), 1, 0));
                    trial.covers("component of courses", COURSE * COURSE, fit.component(0));
                    if (fit.variance(1) > 0) {
                        trial.covers("component of assessors", ASSESSOR * ASSESSOR, fit.component(1));
                    }
                    trial.covers("residual component", NOISE * NOISE, fit.component(2));
                    trial.covers("difference of phases", 0.3, fit.coefficients().get(1));
                })
                .with(Measure.COVERAGE, "component of assessors", Band.atLeast(0.94))
                .judge();
    }

    /**
     * The programme's own scores: the mean of four aspects, each from one to five, of 100 courses of 20 providers by three of 12 assessors. Scores are rounded and end at five, which
     * draws the severe and the mild towards each other by a few hundredths.
     */
    @Test
    void severityOnTheFivePointScale() {
        Simulation.of(146, (random, trial) -> {
                    double[] severity = random.doubles(12)
                            .map(unused -> 0.25 * random.nextGaussian())
                            .toArray();
                    QualityModel model = QualityModel.fit(programme(random, severity));
                    int place = model.names(QualityModel.ASSESSOR).indexOf("a03");
                    model.findSeverity(place)
                            .ifPresent(found -> trial.covers("severity on five points", severity[3], found));
                })
                .judge();
    }

    private static RatingSeries programme(Random random, double[] severity) {
        List<Rating> ratings = new ArrayList<>();
        double[] provider =
                random.doubles(20).map(unused -> 0.45 * random.nextGaussian()).toArray();
        for (int course = 0; course < 100; course++) {
            double quality = 3.4 + provider[course % 20] + 0.25 * random.nextGaussian();
            List<Integer> all =
                    new ArrayList<>(IntStream.range(0, severity.length).boxed().toList());
            Collections.shuffle(all, random);
            for (int assessor : all.subList(0, 3)) {
                double sum = 0;
                for (int aspect = 0; aspect < 4; aspect++) {
                    sum += score(quality + severity[assessor] + 0.55 * random.nextGaussian());
                }
                ratings.add(new Rating(
                        String.format("c%03d", course),
                        String.format("a%02d", assessor),
                        new Rating.Circumstances("p" + course % 20, "", Double.NaN, false),
                        "",
                        sum / 4,
                        List.of()));
            }
        }
        return RatingSeries.list(ratings).get(0);
    }

    /** 300 courses with 5 to 60 ratings each, 93 % of them at the top. */
    @Test
    void sharesAtTheTopOfTheScale() {
        Simulation.of(147, (random, trial) -> {
                    RandomDataGenerator beta = new RandomDataGenerator(new JDKRandomGenerator(random.nextInt()));
                    List<UnitCount> units = new ArrayList<>();
                    double[] truth = new double[300];
                    for (int i = 0; i < truth.length; i++) {
                        truth[i] = beta.nextBeta(0.93 * 49, 0.07 * 49);
                        int trials = 5 + random.nextInt(56);
                        units.add(new UnitCount("c" + i, beta.nextBinomial(trials, truth[i]), trials));
                    }
                    BetaBinomial.find(units).ifPresent(found -> {
                        trial.covers("mean share at the top", 0.93, found.mean());
                        if (found.correlation().confLow().isPresent()) {
                            trial.covers("beta-binomial correlation", 0.02, found.correlation());
                        }
                        trial.covers("share of a course at the top", truth[7], found.share(units.get(7)));
                    });
                })
                .judge();
    }

    /** 100 courses of which the experts' scores and the shares at the top go together by .5. */
    @Test
    void correlationsOfCourses() {
        Simulation.of(148, (random, trial) -> {
                    double[] first = new double[100];
                    double[] second = new double[100];
                    for (int i = 0; i < first.length; i++) {
                        first[i] = random.nextGaussian();
                        second[i] = 0.5 * first[i] + Math.sqrt(0.75) * random.nextGaussian();
                    }
                    trial.covers(
                            "Pearson's correlation",
                            0.5,
                            Correlation.pearson(first, second).orElseThrow());
                    trial.covers(
                            "Spearman's correlation",
                            6 / Math.PI * Math.asin(0.25),
                            Correlation.spearman(first, second).orElseThrow());
                })
                .judge();
    }

    /** One of ten assessors grows milder by .05 a month beside the others; another does not. 60 courses, three assessors each. */
    @Test
    void driftsOfAssessors() {
        Simulation.of(145, (random, trial) -> {
                    NavigableMap<String, Inference> drifts =
                            QualityModel.fit(drifting(random)).drifts();
                    trial.covers("drift", 0.05, drifts.get("a0"));
                    trial.covers("no drift", -0.05 / 9, drifts.get("a1"));
                })
                .judge();
    }

    private static RatingSeries drifting(Random random) {
        double[] severity = random.doubles(10)
                .map(unused -> ASSESSOR * random.nextGaussian())
                .toArray();
        List<Rating> ratings = new ArrayList<>();
        for (int course = 0; course < 60; course++) {
            double quality = COURSE * random.nextGaussian();
            int month = random.nextInt(18);
            List<Integer> all = new ArrayList<>(IntStream.range(0, 10).boxed().toList());
            Collections.shuffle(all, random);
            for (int assessor : all.subList(0, 3)) {
                double drift = assessor == 0 ? 0.05 * month : 0;
                ratings.add(new Rating(
                        "c" + course,
                        "a" + assessor,
                        new Rating.Circumstances("", "", month, false),
                        "",
                        quality + severity[assessor] + drift + NOISE * random.nextGaussian(),
                        List.of()));
            }
        }
        return RatingSeries.list(ratings).get(0);
    }

    /**
     * 60 courses scored by the same four assessors, drawn anew each time: ICC(2,1) rests on four severities, and the interval of McGraw and Wong, which
     * puts one F distribution for a ratio of three mean squares, covers less than it says with so few.
     */
    @Test
    void intraclassCorrelations() {
        double total = COURSE * COURSE + ASSESSOR * ASSESSOR + NOISE * NOISE;
        Simulation.of(142, (random, trial) -> {
                    List<double[]> table = table(random, 60, 4);
                    Icc icc = Icc.find(table).orElseThrow();
                    trial.covers(
                            "ICC(2,1)",
                            COURSE * COURSE / total,
                            icc.find(Icc.Kind.TWO_WAY_RANDOM).orElseThrow());
                    trial.covers(
                            "ICC(3,1)",
                            COURSE * COURSE / (COURSE * COURSE + NOISE * NOISE),
                            icc.find(Icc.Kind.TWO_WAY_MIXED).orElseThrow());
                    trial.covers(
                            "ICC(3,k)",
                            COURSE * COURSE / (COURSE * COURSE + NOISE * NOISE / 4),
                            icc.find(Icc.Kind.TWO_WAY_MIXED_MEAN).orElseThrow());
                })
                .with(Measure.COVERAGE, "ICC(2,1)", new Band(0.91, 0.96))
                .judge();
    }

    /**
     * 100 courses scored from one to five by two given assessors of whom the second is half a point milder; truth from a million courses. Coefficients
     * near one are skewed, and symmetric intervals of them cover up to a point less than they say.
     */
    @Test
    void agreementOfTwoAssessors() {
        List<double[]> many = pairs(new Random(9), 1_000_000);
        double kappa = kappa(many);
        double ac2 = gwet(many).estimate().orElseThrow();
        double fleiss = fleiss(many).estimate().orElseThrow();
        double alpha = alpha(many);
        Simulation.of(143, (random, trial) -> {
                    List<double[]> units = pairs(random, 100);
                    trial.covers("weighted kappa", kappa, weighted(units).find().orElseThrow());
                    trial.covers("Gwet's AC2", ac2, gwet(units));
                    trial.covers("Fleiss' kappa, weighted", fleiss, fleiss(units));
                    Limits limits = AlphaBootstrap.find(units, Metric.INTERVAL, 500, random.nextLong())
                            .orElseThrow();
                    trial.covers("Krippendorff's alpha", limits.low() <= alpha && alpha <= limits.high());
                })
                .with(Measure.COVERAGE, "Gwet's AC2", new Band(0.93, 0.96))
                .with(Measure.COVERAGE, "weighted kappa", new Band(0.935, 0.96))
                .judge();
    }

    /** Differences of 60 pairs of scores. */
    @Test
    void limitsOfAgreement() {
        double spread = Math.sqrt(2) * NOISE;
        double xx = COURSE * COURSE + NOISE * NOISE;
        Simulation.of(144, (random, trial) -> {
                    double[] first = new double[60];
                    double[] second = new double[60];
                    for (int i = 0; i < first.length; i++) {
                        double truth = COURSE * random.nextGaussian();
                        first[i] = truth + NOISE * random.nextGaussian() + 0.2;
                        second[i] = truth + NOISE * random.nextGaussian();
                    }
                    BlandAltman found = BlandAltman.find(first, second).orElseThrow();
                    trial.covers("bias", 0.2, found.bias());
                    trial.covers("lower limit", 0.2 - 1.959964 * spread, found.lower());
                    trial.covers("upper limit", 0.2 + 1.959964 * spread, found.upper());
                    trial.covers(
                            "Lin's concordance",
                            2 * COURSE * COURSE / (2 * xx + 0.04),
                            LinConcordance.find(first, second).orElseThrow());
                })
                .judge();
    }

    private static double[] column(List<double[]> units, int at) {
        return units.stream().mapToDouble(unit -> unit[at]).toArray();
    }

    private static WeightedKappa weighted(List<double[]> units) {
        return WeightedKappa.of(column(units, 0), column(units, 1), FIVE, AgreementWeights.QUADRATIC);
    }

    private static double kappa(List<double[]> units) {
        return weighted(units).find().orElseThrow().estimate().orElseThrow();
    }

    private static Inference gwet(List<double[]> units) {
        return ChanceCorrected.gwet(RatingCounts.of(FIVE, units), AgreementWeights.QUADRATIC)
                .orElseThrow();
    }

    private static Inference fleiss(List<double[]> units) {
        return ChanceCorrected.fleiss(RatingCounts.of(FIVE, units), AgreementWeights.QUADRATIC)
                .orElseThrow();
    }

    private static double alpha(List<double[]> units) {
        Coincidences all = Coincidences.empty();
        for (double[] unit : units.subList(0, 200_000)) {
            all = all.plus(Coincidences.ofUnit(unit));
        }
        return KrippendorffAlpha.find(all, Metric.INTERVAL).orElseThrow();
    }

    private static List<double[]> pairs(Random random, int count) {
        List<double[]> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double truth = 3 + random.nextGaussian();
            units.add(new double[] {
                score(truth + NOISE * random.nextGaussian()), score(truth + 0.5 + NOISE * random.nextGaussian())
            });
        }
        return units;
    }

    private static double score(double value) {
        return Math.max(1, Math.min(5, Math.rint(value)));
    }

    private static List<double[]> table(Random random, int courses, int assessors) {
        double[] severity = random.doubles(assessors)
                .map(unused -> ASSESSOR * random.nextGaussian())
                .toArray();
        List<double[]> table = new ArrayList<>();
        for (int i = 0; i < courses; i++) {
            double quality = COURSE * random.nextGaussian();
            double[] row = new double[assessors];
            for (int j = 0; j < assessors; j++) {
                row[j] = quality + severity[j] + NOISE * random.nextGaussian();
            }
            table.add(row);
        }
        return table;
    }

    /** Scores of a panel of assessors. */
    private static final class Panel {
        private final double[] quality;
        private final double[] severity;
        private final List<String> courses = new ArrayList<>();
        private final List<String> assessors = new ArrayList<>();
        private final List<Double> phases = new ArrayList<>();
        private final List<Double> scores = new ArrayList<>();

        Panel(Random random, int courseCount, int assessorCount, int each) {
            quality = new double[courseCount];
            severity = new double[assessorCount];
            for (int j = 0; j < assessorCount; j++) {
                severity[j] = ASSESSOR * random.nextGaussian();
            }
            for (int i = 0; i < courseCount; i++) {
                quality[i] = COURSE * random.nextGaussian();
                List<Integer> all = new ArrayList<>(
                        IntStream.range(0, assessorCount).boxed().toList());
                Collections.shuffle(all, random);
                for (int assessor : all.subList(0, each)) {
                    double phase = random.nextInt(2);
                    courses.add(String.format("%03d", i));
                    assessors.add(String.format("%03d", assessor));
                    phases.add(phase);
                    scores.add(3 + 0.3 * phase + quality[i] + severity[assessor] + NOISE * random.nextGaussian());
                }
            }
        }

        CrossedData data() {
            return CrossedData.of(
                    scores.stream().mapToDouble(Double::doubleValue).toArray(),
                    List.of(phases.stream().mapToDouble(Double::doubleValue).toArray()),
                    List.of(RandomFactor.of("course", courses), RandomFactor.of("assessor", assessors)));
        }
    }
}
