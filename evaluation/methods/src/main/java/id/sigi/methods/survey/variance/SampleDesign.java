package id.sigi.methods.survey.variance;

import id.sigi.methods.survey.LonelyPsu;
import java.util.Arrays;
import java.util.List;

/**
 * How the respondents were drawn: stratified sampling units in one or several stages, with the rule for a stratum with one unit. Variances are
 * those of R's {@code svyrecvar} (survey 4.1): each stage adds (1 - f) n / (n - 1) times the cross-products of its units' deviations, times the
 * sampling fractions of the stages before, so that stages after one drawn with replacement add nothing. Source: Särndal, Swensson and Wretman 1992,
 * section 4.3; Bellhouse 1985.
 */
public final class SampleDesign {
    private final List<SamplingStage> stages;
    private final LonelyPsu lonely;
    private final int[] order;

    private SampleDesign(List<SamplingStage> stages, LonelyPsu lonely, int[] order) {
        this.stages = stages;
        this.lonely = lonely;
        this.order = order;
    }

    /** @param stages at least one, the first first, all of the same respondents */
    public static SampleDesign of(List<SamplingStage> stages, LonelyPsu lonely) {
        if (stages.isEmpty()
                || stages.stream().mapToInt(SamplingStage::rows).distinct().count() != 1) {
            throw new IllegalArgumentException("a design has one stage or more, of the same respondents");
        }
        int[] order = new int[stages.get(0).rows()];
        Arrays.setAll(order, row -> row);
        for (int level = stages.size() - 1; level >= 0; level--) {
            order = sorted(order, stages.get(level).unit());
            order = sorted(order, stages.get(level).stratum());
        }
        return new SampleDesign(List.copyOf(stages), lonely, order);
    }

    /** In the order of the codes, and in the order given where they are the same. */
    private static int[] sorted(int[] order, int[] codes) {
        int[] starts = new int[Arrays.stream(codes).max().orElse(-1) + 2];
        for (int code : codes) {
            starts[code + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] sorted = new int[order.length];
        for (int row : order) {
            sorted[starts[codes[row]]++] = row;
        }
        return sorted;
    }

    public int rows() {
        return order.length;
    }

    public List<SamplingStage> stages() {
        return stages;
    }

    public LonelyPsu lonely() {
        return lonely;
    }

    /** The respondents in the order of strata and units, stage by stage. */
    int[] order() {
        return order;
    }

    /**
     * Covariance of sums of weighted influences.
     *
     * @param weighted for each statistic the weighted influence of each respondent, zero for those whom it is not about
     * @param holds whom the statistics are about; strata that hold nobody of them add nothing
     * @throws id.sigi.programme.fault.RequestFault if a stratum has one unit and the rule is to refuse that, or has more than its population
     */
    public double[][] covariance(double[][] weighted, boolean[] holds) {
        return new DesignCovariance(this, weighted, holds).found();
    }

    /** Primary sampling units minus strata, of those that hold somebody, as R's {@code degf(subset(design, domain))}. */
    public int degreesOfFreedom(boolean[] holds) {
        SamplingStage first = stages.get(0);
        int units = 0;
        int strata = 0;
        int lastUnit = -1;
        int lastStratum = -1;
        for (int row : order) {
            if (holds[row]) {
                units += first.unit()[row] != lastUnit ? 1 : 0;
                strata += first.stratum()[row] != lastStratum ? 1 : 0;
                lastUnit = first.unit()[row];
                lastStratum = first.stratum()[row];
            }
        }
        return units - strata;
    }
}
