package id.sigi.studies.experiment;

import id.sigi.methods.blocks.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A series of the blocks.
 *
 * @param key key of the series
 * @param source where its numbers come from
 */
record SeriesSource(String key, Source source) {
    /** All series of an experiment: outcomes, covariates with one series per level, and the answer to the survey among the invited. */
    static List<SeriesSource> list(NarrowTable table, RowFacts facts) {
        List<SeriesSource> series = new ArrayList<>();
        for (Series outcome : table.outcomes()) {
            series.add(new SeriesSource(outcome.key(), new Source.Column(outcome.key())));
        }
        for (int index = 0; index < facts.covariates().size(); index++) {
            Covariate covariate = facts.covariates().get(index);
            for (Series some : covariate.series()) {
                series.add(of(covariate, some, index));
            }
        }
        series.add(new SeriesSource(NarrowTable.RESPONSE, new Source.Column(NarrowTable.ANSWERED)));
        return series;
    }

    /** The series that enter a regression as covariates. */
    static List<SeriesSource> regressors(RowFacts facts) {
        return regressors(facts, covariate -> true);
    }

    /** Those of some of the covariates. */
    static List<SeriesSource> regressors(RowFacts facts, Predicate<Covariate> which) {
        List<SeriesSource> series = new ArrayList<>();
        for (int index = 0; index < facts.covariates().size(); index++) {
            Covariate covariate = facts.covariates().get(index);
            if (which.test(covariate)) {
                for (Series some : covariate.regressors()) {
                    series.add(of(covariate, some, index));
                }
            }
        }
        return series;
    }

    private static SeriesSource of(Covariate covariate, Series series, int index) {
        if (!covariate.hasLevels()) {
            return new SeriesSource(series.key(), new Source.Column(series.key()));
        }
        String level = series.name().substring(covariate.name().length() + 1);
        return new SeriesSource(series.key(), new Source.Level(NarrowTable.covariateKey(index), level));
    }
}
