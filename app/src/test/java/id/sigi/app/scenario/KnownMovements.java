package id.sigi.app.scenario;

import static org.apache.spark.sql.functions.col;

import id.sigi.lake.Lake;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.PanelContracts;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.scenario.Scenario;
import id.sigi.programme.scenario.people.Person;
import id.sigi.programme.scenario.people.Population;
import id.sigi.programme.scenario.people.SurveyPath;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;

/** Movements from survey 1 to survey 2 of beneficiaries who answered both, from the people of the scenario and from who answered alone. */
final class KnownMovements {
    static final String OUTCOME = "flow_programme_survey_survey_1_survey_2";

    private final Map<String, Long> counts = new HashMap<>();

    private KnownMovements() {}

    static KnownMovements of(Scenario scenario, Lake lake) {
        Set<String> first = answered(lake, SurveyRound.SURVEY_1);
        Set<String> second = answered(lake, SurveyRound.SURVEY_2);
        SurveyPath path = new SurveyPath(scenario);
        KnownMovements known = new KnownMovements();
        for (Person person : Population.of(scenario).people()) {
            if (first.contains(person.applicantId()) && second.contains(person.applicantId())) {
                String moved =
                        state(path, person, SurveyRound.SURVEY_1) + " -> " + state(path, person, SurveyRound.SURVEY_2);
                known.counts.merge(moved, 1L, Long::sum);
            }
        }
        return known;
    }

    private static Set<String> answered(Lake lake, SurveyRound round) {
        Set<String> people = new HashSet<>();
        String key = Fields.APPLICANT_ID.name();
        for (Row row : lake.read(PanelContracts.SURVEY_ROUNDS)
                .filter(col(Fields.SURVEY_ROUND.name()).equalTo(round.name()))
                .filter(col(Fields.ANSWERED_AT.name()).isNotNull())
                .join(lake.read(TableContracts.BENEFICIARIES).select(key), key)
                .select(key)
                .collectAsList()) {
            people.add(row.getString(0));
        }
        return people;
    }

    private static String state(SurveyPath path, Person person, SurveyRound round) {
        LabourStatus status = path.recipient(person, round).labourStatus();
        return status.isEmployed() ? "EMPLOYED" : status.name();
    }

    /** Whether a row counts people who answered both surveys. */
    static boolean isCount(Estimate row) {
        String words = row.label().contrast().words();
        return row.label().estimator().procedure() == Procedure.PROPORTION
                && row.label().subgroup().words().equals(Label.ALL)
                && !words.contains("NOT_INTERVIEWED")
                && !words.contains("CUT_OFF")
                && !words.contains("TO_COME");
    }

    long count(Estimate row) {
        return counts.getOrDefault(row.label().contrast().words(), 0L);
    }

    long people() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
