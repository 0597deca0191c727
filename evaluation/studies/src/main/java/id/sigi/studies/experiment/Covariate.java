package id.sigi.studies.experiment;

import java.util.List;

/**
 * A covariate of the plan as numbers: one series for a number or a truth, one for each level of a text.
 *
 * @param name the column of the plan
 * @param series its series, the reference level of a text first
 * @param hasLevels whether it is a text
 */
record Covariate(String name, List<Series> series, boolean hasLevels) {
    Covariate {
        series = List.copyOf(series);
    }

    /** The series that enter a regression: all, but for the reference level. */
    List<Series> regressors() {
        return hasLevels && !series.isEmpty() ? series.subList(1, series.size()) : series;
    }
}
