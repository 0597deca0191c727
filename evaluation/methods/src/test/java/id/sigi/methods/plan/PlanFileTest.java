package id.sigi.methods.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Inclusion;
import id.sigi.methods.plan.analysis.Method;
import id.sigi.methods.plan.analysis.Multiplicity;
import id.sigi.methods.plan.analysis.Variance;
import id.sigi.methods.plan.data.CsvSettings;
import id.sigi.methods.plan.survey.LonelyPsuRule;
import id.sigi.programme.fault.RequestFault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("kernel")
class PlanFileTest {
    static final String EXPERIMENT = """
        kind: experiment
        id: toy
        title: {en: Toy, id: Mainan}
        rows:
          derive:
            is_old: age >= 50
            is_old_woman: is_old and sex = 'FEMALE'
          filter: age is not null
          cap: 100
        unit: person
        design:
          offer: z
          take_up: d
          strata: [cell]
          cluster: household
        outcomes:
          - {name: y, label: {en: Income, id: Pendapatan}, unit: rupiah, family: money}
        covariates: [age]
        subgroups:
          - {name: sex=FEMALE, where: sex = 'FEMALE'}
        estimators:
          - {estimator: difference_in_means}
          - {estimator: regression, covariance: CR2, cell_effects: included}
        seed: 7
        """;

    static final String SURVEY = """
        kind: survey
        id: jambi
        title: {en: Jambi, id: Jambi}
        weight: w
        strata: [regency, urban]
        psu: [block]
        lonely_psu: adjust
        statistics:
          - name: rate
            label: {en: Rate, id: Tingkat}
            kind: ratio
            numerator: unemployed
            denominator: labour_force
            denominator_name: persons in the labour force
        """;

    @Test
    void anExperimentIsReadWithItsDefaults() {
        ExperimentPlan plan = assertInstanceOf(
                ExperimentPlan.class, PlanFile.parse("toy.yaml", EXPERIMENT).plan());

        assertEquals(
                List.of("is_old", "is_old_woman"),
                List.copyOf(plan.rows().derive().keySet()));
        assertEquals(
                new EstimatorChoice(Method.DIFFERENCE_IN_MEANS, Variance.BY_DRAW, Inclusion.NONE, Inclusion.NONE),
                plan.estimators().get(0));
        assertEquals(Multiplicity.HOLM, plan.multiplicity());
        assertEquals(10, plan.minimumCell());
        assertEquals(7, plan.seed());
        assertTrue(plan.findTable().isEmpty());
    }

    @Test
    void whatAPlanNeedNotSayIsFilledIn() {
        String plan = """
            kind: experiment
            id: short
            title: Short
            design: {offer: z}
            outcomes: [{name: y, label: Income, unit: rupiah}]
            """;
        String spelt = """
            kind: experiment
            id: short
            title: {en: Short, id: Short}
            unit: (row)
            design: {offer: z}
            outcomes: [{name: y, label: {en: Income, id: Income}, unit: rupiah}]
            estimators: [{estimator: difference_in_means}]
            """;
        assertEquals(
                PlanFile.parse("b", spelt).canonicalJson(),
                PlanFile.parse("a", plan).canonicalJson());
        ExperimentPlan weighted = (ExperimentPlan)
                PlanFile.parse("c", plan + "survey: {weight: w, psu: [p]}\n").plan();
        assertEquals(Variance.SURVEY, weighted.estimators().get(0).covariance());
    }

    @Test
    void theFormOfACsvFileIsPartOfThePlan() {
        ExperimentPlan plan = (ExperimentPlan) PlanFile.parse(
                        "a",
                        EXPERIMENT.replace(
                                "  cap: 100",
                                "  csv: {separator: \"\\t\", decimal: \",\", encoding: windows-1252, missing: [-99, x]}"))
                .plan();
        CsvSettings form = plan.rows().findCsv().orElseThrow();
        assertEquals(Optional.of('\t'), form.findSeparator());
        assertEquals(Optional.of(','), form.findDecimal());
        assertEquals(List.of("-99", "x"), form.missing());
    }

