package id.sigi.studies.programme;

import static id.sigi.studies.programme.GoldGrids.get;
import static id.sigi.studies.programme.GoldGrids.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.file.EstimateSetJson;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.Studies;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fixed questions on grids small enough to count by hand; that is where the expected numbers come from. */
@Tag("transform")
class ProgrammeStudiesTest {
    private static final GoldGrids GOLD = new GoldGrids()
            .with(TableContracts.APPLICANTS, """
                    applicant_id | sex    | is_verified | count_applications | count_draws | is_ever_selected | is_urban | age | disability
                    a1           | FEMALE | true        | 1                  | 1           | true             | true     | 20  | NONE
                    a2           | FEMALE | true        | 2                  | 1           | false            | false    | 40  | DEAF
                    a3           | MALE   | true        | 1                  | 1           | true             | true     | 30  | NONE
                    a4           | MALE   | true        | 1                  | 0           | false            | true     | 55  | NONE
                    a5           | MALE   | false       | 0                  | 0           | false            | false    | 22  | OTHER
                    """)
            .with(TableContracts.BENEFICIARIES, """
                    applicant_id | sex    | wave | beneficiary_status | is_purchaser | is_completer | is_paid | count_surveys | disbursed_idr | spent_idr | drawn_on   | first_completed_at | had_bank_account | had_ewallet | age
                    a1           | FEMALE | 1    | PAID               | true         | true         | true    | 3             | 2550000       | 900000    | 2020-05-01 | 2021-04-30         | false            | false       | 20
                    a3           | MALE   | 2    | PURCHASED          | true         | false        | false   | 0             | 0             | 400000    | 2020-06-01 | -                  | true             | false       | 30
                    a6           | FEMALE | 2    | COMPLETED          | true         | true         | false   | 0             | 0             | 500000    | 2020-06-01 | 2021-06-02         | false            | true        | 33
                    """)
            .with(TableContracts.PERSON_DRAWS, """
                    draw_id | applicant_id | wave | draw_stage | is_selected | is_wave_winner
                    d1      | a1           | 1    | AREA       | true        | true
                    d1      | a2           | 1    | AREA       | false       | false
                    d1n     | a2           | 1    | NATIONAL   | false       | false
                    d2      | a3           | 2    | AREA       | false       | true
                    d2n     | a3           | 2    | NATIONAL   | true        | true
                    """)
            .with(TableContracts.SURVEY_PANEL, """
                    applicant_id | survey_round | is_ever_selected | sex    | age | baseline_status      | labour_status
                    a1           | SURVEY_3     | true             | FEMALE | 20  | UNEMPLOYED           | OWN_ACCOUNT
                    a6           | SURVEY_3     | true             | FEMALE | 33  | UNEMPLOYED           | UNEMPLOYED
                    a7           | SURVEY_3     | true             | MALE   | 45  | OWN_ACCOUNT_ASSISTED | EMPLOYEE
                    a8           | SURVEY_3     | true             | MALE   | 45  | EMPLOYER             | EMPLOYER
                    a8           | SURVEY_1     | true             | MALE   | 45  | EMPLOYER             | UNEMPLOYED
                    a1           | ENDLINE      | true             | FEMALE | 20  | UNEMPLOYED           | CASUAL_OTHER
                    a2           | ENDLINE      | false            | FEMALE | 22  | UNEMPLOYED           | UNEMPLOYED
                    a3           | ENDLINE      | true             | MALE   | 30  | EMPLOYEE             | EMPLOYEE
                    """)
            .with(TableContracts.COMPLAINTS, """
                    complaint_id | complaint_channel | response_hours | resolution_hours
                    c1           | HOTLINE           | 2              | 10
                    c2           | HOTLINE           | 4              | -
                    c3           | WEB_FORM          | 9              | -
                    """);

    private static EstimateSet run(ProgrammeStudy study) {
        return study.run(GOLD, "0.1.0");
    }

