package id.sigi.app.scenario;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.Lake;
import id.sigi.lake.session.LakeSession;
import id.sigi.lake.session.LakeSettings;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.PanelFields;
import id.sigi.programme.contract.table.PanelContracts;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.scenario.KnownSurveys;
import id.sigi.programme.scenario.ResponseChance;
import id.sigi.programme.scenario.people.Person;
import id.sigi.programme.scenario.people.Population;
import id.sigi.programme.scenario.people.SurveyPath;
import id.sigi.programme.vocabulary.EducationLevel;
import id.sigi.programme.vocabulary.Sex;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.input.StudySource;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Answering hangs on what the register knows: studies find the chances of moving, of businesses and of answering again, and weights for non-response take
 * its bias away.
 */
@Tag("slow")
@Tag("programme")
class AnsweringByRegisterTest extends KnownSurveysRun {
    private static final String PLAN = """
            kind: survey
            id: survey-3
            title: {en: Survey 3, id: Survei 3}
            weight: weight
            psu: [(row)]
            minimum_cell: 10
            NON_RESPONSE
            statistics:
              - name: works
                label: {en: Share with work, id: Proporsi yang bekerja}
                kind: mean
                variable: works
                denominator_name: recipients invited to survey 3
            """;

    private static final String ANSWERING =
            PLAN.replace("NON_RESPONSE", "").replace("variable: works", "variable: answered") + """
            regressions:
              - name: answers
                label: {en: Answering, id: Menjawab}
                outcome: answered
                covariates: [woman, urban, tertiary, worked]
                family: logistic
                denominator_name: recipients invited to survey 3
            """;

    AnsweringByRegisterTest() {
        super(KnownSurveys.byRegister());
    }

    @Test
    void peopleOfEachSexMoveByTheKnownChances() {
        for (Sex sex : Sex.values()) {
            double[][] truth = throughout(KnownSurveys.first(sex).labourForce());
            for (int from = 0; from < STATES.size(); from++) {
                assertShare(
                        truth[from][0],
                        row(
                                "employment_flows",
                                "flow_programme_survey_baseline_survey_3",
                                STATES.get(from) + " -> EMPLOYED",
                                Fields.SEX.name() + "=" + sex,
                                Procedure.PROPORTION));
            }
        }
    }

    @Test
    void peopleMoveFromSurveyToSurveyByTheKnownChances() {
        assertMoves(KnownSurveys.steps().get(1), "flow_programme_survey_survey_1_survey_2");
        assertMoves(KnownSurveys.steps().get(2), "flow_programme_survey_survey_2_survey_3");
    }

    private void assertMoves(KnownSurveys.Step step, String outcome) {
        for (int from = 0; from < STATES.size(); from++) {
            long all = 0;
            long[] moved = new long[STATES.size()];
            for (int to = 0; to < moved.length; to++) {
                moved[to] = step.labourForce()[from][to] == 0 ? 0 : people(outcome, STATES.get(from), STATES.get(to));
                all += moved[to];
            }
            for (int to = 0; to < moved.length; to++) {
                assertShare(
                        step.labourForce()[from][to],
                        moved[to],
                        all,
                        outcome + ", " + STATES.get(from) + " -> " + STATES.get(to));
            }
        }
    }

    /** Businesses have chances of their own: to begin one at the first step, to have it still at the second and at both, to end one, to begin again. */
    @Test
    void businessesAreBegunKeptAndEndedByTheKnownChances() {
        KnownSurveys.Step first = KnownSurveys.steps().get(0);
        KnownSurveys.Step second = KnownSurveys.steps().get(1);
        KnownSurveys.Step third = KnownSurveys.steps().get(2);
        assertBusiness(first.enters(), "own_business_entry");
        assertBusiness(second.stays(), "own_business_survival_2");
        assertBusiness(second.stays() * third.stays(), "own_business_survival_3");
        assertBusiness(1 - first.stays(), "own_business_exit");
        double outTwice = (1 - first.stays()) * (1 - second.enters());
        double outOnce = (1 - first.stays()) * second.enters();
        double outLater = first.stays() * (1 - second.stays());
        assertBusiness(
                ((outTwice + outLater) * third.enters() + outOnce * third.stays()) / (outTwice + outOnce + outLater),
                "own_business_return");
    }

    private void assertBusiness(double truth, String outcome) {
        assertShare(truth, row("own_business", outcome, "", Label.ALL, Procedure.PROPORTION));
    }

