package id.sigi.studies.experiment;

import id.sigi.methods.plan.SurveySample;
import id.sigi.methods.regression.Influence;
import id.sigi.methods.survey.PsuTotals;
import id.sigi.methods.survey.SurveyDesign;
import id.sigi.methods.survey.SurveyEstimate;
import id.sigi.programme.fault.RequestFault;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sampling units of a survey. Where every unit lies within one household, households are the larger of the two and take the units' place,
 * because people of one household share chance and fate.
 */
final class SurveyUnits {
    private final Sample sample;
    private final SurveySample asked;
    private final int[] sampled;
    private final long crossing;
    private final boolean areHouseholds;

    private SurveyUnits(Sample sample, SurveySample asked, int[] sampled) {
        this.sample = sample;
        this.asked = asked;
        this.sampled = sampled;
        this.crossing = crossing(Sample::cluster, Sample::samplingUnit);
        this.areHouseholds = crossing > 0 && crossing(Sample::samplingUnit, Sample::cluster) == 0;
    }

    /** @throws RequestFault if a weight is not positive */
    static SurveyUnits of(Sample sample, SurveySample asked) {
        int[] sampled = sample.rowsWith(People.EVERYBODY, List.of(SurveyColumns.WEIGHT));
        for (int row : sampled) {
            if (!(sample.value(SurveyColumns.WEIGHT, row) > 0)) {
                throw new RequestFault(
                        "the plan's survey.weight cannot be used",
                        asked.weight() + " is " + sample.value(SurveyColumns.WEIGHT, row) + " in a row",
                        "Leave the weight empty for people who were not in the sample");
            }
        }
        return new SurveyUnits(sample, asked, sampled);
    }

    private interface Group {
        String of(Sample sample, int row);
    }

    /** Inner groups with people in more than one outer group. */
    private long crossing(Group inner, Group outer) {
        Map<String, Set<String>> outers = new LinkedHashMap<>();
        for (int row : sampled) {
            outers.computeIfAbsent(inner.of(sample, row), unseen -> new HashSet<>())
                    .add(outer.of(sample, row));
        }
        return outers.values().stream().filter(names -> names.size() > 1).count();
    }

    /** The error of the sum of influences over the whole sample. */
    SurveyEstimate spread(int[] rows, Influence influence) {
        Map<Integer, Double> known = new LinkedHashMap<>();
        for (int place = 0; place < rows.length; place++) {
            known.put(rows[place], influence.of(place));
        }
        List<PsuTotals> totals = Arrays.stream(sampled)
                .mapToObj(row -> new PsuTotals(
                        sample.stratum(row),
                        unit(row),
                        known.containsKey(row) ? 1 : 0,
                        known.getOrDefault(row, 0.0),
                        0))
                .toList();
        return SurveyDesign.withDefaults().withLonely(asked.lonelyPsu().rule()).total(totals);
    }

    private String unit(int row) {
        return areHouseholds ? sample.cluster(row) : sample.samplingUnit(row);
    }

    /** How sampling units and households lie to each other, and which the errors count. */
    String sentence(String cluster) {
        String units = String.join(" x ", asked.psu());
        if (areHouseholds) {
            return "Every sampling unit lies within one " + cluster + ", which is larger: weighted errors count "
                    + cluster + ".";
        }
        return crossing == 0
                ? "Every " + cluster + " lies within one sampling unit: weighted errors count " + units + "."
                : crossing + " of " + cluster + " have people in several sampling units: weighted errors count " + units
                        + " only, and may be too small.";
    }
}