    @Test
    void monitoringCountsEachStepAmongThoseOfTheStepBefore() {
        EstimateSet set = run(new MonitoringStudy());

        assertEquals(Evidence.DESCRIPTIVE, set.evidence());
        List<String> lines = set.estimates().stream().map(GoldGrids::line).toList();
        for (String expected : List.of(
                "verified | share | all | 0.8000 | 4 of 5 registered applicants",
                "applied | share | all | 1.0000 | 4 of 4 verified applicants",
                "drawn | share | sex=MALE | 0.5000 | 1 of 2 applicants who applied to a wave",
                "selected | share | all | 0.6667 | 2 of 3 applicants in a draw",
                "selected | share | wave=1 | 0.5000 | 1 of 2 applicants drawn in the wave",
                "completed | share | all | 0.6667 | 2 of 3 beneficiaries who bought a course",
                "paid | share | sex=MALE | - | 0 of 0 beneficiaries who completed a course",
                "survey_3 | share | all | 1.0000 | 1 of 1 beneficiaries who answered surveys 1 and 2",
                "beneficiary_status=PAID | share | all | 0.3333 | 1 of 3 beneficiaries",
                "disbursed_idr | total | all | 2550000.0000 | 3 beneficiaries",
                "training_spent_idr | total | wave=2 | 900000.0000 | 2 beneficiaries",
                "complaints | count | all | 3.0000 | 3 complaints",
                "complaint_response_hours | median | complaint_channel=HOTLINE | 3.0000 | 2 complaints answered",
                "complaint_response_hours | mean | all | 5.0000 | 3 complaints answered",
                "complaint_resolution_hours | mean | complaint_channel=WEB_FORM | - | 0 complaints resolved")) {
            assertTrue(lines.contains(expected), expected + "\nis not in\n" + String.join("\n", lines));
        }
    }

    @Test
    void transitionsAreSharesOfTheStateAtRegistration() {
        EstimateSet set = run(new TransitionStudy());
        Estimate found = set.estimates().stream()
                .filter(row -> row.label().contrast().words().equals("UNEMPLOYED -> SELF_EMPLOYED"))
                .filter(row -> row.label().subgroup().isEverybody())
                .findFirst()
                .orElseThrow();

        assertEquals(3 * 49, set.estimates().size());
        assertEquals(
                "transition | row share UNEMPLOYED -> SELF_EMPLOYED | all | 0.5000 | 1 of 2 recipients with status UNEMPLOYED at"
                        + " registration who answered survey 3",
                line(found));
        // Wilson's interval of 1 in 2, from R's binom.confint(1, 2, methods = "wilson").
        assertEquals(0.09453120573423074, found.inference().confLow().orElseThrow(), 1e-12);
        assertEquals(0.9054687942657693, found.inference().confHigh().orElseThrow(), 1e-12);
    }

    @Test
    void entrepreneurshipIsPaired() {
        EstimateSet set = run(new EntrepreneurshipStudy());

        assertEquals(
                0.5,
                get(set, "entrepreneur", "share before", "all")
                        .inference()
                        .estimate()
                        .orElseThrow());
        assertEquals(
                0.5,
                get(set, "entrepreneur", "share after", "all")
                        .inference()
                        .estimate()
                        .orElseThrow());
        Estimate change = get(set, "entrepreneur", "change", "all");
        assertEquals(0, change.inference().estimate().orElseThrow());
        // ((b + c) - (b - c)^2 / n) / n^2 with one entry and one exit among four.
        assertEquals(Math.sqrt(2.0 / 16), change.inference().stdError().orElseThrow(), 1e-15);
        assertEquals(
                1,
                get(set, "entrepreneur", "entry rate", "age=18-24")
                        .inference()
                        .estimate()
                        .orElseThrow());
        assertFalse(get(set, "entrepreneur", "exit rate", "sex=FEMALE").isEstimated());
    }

    @Test
    void inclusionSaysItsDenominators() {
        EstimateSet set = run(new InclusionStudy());

        assertEquals(
                "selected | share | sex=FEMALE | 0.5000 | 1 of 2 applicants in a draw",
                line(get(set, "selected", "share", "sex=FEMALE")));
        // A1 completed a day before twelve months were over, A6 a day after.
        assertEquals("P-4.3 | share | all | 0.3333 | 1 of 3 beneficiaries", line(get(set, "P-4.3", "share", "all")));
        assertEquals("P-8.10 | share | all | 0.3333 | 1 of 3 beneficiaries", line(get(set, "P-8.10", "share", "all")));
        assertEquals(
                "beneficiaries | share | sex=FEMALE | 0.6667 | 2 of 3 beneficiaries",
                line(get(set, "beneficiaries", "share", "sex=FEMALE")));
        Estimate parity = get(set, "selected", "parity index", "all");
        assertEquals("FEMALE over MALE", parity.label().contrast().words());
        assertEquals(0.5, parity.inference().estimate().orElseThrow());
    }

