package id.sigi.methods.survey.replicate;

import id.sigi.methods.survey.LonelyPsu;
import id.sigi.methods.survey.variance.SampleDesign;
import id.sigi.methods.survey.variance.SamplingStage;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Replicate weights made from the primary sampling units of a design: every respondent's weight times a factor of its unit. Finite population
 * corrections of the first stage are kept by the jackknife and dropped by all others. Sources: jackknife, Wolter 2007, chapter 4; balanced repeated
 * replication, McCarthy 1966, with Fay's factors, Judkins 1990; bootstrap, Rao, Wu and Yue 1992; successive differences, Fay and Train 1995.
 */
public final class MadeReplicates {
    private static final double FAY_TRAIN = Math.pow(2, -1.5);

    private final SampleDesign design;
    private final double[] weights;
    private final List<List<Integer>> strata;
    private final int[] unitOf;

    private MadeReplicates(SampleDesign design, double[] weights) {
        this.design = design;
        this.weights = weights;
        SamplingStage first = design.stages().get(0);
        int[] stratumOf = new int[Arrays.stream(first.unit()).max().orElse(-1) + 1];
        Arrays.fill(stratumOf, -1);
        for (int row = 0; row < design.rows(); row++) {
            stratumOf[first.unit()[row]] = first.stratum()[row];
        }
        int[] places = new int[stratumOf.length];
        TreeMap<Integer, List<Integer>> byStratum = new TreeMap<>();
        int next = 0;
        for (int unit = 0; unit < places.length; unit++) {
            if (stratumOf[unit] >= 0) {
                places[unit] = next++;
                byStratum
                        .computeIfAbsent(stratumOf[unit], unseen -> new ArrayList<>())
                        .add(places[unit]);
            }
        }
        strata = List.copyOf(byStratum.values());
        unitOf = Arrays.stream(first.unit()).map(unit -> places[unit]).toArray();
    }

    private int units() {
        return strata.stream().mapToInt(List::size).sum();
    }

    /** The population's units of a stratum, by the place of the stratum. */
    private double[] populations() {
        SamplingStage first = design.stages().get(0);
        double[] byUnit = new double[units()];
        for (int row = 0; row < unitOf.length; row++) {
            byUnit[unitOf[row]] = first.population()[row];
        }
        return strata.stream().mapToDouble(units -> byUnit[units.get(0)]).toArray();
    }

    /** Sets of weights from factors by set and unit. */
    private ReplicateWeights of(double[][] factors, double scale, double[] scales, boolean isAboutEstimate) {
        return new ReplicateWeights(
                set -> times(factors[set]), scale, scales, isAboutEstimate, design::degreesOfFreedom);
    }

