package id.sigi.reports.sdmx;

import java.util.List;
import java.util.Optional;

/**
 * An observation.
 *
 * @param key codes of the dimensions in their order
 * @param period the period
 * @param value the value as it is written; none where it is suppressed or could not be estimated
 * @param attributes values of the attributes in their order; empty where one has none
 */
record SdmxObservation(List<String> key, String period, Optional<String> value, List<String> attributes) {
    SdmxObservation {
        key = List.copyOf(key);
        attributes = List.copyOf(attributes);
    }
}