    private static final String WEAVERS = """
            id: weavers
            version: "1.0"
            agency: {id: WEAVERS, name: {en: Weavers, id: Penenun}}
            title: Weavers
            dimensions:
              - {id: sex, label: Sex, codes: [{value: FEMALE, label: Female}, {value: MALE, label: Male}]}
            populations:
              - kind: indicators
                id: enrolled
                title: Enrolled
                population: People enrolled
                rows: {data: gold.beneficiaries}
                source: register
                by: [sex]
                indicators:
                  - id: women
                    label: Women
                    definition: Women among the enrolled
                    numerator: sex = 'FEMALE'
                    denominator: 'true'
                    denominator_name: people enrolled
                    limits: None
            """;

    /** Another programme's indicators stand where those of Program Kartu Prakerja would. */
    @Test
    void anotherProgrammesRegistryTellsItsOwnIndicators() {
        EstimateSet set = run(new RegistryStudy(PlanFile.parseRegistry("weavers.yaml", WEAVERS)));

        assertEquals("women | share | all | 0.6667 | 2 of 3 people enrolled", line(get(set, "women", "share", "all")));
        assertEquals(
                List.of("inclusion", "labour"),
                Studies.list().stream()
                        .map(ProgrammeStudy::id)
                        .filter(id -> Studies.list(PlanFile.parseRegistry("weavers.yaml", WEAVERS)).stream()
                                .noneMatch(other -> other.id().equals(id)))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gold.beneficiaries|gold.weavers|reads an unknown table gold.weavers",
                "id: weavers|kind: indicators|it is a plan of its own",
                "limits: None|remark: None|the key limits is missing",
            })
    void aWrongRegistryIsRefused(String from, String to, String said) {
        RequestFault fault = assertThrows(
                RequestFault.class,
                () -> new RegistryStudy(PlanFile.parseRegistry("weavers.yaml", WEAVERS.replaceFirst(from, to))));

        assertTrue((fault.problem() + fault.reason()).contains(said), fault.problem() + fault.reason());
    }

    @Test
    void labourIsAmongRespondents() {
        EstimateSet set = run(new LabourStudy());

        assertEquals(
                "P-8.3 | share | all | 0.5000 | 1 of 2 employed endline respondents",
                line(get(set, "P-8.3", "share", "all")));
        assertEquals(
                "P-8.5 | share | sex=FEMALE | 0.5000 | 1 of 2 endline respondents in the labour force",
                line(get(set, "P-8.5", "share", "sex=FEMALE")));
        assertEquals(
                "P-8.6 | share | all | 0.5000 | 1 of 2 endline respondents aged 18 to 24",
                line(get(set, "P-8.6", "share", "all")));
        assertEquals(
                "P-8.6 | share | survey_round=SURVEY_3 | 0.0000 | 0 of 1 recipients who answered survey 3 aged 18 to 24",
                line(get(set, "P-8.6", "share", "survey_round=SURVEY_3")));
    }

    @Test
    void allQuestionsAreAskedOnceAndAnEmptyLakeGivesReasonsNotNumbers() {
        Set<String> ids = new HashSet<>();
        for (ProgrammeStudy study : Studies.list()) {
            EstimateSet set = study.run(new GoldGrids(), "0.1.0");
            assertTrue(ids.add(set.id()), set.id());
            // What rows give away is for disclosure control and stands in no file.
            String written = EstimateSetJson.write(set);
            assertEquals(written, EstimateSetJson.write(EstimateSetJson.read(written)));
        }
        assertTrue(
                ids.containsAll(Set.of("monitoring", "transitions", "entrepreneurship", "inclusion", "labour")),
                ids.toString());
    }
}
