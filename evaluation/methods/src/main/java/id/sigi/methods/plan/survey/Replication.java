package id.sigi.methods.plan.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.survey.replicate.GivenReplicates;
import id.sigi.methods.survey.replicate.MadeReplicates;
import id.sigi.methods.survey.replicate.ReplicateWeights;
import id.sigi.methods.survey.variance.SampleDesign;
import java.util.Arrays;
import java.util.List;

/**
 * Variance by replicate weights, read from the data or made from the design.
 *
 * @param method how the sets stand for other samples
 * @param weights columns of the sets of weights, each complete with the weight of the whole sample; none where they are made from the units
 * @param fay what share of its weight the other half keeps, above 0 and below 1; of Fay's method alone
 * @param sets how many bootstrap sets are made; 500 unless the plan says otherwise
 * @param seed of the bootstrap; zero unless the plan says otherwise
 * @param scale one factor for all sets that are read; that of the method unless the plan says otherwise
 * @param factors one factor more for each set that is read; of the stratified jackknife, (n - 1) / n of the set's stratum
 * @param aboutEstimate whether spread is taken about the estimate of the whole sample, as always for successive differences; about the mean of the sets
 *     unless the plan says otherwise
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Replication(
        ReplicateMethod method,
        List<String> weights,
        Double fay,
        Integer sets,
        Long seed,
        Double scale,
        List<Double> factors,
        Boolean aboutEstimate) {
    /** Bootstrap sets unless the plan says otherwise. */
    public static final int SETS = 500;

    private static final int MOST_SETS = 10_000;

    public Replication {
        method = Requirement.present(method, "replicates.method");
        weights = Requirement.any(weights, "replicates.weights");
        factors = Requirement.any(factors, "replicates.factors");
        Requirement.distinct(weights, "replicates.weights", name -> name);
        boolean isMade = weights.isEmpty();
        Requirement.that(
                weights.size() != 1,
                "replicates.weights names one column",
                "Name the columns of all sets, or none, so that sets are made from the units");
        Requirement.that(
                (method == ReplicateMethod.FAY) == (fay != null) && (fay == null || (fay > 0 && fay < 1)),
                "replicates.fay goes with method: fay, and lies between 0 and 1",
                "Say method: fay and fay: 0.5, for example");
        Requirement.that(
                sets == null || (isMade && method == ReplicateMethod.BOOTSTRAP && sets > 1 && sets <= MOST_SETS),
                "replicates.sets goes with a bootstrap that is made, and lies between 2 and " + MOST_SETS);
        Requirement.that(
                seed == null || (isMade && method == ReplicateMethod.BOOTSTRAP),
                "replicates.seed goes with a bootstrap that is made");
        Requirement.that(
                !isMade || (scale == null && factors.isEmpty() && method != ReplicateMethod.OTHER),
                "replicates.scale, replicates.factors and method: other go with weights that are read",
                "Name their columns under weights");
        Requirement.that(
                factors.isEmpty() || factors.size() == weights.size(),
                "replicates.factors has " + factors.size() + " numbers for " + weights.size() + " sets");
        Requirement.that(
                isMade || method != ReplicateMethod.JKN || !factors.isEmpty(),
                "replicates.factors is missing",
                "Give (n - 1) / n of the stratum of each set's unit: sets of a stratified jackknife do not say it");
    }

    /** Whether the sets stand in the data, so that they bring their design with them. */
    public boolean bringsDesign() {
        return !weights.isEmpty();
    }

    /**
     * Sets made from the primary sampling units.
     *
     * @param own the weights of the whole sample, before any adjustment
     * @throws id.sigi.programme.fault.RequestFault if the method does not fit the design
     */
    public ReplicateWeights made(SampleDesign design, double[] own) {
        ReplicateWeights made = switch (method) {
            case JK1 -> MadeReplicates.jackknife(design, own);
            case JKN -> MadeReplicates.stratifiedJackknife(design, own);
            case BRR -> MadeReplicates.balanced(design, own, 0);
            case FAY -> MadeReplicates.balanced(design, own, fay);
            case BOOTSTRAP -> MadeReplicates.bootstrap(design, own, setsOrDefault(), seedOrZero());
            case SDR -> MadeReplicates.successiveDifferences(design, own);
            case OTHER -> throw new IllegalArgumentException("other weights are read and not made");
        };
        return about(made);
    }

    /**
     * Sets that were read.
     *
     * @param read the weights by set, in the order of the plan's columns, and respondent
     */
    public ReplicateWeights given(double[][] read) {
        double[] own = new double[read.length];
        Arrays.setAll(own, set -> factors.isEmpty() ? 1 : factors.get(set));
        double common = scale == null ? scaleOfMethod(read.length) : scale;
        return about(GivenReplicates.of(read, common, own, method == ReplicateMethod.SDR));
    }

    private ReplicateWeights about(ReplicateWeights found) {
        return aboutEstimate == null ? found : found.about(aboutEstimate);
    }

    private double scaleOfMethod(double count) {
        return switch (method) {
            case JK1 -> (count - 1) / count;
            case JKN, OTHER -> 1;
            case BRR -> 1 / count;
            case FAY -> 1 / (count * (1 - fay) * (1 - fay));
            case BOOTSTRAP -> 1 / (count - 1);
            case SDR -> 4 / count;
        };
    }

    /** How many bootstrap sets are made. */
    public int setsOrDefault() {
        return sets == null ? SETS : sets;
    }

    /** Of the bootstrap. */
    public long seedOrZero() {
        return seed == null ? 0 : seed;
    }
}