    @Test
    void aSurveyIsReadWithItsDefaults() {
        SurveyPlan plan = assertInstanceOf(
                SurveyPlan.class, PlanFile.parse("jambi.yaml", SURVEY).plan());

        assertEquals(LonelyPsuRule.ADJUST, plan.lonelyPsu());
        assertEquals("all", plan.statistics().get(0).subgroup());
        assertEquals(
                List.of("unemployed", "labour_force"), plan.statistics().get(0).expressions());
    }

    @Test
    void layoutCommentsOrderOfKeysAndDefaultsDoNotChangeTheHash() {
        String other = "# A comment.\n"
                + EXPERIMENT.replace("kind: experiment\nid: toy\n", "id: \"toy\"\nkind: experiment\n")
                + "multiplicity: holm\nminimum_cell: 10\n";

        assertEquals(
                PlanFile.parse("a", EXPERIMENT).sha256(),
                PlanFile.parse("b", other).sha256());
    }

    /** The hash of the toy plan as it came out when the format was settled: a changed hash is a changed format. */
    @Test
    void theHashIsStable() {
        FrozenPlan frozen = PlanFile.parse("toy.yaml", EXPERIMENT);

        assertEquals(64, frozen.sha256().length());
        assertEquals(
                "9144b096a2c840ae7638b74ffa74d096ec1d752d9c2e1d5c15b9c2a602270307",
                frozen.sha256(),
                frozen.canonicalJson());
    }