    private double[] times(double[] factors) {
        double[] found = new double[weights.length];
        for (int row = 0; row < found.length; row++) {
            found[row] = weights[row] * factors[unitOf[row]];
        }
        return found;
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** One unit left out at a time, of a sample without strata: JK1. */
    public static ReplicateWeights jackknife(SampleDesign design, double[] weights) {
        MadeReplicates made = new MadeReplicates(design, weights);
        if (made.strata.size() != 1) {
            throw refused("jk1 is of a sample without strata", "this one has " + made.strata.size(), "Say method: jkn");
        }
        int units = made.units();
        if (units < 2) {
            throw refused("jk1 takes two primary sampling units or more", "there is one", "Name other units");
        }
        double[][] factors = new double[units][units];
        for (int left = 0; left < units; left++) {
            Arrays.fill(factors[left], units / (units - 1.0));
            factors[left][left] = 0;
        }
        double unsampled = 1 - units / made.populations()[0];
        return made.of(factors, unsampled * (units - 1.0) / units, ones(units), false);
    }

    /** One unit left out at a time, the others of its stratum counting for it: JKn. */
    public static ReplicateWeights stratifiedJackknife(SampleDesign design, double[] weights) {
        MadeReplicates made = new MadeReplicates(design, weights);
        double[] populations = made.populations();
        List<double[]> factors = new ArrayList<>();
        List<Double> scales = new ArrayList<>();
        for (int at = 0; at < populations.length; at++) {
            List<Integer> units = made.strata.get(at);
            double unsampled = 1 - units.size() / populations[at];
            if (units.size() == 1 && unsampled > 0) {
                made.addLonely(units.get(0), factors, scales);
            } else {
                for (int left : units) {
                    double[] own = ones(made.units());
                    units.forEach(unit -> own[unit] = units.size() / (units.size() - 1.0));
                    own[left] = 0;
                    factors.add(own);
                    scales.add(unsampled * (units.size() - 1.0) / units.size());
                }
            }
        }
        boolean isAverage = made.design.lonely() == LonelyPsu.AVERAGE;
        return made.of(
                factors.toArray(double[][]::new),
                isAverage ? (double) made.units() / factors.size() : 1,
                scales.stream().mapToDouble(Double::doubleValue).toArray(),
                false);
    }

    /** A stratum's only unit: dropped, and all other strata counting for it, where the rule is to adjust. */
    private void addLonely(int unit, List<double[]> factors, List<Double> scales) {
        double all = strata.size();
        switch (design.lonely()) {
            case FAIL ->
                throw refused(
                        "a stratum has a single primary sampling unit",
                        "the jackknife leaves one out and needs another to count for it",
                        "Say lonely_psu: certainty, adjust or average in the plan, or collapse strata");
            case REMOVE, AVERAGE -> {}
            case ADJUST -> {
                double[] own = new double[units()];
                Arrays.fill(own, all / (all - 1));
                strata.stream()
                        .filter(units -> units.contains(unit))
                        .forEach(units -> units.forEach(some -> own[some] = 0));
                factors.add(own);
                scales.add((all - 1) / all);
            }
        }
    }

    /**
     * Balanced repeated replication: one unit of each pair counts more and the other less, by a Hadamard matrix. Strata of more than two units are
     * cut into pairs, in the order of the units' names, each a stratum of its own.
     *
     * @param fay how much of its weight the lesser unit keeps, from 0 (half samples) to below 1
     */
    public static ReplicateWeights balanced(SampleDesign design, double[] weights, double fay) {
        MadeReplicates made = new MadeReplicates(design, weights);
        List<int[]> pairs = made.pairs();
        int[][] hadamard = HadamardMatrix.ofAtLeast(pairs.size() + 1);
        double[][] factors = new double[hadamard.length][made.units()];
        for (int set = 0; set < hadamard.length; set++) {
            for (int pair = 0; pair < pairs.size(); pair++) {
                boolean isFirst = hadamard[pair + 1][set] > 0;
                factors[set][pairs.get(pair)[isFirst ? 0 : 1]] = 2 - fay;
                factors[set][pairs.get(pair)[isFirst ? 1 : 0]] = fay;
            }
        }
        double scale = 1 / (hadamard.length * (1 - fay) * (1 - fay));
        return made.of(factors, scale, ones(hadamard.length), false);
    }

    private List<int[]> pairs() {
        List<int[]> pairs = new ArrayList<>();
        for (List<Integer> units : strata) {
            if (units.size() % 2 != 0) {
                throw refused(
                        "balanced repeated replication takes pairs of primary sampling units",
                        "a stratum has " + units.size(),
                        "Say method: jkn or bootstrap, or make strata of two units");
            }
            for (int at = 0; at < units.size(); at += 2) {
                pairs.add(new int[] {units.get(at), units.get(at + 1)});
            }
        }
        return pairs;
    }

    /**
     * The rescaling bootstrap: in each stratum of n units n - 1 are drawn with replacement, and a unit drawn t times has the factor t n / (n - 1).
     *
     * @param sets how many, for example 500
     */
    public static ReplicateWeights bootstrap(SampleDesign design, double[] weights, int sets, long seed) {
        MadeReplicates made = new MadeReplicates(design, weights);
        SplittableRandom random = new SplittableRandom(seed);
        double[][] factors = new double[sets][made.units()];
        for (double[] own : factors) {
            for (List<Integer> units : made.strata) {
                if (units.size() == 1) {
                    made.checkLonely();
                    own[units.get(0)] = 1;
                }
                for (int draw = 1; draw < units.size(); draw++) {
                    own[units.get(random.nextInt(units.size()))] += units.size() / (units.size() - 1.0);
                }
            }
        }
        return made.of(factors, 1.0 / (sets - 1), ones(sets), false);
    }

    private void checkLonely() {
        if (design.lonely() != LonelyPsu.REMOVE) {
            throw refused(
                    "a stratum has a single primary sampling unit",
                    "the bootstrap draws from the others of a stratum",
                    "Say lonely_psu: certainty in the plan, so that it adds nothing, or collapse strata");
        }
    }

    /**
     * Successive differences, for systematic samples: each unit with its neighbour in the order of the units' names, within strata joined end to
     * end. Spread is taken about the estimate.
     */
    public static ReplicateWeights successiveDifferences(SampleDesign design, double[] weights) {
        MadeReplicates made = new MadeReplicates(design, weights);
        int units = made.units();
        int[][] hadamard = HadamardMatrix.ofAtLeast(units + 1);
        double[][] factors = new double[hadamard.length][units];
        for (int set = 0; set < hadamard.length; set++) {
            for (int unit = 0; unit < units; unit++) {
                factors[set][unit] =
                        1 + FAY_TRAIN * hadamard[unit + 1][set] - FAY_TRAIN * hadamard[(unit + 1) % units + 1][set];
            }
        }
        return made.of(factors, 4.0 / hadamard.length, ones(hadamard.length), true);
    }

    private static RequestFault refused(String what, String why, String remedy) {
        return new RequestFault(what, why, remedy);
    }
}
