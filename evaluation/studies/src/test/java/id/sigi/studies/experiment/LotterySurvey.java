package id.sigi.studies.experiment;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.PlanFile;
import id.sigi.studies.KnownRows;
import id.sigi.studies.RealData;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A made-up lottery of 180 people in three cells and 88 households with a weighted survey, made by lottery_survey.R, which also prints the
 * numbers that the tests carry.
 */
final class LotterySurvey {
    static final String PLAN = """
            kind: experiment
            id: made-up
            title: {en: Made up, id: Buatan}
            unit: person
            contrast: won minus lost
            design: {offer: won, take_up: went, strata: [area], cluster: home}
            outcomes:
              - {name: income, label: {en: Income, id: Pendapatan}, unit: rupiah}
            estimators:
              - {estimator: regression, covariance: CR2, cell_effects: included}
            """;

    private LotterySurvey() {}

    static Dataset<Row> rows() {
        return KnownRows.of("experiment/lottery_survey.csv");
    }

    static List<EstimateSet> run(String plan, Dataset<Row> rows) {
        FrozenPlan frozen = PlanFile.parse("made-up.yaml", plan);
        return ExperimentStudy.run(frozen, (ExperimentPlan) frozen.plan(), rows, RealData.source("made up"));
    }

    /** The set of this name. */
    static EstimateSet set(List<EstimateSet> sets, String id) {
        return sets.stream().filter(set -> set.id().equals(id)).findFirst().orElseThrow();
    }

    /** The first row of an outcome and group whose estimand starts so. */
    static Estimate find(EstimateSet set, String outcome, String estimand, String subgroup) {
        return set.list(outcome).stream()
                .filter(row -> row.label().estimand().words().startsWith(estimand))
                .filter(row -> row.label().subgroup().words().equals(subgroup))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + outcome + ", " + estimand + ", " + subgroup));
    }
}
