package id.sigi.studies.labour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sigi.lake.source.UserData;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.file.EstimateSetJson;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.KnownRows;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * FEATURE UNDER TEST: a panel drawn without replacement, with sets of replicate weights that are made from the design or come with the data, against R's
 * survey ({@code labour-designs.R}) at 1e-8 relative; groups in models and indices.
 */
@Tag("transform")
class LabourDesignsTest {
    private static final double RELATIVE = 1e-8;
    private static final int VILLAGES = 36;
    private static final String BOTH = "baseline to half_year, interviewed in both";

    private static final String PLAN = """
            kind: labour
            id: panel
            title: Panel
            rule: national_office
            person: person
            round: round
            status: status
            rounds: [{name: baseline, value: baseline}, {name: half_year, value: half-year}, {name: year, value: year}]
            states: [{name: employed}, {name: unemployed}, {name: outside}]
            rows: {derive: {DERIVED}}
            weight: weight
            by: [woman]
            DESIGN
            """;
    private static final String POPULATION =
            "villages: \"case stratum when 'coast' then 20 when 'hills' then 36 else 50 end\"";
    private static final String UNITS = "strata: [stratum]\npsu: [village]\nfpc: villages\n";

    private static Dataset<Row> panel;

    @BeforeAll
    static void readOnce() {
        Path file = Path.of("../../examples/plans/labour-panel.csv");
        Dataset<Row> rows = UserData.read(SparkForTests.session(), file).rows();
        List<Column> columns = new ArrayList<>(List.of(functions.col("*")));
        for (int village = 1; village <= VILLAGES; village++) {
            columns.add(leftOut(village).as("rw" + village));
        }
        panel = KnownRows.held(rows.select(columns.toArray(Column[]::new)));
    }

    /** Weights without one village. */
    private static Column leftOut(int village) {
        Column isThere = functions.col("village").notEqual(String.format("v%03d", village));
        return functions
                .when(
                        isThere,
                        functions
                                .col("weight")
                                .multiply(functions.lit((double) VILLAGES))
                                .divide(functions.lit(VILLAGES - 1)))
                .otherwise(functions.lit(0.0));
    }

    private static EstimateSet run(String plan, Dataset<Row> rows) {
        return PlannedStudy.run(PlanFile.parse("panel.yaml", plan), rows, RealData.source("rows"))
                .get(0);
    }

    private static String plan(String design) {
        return switch (design) {
            case "finite" -> PLAN.replace("DERIVED", POPULATION).replace("DESIGN", UNITS);
            case "jkn" -> PLAN.replace("DERIVED", POPULATION).replace("DESIGN", UNITS + "replicates: {method: jkn}");
            default ->
                PLAN.replace("DERIVED", "").replace("DESIGN", "replicates: {method: jk1, weights: [" + names() + "]}");
        };
    }

    private static String names() {
        return IntStream.rangeClosed(1, VILLAGES)
                .mapToObj(village -> "rw" + village)
                .collect(Collectors.joining(", "));
    }

    private static JsonNode oracle() throws IOException {
        try (InputStream file = LabourDesignsTest.class.getResourceAsStream("labour-designs.oracle.json")) {
            return new ObjectMapper().readTree(file);
        }
    }

    private static Estimate find(EstimateSet set, String outcome, String contrast, String subgroup, String estimand) {
        return set.estimates().stream()
                .filter(row -> row.label().outcome().words().equals(outcome)
                        && row.label().contrast().words().equals(contrast)
                        && row.label().subgroup().words().equals(subgroup)
                        && row.label().estimand().words().equals(estimand))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + outcome + ", " + contrast + ", " + estimand));
    }

    private static void assertIs(JsonNode expected, Estimate row) {
        Inference found = row.inference();
        double[] numbers = {
            found.estimate().orElseThrow(),
            found.stdError().orElseThrow(),
            found.confLow().orElseThrow(),
            found.confHigh().orElseThrow()
        };
        for (int at = 0; at < numbers.length; at++) {
            double number = expected.get(at).asDouble();
            assertEquals(
                    number,
                    numbers[at],
                    RELATIVE * Math.abs(number),
                    row.label().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"finite", "jkn", "given"})
    void everyDesign(String design) throws IOException {
        JsonNode r = oracle().get(design);
        EstimateSet set = run(plan(design), panel);
        String moves = "baseline to half_year";

        assertIs(r.get("employed"), find(set, moves, "unemployed -> employed", "all", "row share"));
        assertIs(r.get("silent"), find(set, moves, "unemployed -> not_interviewed", "all", "row share"));
        assertIs(r.get("women"), find(set, moves, "unemployed -> employed", "woman=1", "row share"));
        assertIs(r.get("both"), find(set, BOTH, "unemployed -> employed", "all", "row share"));
        assertIs(r.get("before"), find(set, BOTH + "=employed", "", "all", "share before"));
        assertIs(r.get("after"), find(set, BOTH + "=employed", "", "all", "share after"));
        assertIs(r.get("change"), find(set, BOTH + "=employed", "", "all", "change"));
        Inference margins = find(set, BOTH, "", "all", "margins differ").inference();
        assertEquals(r.at("/margins/0").asDouble(), margins.estimate().orElseThrow(), 1e-7);
        assertEquals(r.at("/margins/1").asDouble(), margins.pValue().orElseThrow(), 1e-10);
    }

    @Test
    void theSameBytesHoweverTheRowsAreCut() {
        assertEquals(
                EstimateSetJson.write(run(plan("given"), panel)),
                EstimateSetJson.write(
                        run(plan("given"), panel.orderBy(functions.rand(3)).repartition(5))));
    }

    /** Groups have all that everybody has: models of non-response, bounds, indices. */
    @Test
    void groupsHaveModelsAndIndices() {
        EstimateSet set = run(plan("finite") + "non_response: [D]\nmisclassification: 0.02\n", panel);
        for (String group : List.of("woman=0", "woman=1")) {
            List<String> of = set.estimates().stream()
                    .filter(row -> row.label().subgroup().words().equals(group))
                    .map(row -> row.label().estimand().words() + "; "
                            + row.label().estimator().words())
                    .distinct()
                    .toList();
            for (String wanted : List.of(
                    "row share; gross flows, non-response model D",
                    "row share, lower bound",
                    "mean time to exit, in steps",
                    "stationary share",
                    "transition probabilities differ between steps")) {
                assertTrue(of.stream().anyMatch(words -> words.startsWith(wanted)), group + ": " + wanted + ", " + of);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "psu: [village]\\nreplicates: {method: jk1, weights: [a, b]}|bring their design",
                "fpc: villages|no primary sampling units",
                "replicates: {method: jkn}|no primary sampling units",
                "strata: [stratum]\\npsu: [village]\\nreplicates: {method: jk1}|jk1 is of a sample without strata",
                "strata: [stratum]\\npsu: [village]\\nfpc: woman|rows say both 0.0 and 1.0",
                "strata: [stratum]\\npsu: [village]\\nfpc: few|has 12 sampling units in the sample",
                "replicates: {method: bootstrap, weights: [few, gap]}|a replicate weight is missing",
            })
    void whatCannotBeIsRefused(String design, String said) {
        String plan = PLAN.replace("DERIVED", "few: \"4\", gap: \"if(village = 'v001', null, 1)\"")
                .replace("DESIGN", design.replace("\\n", "\n"));
        RequestFault fault = assertThrows(RequestFault.class, () -> run(plan, panel));
        assertTrue((fault.getMessage() + fault.reason()).contains(said), fault.getMessage() + fault.reason());
    }
}
