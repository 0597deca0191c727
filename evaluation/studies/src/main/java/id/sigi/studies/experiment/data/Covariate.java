package id.sigi.studies.experiment.data;

import java.util.List;

/**
 * A covariate of the plan as numbers: one series for a number or a truth, one for each level of a text.
 *
 * @param name the column of the plan
 * @param series its series, the reference level of a text first
 * @param regressors the series that enter a regression: all but the reference level of a text; for a number that is missing in some rows, and a
 *     plan that keeps them, the number with zeros filled in and the indicator
 * @param hasLevels whether it is a text
 */
public record Covariate(String name, List<AnalysisColumn> series, List<AnalysisColumn> regressors, boolean hasLevels) {
    public Covariate {
        series = List.copyOf(series);
        regressors = List.copyOf(regressors);
    }

    static Covariate number(AnalysisColumn series) {
        return new Covariate(series.name(), List.of(series), List.of(series), false);
    }

    static Covariate filled(AnalysisColumn series, List<AnalysisColumn> regressors) {
        return new Covariate(series.name(), List.of(series), regressors, false);
    }

    static Covariate levels(String name, List<AnalysisColumn> series) {
        return new Covariate(name, series, series.isEmpty() ? series : series.subList(1, series.size()), true);
    }
}
