package id.sigi.studies.survey;

import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.survey.units.SampleSums;
import java.util.HashMap;
import java.util.Map;

/** How many primary sampling units the population has in each stratum, as the rows of the sample say. */
final class StratumPopulations {
    private StratumPopulations() {}

    /** @throws RequestFault if a row says nothing, or two rows of a stratum say different things */
    static Map<String, Double> of(SampleSums sums) {
        Map<String, Double> populations = new HashMap<>();
        for (int stratum = 0; stratum < sums.strata(); stratum++) {
            populations.put(
                    sums.stratum(stratum),
                    population(sums.stratum(stratum), sums.leastPopulation(stratum), sums.greatestPopulation(stratum)));
        }
        return populations;
    }

    private static double population(String stratum, double least, double greatest) {
        if (!(least >= 1) || least != greatest) {
            throw new RequestFault(
                    "the plan's fpc cannot be used",
                    "in stratum " + stratum + " "
                            + (least == greatest || least == SampleSums.UNKNOWN_POPULATION
                                    ? "a row has no number of units of at least 1"
                                    : "rows say both " + least + " and " + greatest),
                    "Give every row of a stratum the same number: how many primary sampling units the stratum has in the population");
        }
        return least;
    }
}