    @ParameterizedTest
    @CsvSource({"seed: 7,seed: 8", "age >= 50,age >= 51", "CR2,CR1", "Income,Earnings", "cap: 100,cap: 101"})
    void whateverMattersChangesTheHash(String from, String to) {
        assertNotEquals(
                PlanFile.parse("a", EXPERIMENT).sha256(),
                PlanFile.parse("b", EXPERIMENT.replace(from, to)).sha256());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "covariates: [age]|covariate: [age]|covariate: the key covariate is unknown; known here: attrition,"
                        + " contrast, conventions, covariates|Perhaps covariates was meant",
                "take_up: d|takeup: d|design.takeup: the key takeup is unknown; known here: arms, cluster, drawn, invited, lottery, offer,"
                        + " response, second_cluster, strata, take_up|Perhaps take_up was meant",
                "offer: z|ofer: z|, design: the key offer is missing|Write offer in the plan",
                "kind: experiment|kind: poem|there is no kind poem|say kind: experiment, kind: survey, kind: indicators, kind: labour or kind: ratings",
                "kind: experiment||the key kind is missing|say kind: experiment, kind: survey, kind: indicators, kind: labour or kind: ratings",
                "unit: person|unit: ''|unit is empty|Give unit a value",
                "id: toy|id: Toy Plan|id must be made of lower-case letters|Change id as said",
                "cap: 100|cap: many|rows.cap: the value is not a whole number|plan.schema.json",
                "cap: 100|cap: 1.5|rows.cap: the value is not a whole number|plan.schema.json",
                "cap: 100|cap: 0|cap must be at least 1|Change cap as said",
                "unit: person|unit: 12|unit: the value is not text|plan.schema.json",
                "strata: [cell]|strata: cell|design.strata: the value is not a list|plan.schema.json",
                "title: {en: Toy, id: Mainan}|title: [Toy]|title: the value is not text|{en: ..., id: ...}",
                "title: {en: Toy, id: Mainan}|title: {en: Toy}|the key id is missing|one text for both, without braces",
                "title: {en: Toy, id: Mainan}||the key title is missing|title: {en: Text, id: Teks}",
                "covariance: CR2|covariance: HC9|estimators[2].covariance: there is no choice HC9|take one of design, by_draw,"
                        + " classical, HC0",
                "cluster: household||CR2 needs design.cluster|Write design.cluster in the plan",
                "strata: [cell]||cell effects need design.strata|Write design.strata in the plan",
                "seed: 7|unit: again|a key is given twice|keep one of the two",
                "unit: person|unit: 'person|not well-formed YAML|check indentation",
                "seed: 7|distributions: [{outcome: nothing}]|distributions names nothing, and the outcomes are|Correct the name under distributions",
                "seed: 7|distributions: [{outcome: x, thresholds: [2, 1]}]|distributions.thresholds must rise|Change distributions.thresholds as said",
                "seed: 7|distributions: [{outcome: x, quantiles: [0.5, 1]}]|must lie between 0 and 1|Change distributions.quantiles as said",
                "seed: 7|distributions: [{outcome: x, quantiles: [half]}]|the value is not a number|plan.schema.json",
                "seed: 7|seed: 99999999999999999999|seed: the number is too large|at most eighteen digits",
                "title: {en: Toy, id: Mainan}|title: 2020|title: the value is not text|{en: ..., id: ...}",
                "filter: age is not null|csv: {separator: '.'}|separator is the sign before decimals|two different signs",
                "seed: 7|---|there is more after the plan|keep one plan per file",
            })
    void aWrongPlanIsRefusedWithPlaceReasonAndRemedy(String from, String to, String problem, String remedy) {
        String text = EXPERIMENT.replace(from, to == null ? "" : to);

        RequestFault fault = assertThrows(RequestFault.class, () -> PlanFile.parse("toy.yaml", text));

        assertTrue(fault.getMessage().startsWith("toy.yaml"), fault.getMessage());
        assertTrue(fault.getMessage().contains(problem), fault.getMessage());
        assertTrue(fault.remedy().contains(remedy), fault.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{{{",
                "!!java.io.File x",
                "a: [",
                "- 1",
                "2020",
                "a: &a [*a]",
                "%YAML 9",
                "a: !!python/none {}"
            })
    void whatIsNoPlanIsRefusedWithoutTheParsersWords(String text) {
        assertPlain(text);
    }

    @Test
    void partsThatStandTooDeepAreRefusedWithoutTheParsersWords() {
        assertPlain("a: " + "[".repeat(2000));
        assertPlain(EXPERIMENT.replace("seed: 7", "seed: " + "9".repeat(1500)));
        assertPlain(EXPERIMENT.replace(
                "  - {estimator: ",
                "  - {estimator: difference_in_means}\n  - {estimator: difference_in_means}\n  - {estimator: "));
    }

    private static void assertPlain(String text) {
        RequestFault fault = assertThrows(RequestFault.class, () -> PlanFile.parse("toy.yaml", text));
        String said = fault.getMessage() + fault.remedy();
        for (String inside :
                List.of("yaml.org", "snakeyaml", "Constraints", "EstimatorChoice", "Event", "Numeric value", "()")) {
            assertFalse(said.contains(inside), said);
        }
        assertFalse(said.contains("mend the plan and run again"), said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "numerator: unemployed|variable: unemployed|rate: a ratio, and only a ratio, takes a numerator and a"
                        + " denominator",
                "kind: ratio|kind: mean|rate: a ratio, and only a ratio, takes a numerator and a denominator",
                "psu: [block]|psu: []|psu is missing: the columns that together name the primary sampling unit",
                "denominator_name: persons in the labour force|where: x = 1|the key denominator_name is missing",
            })
    void aWrongSurveyIsRefused(String from, String to, String reason) {
        RequestFault fault =
                assertThrows(RequestFault.class, () -> PlanFile.parse("jambi.yaml", SURVEY.replace(from, to)));

        assertEquals(reason, fault.reason());
    }

    @Test
    void aMissingFileAnEmptyFileAndAFileInAnotherEncodingAreRefused(@TempDir Path folder) throws Exception {
        Path latin = Files.write(folder.resolve("latin.yaml"), "title: \u00e9".getBytes(StandardCharsets.ISO_8859_1));
        Path empty = Files.createFile(folder.resolve("empty.yaml"));

        assertTrue(message(folder.resolve("no.yaml")).contains("there is no plan"));
        assertTrue(message(latin).contains("it is not UTF-8 text"));
        assertTrue(message(empty).startsWith("empty.yaml"), message(empty));
        assertTrue(message(folder).contains("cannot be read"));
    }

    private static String message(Path file) {
        return assertThrows(RequestFault.class, () -> PlanFile.read(file)).getMessage();
    }
}
