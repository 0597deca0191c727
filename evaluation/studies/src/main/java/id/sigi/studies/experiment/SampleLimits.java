package id.sigi.studies.experiment;

import java.util.List;

/**
 * What a sample may hold.
 *
 * @param cap most rows
 * @param unit the plan's column of units, for messages
 * @param subgroups keys of the truths that say who belongs to a subgroup
 */
record SampleLimits(int cap, String unit, List<String> subgroups) {
    SampleLimits {
        subgroups = List.copyOf(subgroups);
    }
}