    /** Recipients invited to survey 3: what the register knows of them, whether they answered, and what they said. */
    private static Dataset<Row> invited(Lake lake) {
        String key = Fields.APPLICANT_ID.name();
        Dataset<Row> asked = lake.read(PanelContracts.SURVEY_ROUNDS)
                .filter(col(Fields.SURVEY_ROUND.name()).equalTo(SurveyRound.SURVEY_3.name()))
                .filter(col(PanelFields.IS_SURVEY_INVITED.name()))
                .select(col(key), col(Fields.ANSWERED_AT.name()), col(Fields.LABOUR_STATUS.name()));
        return lake.read(TableContracts.BENEFICIARIES)
                .join(asked, key)
                .select(
                        col(key),
                        lit(1.0).as("weight"),
                        is(Fields.SEX, Sex.FEMALE.name()).as("woman"),
                        col(Fields.IS_URBAN.name()).cast("double").as("urban"),
                        is(Fields.EDUCATION, EducationLevel.TERTIARY.name()).as("tertiary"),
                        works(Fields.BASELINE_STATUS).as("worked"),
                        col(Fields.ANSWERED_AT.name())
                                .isNotNull()
                                .cast("double")
                                .as("answered"),
                        when(col(Fields.ANSWERED_AT.name()).isNotNull(), works(Fields.LABOUR_STATUS))
                                .as("works"))
                .cache();
    }

    private static Column is(Field field, String value) {
        return col(field.name()).equalTo(value).cast("double");
    }

    private static Column works(Field status) {
        Object[] working = Arrays.stream(LabourStatus.values())
                .filter(LabourStatus::isEmployed)
                .map(Enum::name)
                .toArray();
        return col(status.name()).isin(working).cast("double");
    }

    private static EstimateSet run(String plan, Dataset<Row> rows) {
        StudySource source = new StudySource(new TableVersion("invited", "0", 1), "test");
        return PlannedStudy.run(PlanFile.parse("survey-3.yaml", plan), rows, source)
                .get(0);
    }

    private static EstimateSet adjusted(String how, Dataset<Row> rows) {
        return run(
                PLAN.replace(
                        "NON_RESPONSE",
                        "non_response: {answered: answered, method: " + how
                                + ", columns: [woman, urban, tertiary, worked]}"),
                rows);
    }

    /** Share of all who were invited who work at survey 3, whether they answered or not: what each would have said. */
    private double truth(Dataset<Row> rows) {
        Set<String> asked = rows.select(Fields.APPLICANT_ID.name()).collectAsList().stream()
                .map(row -> row.getString(0))
                .collect(Collectors.toSet());
        Map<String, Person> people = Population.of(scenario()).people().stream()
                .collect(Collectors.toMap(Person::applicantId, Function.identity()));
        SurveyPath path = new SurveyPath(scenario());
        return asked.stream()
                .mapToDouble(who -> path.recipient(people.get(who), SurveyRound.SURVEY_3)
                                .labourStatus()
                                .isEmployed()
                        ? 1
                        : 0)
                .average()
                .orElseThrow();
    }

    @Test
    void chancesOfAnsweringAreFoundAndWeightsTakeTheBiasAway() {
        try (LakeSession session = LakeSession.open(LakeSettings.of(2, folder().resolve("reading")))) {
            Dataset<Row> rows = invited(Lake.open(session, result().place().resolve("lake")));
            assertChances(run(ANSWERING, rows));
            double truth = truth(rows);
            Estimate plain = works(run(PLAN.replace("NON_RESPONSE", ""), rows.filter("answered = 1")));
            print(
                    "works, respondents alone",
                    truth,
                    plain.inference().estimate().orElseThrow());
            assertTrue(errors(truth, plain) > 3, "without weights the bias shows: " + truth + " against " + plain);
            for (String how : new String[] {"classes", "propensity", "propensity_classes"}) {
                Estimate weighted = works(adjusted(how, rows));
                print("works, " + how, truth, weighted.inference().estimate().orElseThrow());
                assertEquals(0, errors(truth, weighted), 3, how + ": " + truth + " against " + weighted);
            }
        }
    }

    private static Estimate works(EstimateSet set) {
        return set.list("works").get(0);
    }

    private static void assertChances(EstimateSet set) {
        ResponseChance known = KnownSurveys.byRegister().get(2);
        Map<String, Double> truth = Map.of(
                "woman", known.women(),
                "urban", known.urban(),
                "tertiary", known.tertiary(),
                "worked", known.employedBefore());
        for (Map.Entry<String, Double> coefficient : truth.entrySet()) {
            Estimate found = set.list("answers").stream()
                    .filter(row -> row.label().toString().contains(coefficient.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(coefficient.getKey() + " in " + set.estimates()));
            assertWithin(coefficient.getValue(), found);
        }
    }
}
