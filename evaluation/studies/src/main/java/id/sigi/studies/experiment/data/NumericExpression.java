package id.sigi.studies.experiment.data;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * A numeric expression over the narrow table.
 *
 * @param key key of its series
 * @param column the expression; null where missing
 * @param magnitude largest absolute value
 */
record NumericExpression(String key, Column column, double magnitude) {
    /** All series of an experiment: outcomes, covariates with one series per level, and the answer to the survey among the invited. */
    static List<NumericExpression> list(AnalysisTable table, TableProfile facts) {
        List<NumericExpression> numbers = new ArrayList<>();
        for (AnalysisColumn outcome : table.outcomes()) {
            numbers.add(plain(outcome, facts));
        }
        for (int index = 0; index < facts.covariates().size(); index++) {
            Covariate covariate = facts.covariates().get(index);
            for (AnalysisColumn series : covariate.series()) {
                numbers.add(covariate.hasLevels() ? level(covariate, series, index) : plain(series, facts));
            }
            covariate.regressors().stream()
                    .filter(series -> !covariate.series().contains(series))
                    .forEach(series -> numbers.add(plain(series, facts)));
        }
        Column answered = col(AnalysisTable.RESPONSE);
        numbers.add(new NumericExpression(
                AnalysisTable.RESPONSE, when(col(AnalysisTable.INVITED).equalTo(1.0), answered), 1));
        return numbers;
    }

    private static NumericExpression plain(AnalysisColumn series, TableProfile facts) {
        return new NumericExpression(
                series.key(), col(series.key()), facts.magnitudes().get(series.key()));
    }

    private static NumericExpression level(Covariate covariate, AnalysisColumn series, int index) {
        Column text = col(AnalysisTable.covariateKey(index));
        String level = series.name().substring(covariate.name().length() + 1);
        Column isLevel = when(text.equalTo(level), 1.0).otherwise(0.0);
        return new NumericExpression(
                series.key(), when(text.isNotNull(), isLevel).otherwise(lit(null)), 1);
    }
}
