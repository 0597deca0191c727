package id.sigi.studies.work;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.PanelFields;
import id.sigi.programme.contract.table.PanelContracts;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import id.sigi.programme.vocabulary.survey.SurveyOutcome;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import id.sigi.studies.programme.GoldTables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One row per beneficiary: traits, wave, and the {@link RoundState} at registration and in each round of the surveys, as text. */
final class RoundStates {
    /** Column of the state at registration. */
    static final String BASELINE = "state_baseline";

    private static final String STATUS = "status_";
    private static final String OUTCOME = "outcome_";

    private RoundStates() {}

    /** Column of the state in a round. */
    static String column(SurveyRound round) {
        return "state_" + round.name();
    }

    /** The columns of states, registration first. */
    static List<String> columns() {
        return Stream.concat(
                        Stream.of(BASELINE), Arrays.stream(SurveyRound.values()).map(RoundStates::column))
                .toList();
    }

    static Dataset<Row> of(GoldTables gold) {
        Dataset<Row> people = gold.read(TableContracts.BENEFICIARIES);
        List<Column> kept = new ArrayList<>();
        for (Field trait : List.of(
                Fields.SEX,
                Fields.AGE,
                Fields.EDUCATION,
                Fields.DISABILITY,
                Fields.IS_URBAN,
                Fields.IS_DISADVANTAGED_REGION,
                Fields.WAVE)) {
            kept.add(col(trait.name()));
        }
        kept.add(answered(col(Fields.BASELINE_STATUS.name())).as(BASELINE));
        for (SurveyRound round : SurveyRound.values()) {
            kept.add(coalesce(
                            answered(col(STATUS + round.name())),
                            missing(col(OUTCOME + round.name())),
                            lit(RoundState.NOT_INTERVIEWED.name()))
                    .as(column(round)));
        }
        String key = Fields.APPLICANT_ID.name();
        return people.join(rounds(gold), people.col(key).equalTo(col("asked")), "left")
                .select(kept.toArray(Column[]::new));
    }

    /** Answers and outcomes of all rounds, one row per person. */
    private static Dataset<Row> rounds(GoldTables gold) {
        List<Column> all = new ArrayList<>();
        for (SurveyRound round : SurveyRound.values()) {
            Column isIn = col(Fields.SURVEY_ROUND.name()).equalTo(round.name());
            all.add(max(when(isIn, col(Fields.LABOUR_STATUS.name()))).as(STATUS + round.name()));
            all.add(max(when(isIn, col(PanelFields.SURVEY_OUTCOME.name()))).as(OUTCOME + round.name()));
        }
        return gold.read(PanelContracts.SURVEY_ROUNDS)
                .groupBy(col(Fields.APPLICANT_ID.name()).as("asked"))
                .agg(all.get(0), all.subList(1, all.size()).toArray(Column[]::new));
    }

    private static Column answered(Column status) {
        Column state = lit(null).cast("string");
        for (LabourStatus one : LabourStatus.values()) {
            state = when(status.equalTo(one.name()), RoundState.of(one).name()).otherwise(state);
        }
        return state;
    }

    private static Column missing(Column outcome) {
        Column state = lit(null).cast("string");
        for (SurveyOutcome one : SurveyOutcome.values()) {
            state = when(outcome.equalTo(one.name()), RoundState.of(one).name()).otherwise(state);
        }
        return state;
    }
}
