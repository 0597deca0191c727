package id.sigi.studies.programme;

import static org.apache.spark.sql.functions.col;

import id.sigi.programme.contract.Fields;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Who answered: rows of the survey panel. */
final class Respondents {
    private Respondents() {}

    /** Recipients who answered survey 3, the last of the recipients' surveys. */
    static Dataset<Row> recipients(Dataset<Row> panel) {
        return of(panel, SurveyRound.SURVEY_3).filter(col(Fields.IS_EVER_SELECTED.name()));
    }

    /** Winners and losers who answered the researchers' endline. */
    static Dataset<Row> endline(Dataset<Row> panel) {
        return of(panel, SurveyRound.ENDLINE);
    }

    private static Dataset<Row> of(Dataset<Row> panel, SurveyRound round) {
        return panel.filter(col(Fields.SURVEY_ROUND.name()).equalTo(round.name()));
    }
}
