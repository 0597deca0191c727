package id.sigi.methods.survey.variance;

import java.util.Arrays;
import java.util.List;

/**
 * One stage of sampling, by respondent. Strata of a later stage lie within the unit of the stage before; codes of strata and of units are different
 * wherever these are, so that a code names one stratum or unit of the sample.
 */
public final class SamplingStage {
    private final List<String> strata;
    private final int[] stratum;
    private final int[] unit;
    private final double[] population;

    /**
     * Of these.
     *
     * @param strata names of the strata, by code
     * @param stratum code of each respondent's stratum
     * @param unit code of each respondent's sampling unit
     * @param population units that the respondent's stratum has in the population; infinite where units were drawn with replacement
     */
    public SamplingStage(List<String> strata, int[] stratum, int[] unit, double[] population) {
        this.strata = List.copyOf(strata);
        if (stratum.length != unit.length || stratum.length != population.length) {
            throw new IllegalArgumentException("a stage says as much of its strata as of its units");
        }
        this.stratum = stratum;
        this.unit = unit;
        this.population = population;
    }

    public List<String> strata() {
        return strata;
    }

    public int[] stratum() {
        return stratum;
    }

    public int[] unit() {
        return unit;
    }

    public double[] population() {
        return population;
    }

    /** The stage of a sample without strata, drawn with replacement. */
    public static SamplingStage ofUnits(int[] unit) {
        double[] population = new double[unit.length];
        Arrays.fill(population, Double.POSITIVE_INFINITY);
        return new SamplingStage(List.of("all"), new int[unit.length], unit, population);
    }

    int rows() {
        return unit.length;
    }
}
