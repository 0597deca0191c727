package id.sigi.studies.experiment.data;

import id.sigi.methods.columnar.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A series of the blocks.
 *
 * @param key key of the series
 * @param source where its numbers come from
 */
public record AnalysisVariable(String key, Variable source) {
    /** All series of an experiment: outcomes, covariates with one series per level, and the answer to the survey among the invited. */
    public static List<AnalysisVariable> list(AnalysisTable table, TableProfile facts) {
        List<AnalysisVariable> series = new ArrayList<>();
        for (AnalysisColumn outcome : table.outcomes()) {
            series.add(new AnalysisVariable(outcome.key(), new Variable.Column(outcome.key())));
        }
        for (int index = 0; index < facts.covariates().size(); index++) {
            Covariate covariate = facts.covariates().get(index);
            for (AnalysisColumn some : covariate.series()) {
                series.add(of(covariate, some, index));
            }
        }
        series.add(new AnalysisVariable(AnalysisTable.RESPONSE, new Variable.Column(AnalysisTable.ANSWERED)));
        return series;
    }

    /** The series that enter a regression as covariates. */
    public static List<AnalysisVariable> regressors(TableProfile facts) {
        return regressors(facts, covariate -> true);
    }

    /** Those of some of the covariates. */
    public static List<AnalysisVariable> regressors(TableProfile facts, Predicate<Covariate> which) {
        List<AnalysisVariable> series = new ArrayList<>();
        for (int index = 0; index < facts.covariates().size(); index++) {
            Covariate covariate = facts.covariates().get(index);
            if (which.test(covariate)) {
                for (AnalysisColumn some : covariate.regressors()) {
                    series.add(of(covariate, some, index));
                }
            }
        }
        return series;
    }

    private static AnalysisVariable of(Covariate covariate, AnalysisColumn series, int index) {
        if (!covariate.hasLevels()) {
            return new AnalysisVariable(series.key(), new Variable.Column(series.key()));
        }
        String level = series.name().substring(covariate.name().length() + 1);
        return new AnalysisVariable(series.key(), new Variable.Level(AnalysisTable.covariateKey(index), level));
    }
}
