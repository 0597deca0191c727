package id.sigi.studies.labour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.source.UserData;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Status;
import id.sigi.methods.estimate.file.EstimateSetJson;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.KnownRows;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE UNDER TEST: transitions by plan on anybody's panel, against R's survey (plan-guide.R) and msm's counts. */
@Tag("transform")
class TransitionPanelTest {
    private static final double RELATIVE = 1e-8;

    private static final String HEAD = """
            kind: labour
            id: panel
            title: Panel
            rule: national_office
            states: [{name: employed}, {name: unemployed}, {name: outside}]
            """;

    private static final String DESIGN = """
            weight: weight
            strata: [stratum]
            psu: [village]
            by: [woman]
            non_response: [A, D]
            misclassification: 0.02
            """;

    private static final String IN_ROWS = HEAD + """
            person: person
            round: round
            status: status
            rounds: [{name: baseline, value: baseline}, {name: half_year, value: half-year}, {name: year, value: year}]
            """ + DESIGN;

    private static final String IN_COLUMNS = HEAD + """
            rounds: [{name: baseline, column: s0}, {name: half_year, column: s1}, {name: year, column: s2}]
            """ + DESIGN;

    private static Dataset<Row> panel;
    private static EstimateSet inRows;

    @BeforeAll
    static void runOnce() {
        Path file = Path.of("../../examples/plans/labour-panel.csv");
        panel = KnownRows.held(UserData.read(SparkForTests.session(), file).rows());
        inRows = run(IN_ROWS, panel);
    }

    private static EstimateSet run(String plan, Dataset<Row> rows) {
        return PlannedStudy.run(PlanFile.parse("panel.yaml", plan), rows, RealData.source("rows"))
                .get(0);
    }

    private static Estimate find(EstimateSet set, String outcome, String contrast, String subgroup, String words) {
        return set.estimates().stream()
                .filter(row -> row.label().outcome().words().equals(outcome)
                        && row.label().contrast().words().equals(contrast)
                        && row.label().subgroup().words().equals(subgroup)
                        && (row.label().estimand().words() + " "
                                        + row.label().estimator().words())
                                .contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + outcome + ", " + contrast + ", " + words));
    }

    private static void assertIs(double[] expected, Estimate row) {
        double[] found = {
            row.inference().estimate().orElseThrow(),
            row.inference().stdError().orElseThrow(),
            row.inference().confLow().orElseThrow(),
            row.inference().confHigh().orElseThrow()
        };
        for (int i = 0; i < found.length; i++) {
            assertEquals(
                    expected[i],
                    found[i],
                    RELATIVE * Math.abs(expected[i]),
                    row.label().toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "baseline to half_year, all, employed, 0.2939774697, 0.04600854784, 0.2107953198, 0.3936130609",
        "baseline to half_year, all, not_interviewed, 0.3208405546, 0.04160686468, 0.2435781379, 0.4093478881",
        "baseline to half_year, woman=1, employed, 0.2703068592, 0.05583255358, 0.1741331251, 0.3942411899",
        "'baseline to half_year, interviewed in both', all, employed, 0.4328548644, 0.04888377189, 0.3389921228, 0.5317978712",
    })
    void rowsAreRatiosOfDomains(
            String outcome, String group, String to, double share, double error, double low, double high) {
        assertIs(
                new double[] {share, error, low, high},
                find(inRows, outcome, "unemployed -> " + to, group, "row share weighted"));
    }

    @Test
    void marginsAndTheirTest() {
        String both = "baseline to half_year, interviewed in both";
        assertIs(
                new double[] {0.05177947023, 0.01692771452, 0.01733977609, 0.08621916437},
                find(inRows, both + "=employed", "", "all", "change"));
        Estimate test = find(inRows, both, "", "all", "margins differ");
        assertEquals(7.159669368, test.inference().estimate().orElseThrow(), 1e-7);
        assertEquals(0.002692787248, test.inference().pValue().orElseThrow(), 1e-10);
    }

    /** Unemployed people answer less often, so that of those who answered twice fewer stay unemployed than of all: 0.42 in make-data.R. */
    @Test
    void aModelOfNonResponseSeesWhoIsMissing() {
        Estimate answered = find(
                inRows, "baseline to half_year, interviewed in both", "unemployed -> unemployed", "all", "weighted");
        Estimate modelled = find(inRows, "baseline to half_year", "unemployed -> unemployed", "all", "model D");
        assertTrue(modelled.inference().estimate().orElseThrow()
                > answered.inference().estimate().orElseThrow());
        assertTrue(modelled.inference().confLow().orElseThrow() < 0.42);
        assertTrue(modelled.inference().confHigh().orElseThrow() > 0.42);
    }

    @Test
    void onePersonInOneRowIsTheSame() {
        List<Column> columns = new ArrayList<>();
        String[] rounds = {"baseline", "half-year", "year"};
        for (int at = 0; at < rounds.length; at++) {
            Column status = functions.col("status");
            columns.add(functions
                    .max(functions.when(functions.col("round").equalTo(rounds[at]), status))
                    .as("s" + at));
        }
        Dataset<Row> wide = panel.groupBy("person", "stratum", "village", "weight", "woman")
                .agg(columns.get(0), columns.subList(1, 3).toArray(Column[]::new));
        assertEquals(inRows.estimates(), run(IN_COLUMNS, wide).estimates());
    }

    @Test
    void theSameBytesHoweverTheRowsAreCut() {
        String once = EstimateSetJson.write(inRows);
        assertEquals(
                once,
                EstimateSetJson.write(
                        run(IN_ROWS, panel.orderBy(functions.rand(3)).repartition(5))));
    }

    /** msm's cav, three states and death, which nobody leaves: people who count alike, one row each. */
    @Test
    void countsOfTransplantPatients() {
        long[][] counts = {{1367, 204, 44, 148}, {46, 134, 54, 48}, {4, 13, 107, 55}};
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < 3; from++) {
            for (int to = 0; to < 4; to++) {
                for (int person = 0; person < counts[from][to]; person++) {
                    rows.add(RowFactory.create(from + 1, to + 1));
                }
            }
        }
        StructType columns =
                new StructType().add("before", DataTypes.IntegerType).add("after", DataTypes.IntegerType);
        EstimateSet set = run("""
                kind: labour
                id: cav
                title: Vasculopathy
                rule: other
                rounds: [{name: before, column: before}, {name: after, column: after}]
                states: [{name: none, codes: ['1']}, {name: mild, codes: ['2']}, {name: severe, codes: ['3']}, {name: dead, codes: ['4']}]
                simultaneous: true
                """, SparkForTests.session().spark().createDataFrame(rows, columns));
        List<Estimate> shares = set.estimates().stream()
                .filter(row -> row.label().estimand().isAny(Quantity.ROW_SHARE))
                .toList();
        assertEquals(16, shares.size(), "nobody was not interviewed, so that the state is left out");
        for (int cell = 0; cell < 12; cell++) {
            Estimate row = shares.get(cell);
            assertEquals(counts[cell / 4][cell % 4], row.basis().numerator().orElseThrow());
            assertEquals(Arrays.stream(counts[cell / 4]).sum(), row.basis().denominator());
        }
        assertFalse(shares.get(12).isEstimated(), "nobody was dead before");
    }

    /** Steps that differ have no stationary shares. */
    @Test
    void whatChangesIsNotStationary() {
        List<Row> rows = new ArrayList<>();
        for (int person = 0; person < 400; person++) {
            String first = person % 2 == 0 ? "in" : "out";
            String second = person % 10 == 0 ? "in" : first;
            String third = person % 3 == 0 ? "in" : "out";
            rows.add(RowFactory.create(first, second, third));
        }
        StructType columns = new StructType()
                .add("a", DataTypes.StringType)
                .add("b", DataTypes.StringType)
                .add("c", DataTypes.StringType);
        EstimateSet set = run("""
                kind: labour
                id: steps
                title: Steps
                rule: programme_survey
                rounds: [{name: a, column: a}, {name: b, column: b}, {name: c, column: c}]
                states: [{name: in}, {name: out}]
                """, SparkForTests.session().spark().createDataFrame(rows, columns));
        Estimate test = find(set, "all steps", "", "all", "steps");
        assertTrue(test.inference().pValue().orElseThrow() < 1e-6);
        Estimate share = find(set, "a to b, interviewed in both=in", "", "all", "stationary");
        assertTrue(((Status.NotEstimable) share.status()).reason().contains("differ between steps"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "regexp_replace(status, 'outside', '9')|status|a status is none of the plan's states|example \"9\"",
                "weight - 130|weight|the plan's weight cannot be used|below zero",
                "regexp_replace(round, 'half-year', 'year')|round|rounds overlap|several rows in one round",
                "regexp_replace(round, 'half-year', 'half year')|round|round half_year has nobody|rows with round = half-year",
                "weight * 0|weight|nobody of the panel is in the sample|weight above zero",
                "if(person = 'q001', null, person)|person|the plan's person cannot be used|nobody knows whose",
            })
    void dataThatDoNotFitAreRefused(String change, String column, String problem, String reason) {
        Dataset<Row> changed = panel.withColumn(column, functions.expr(change));
        RequestFault fault = assertThrows(RequestFault.class, () -> run(IN_ROWS, changed));
        assertEquals(problem, fault.problem());
        assertTrue(fault.reason().contains(reason), fault.reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", {name: half_year, value: half-year}, {name: year, value: year}]|]|one round only",
                "value: half-year|value: baseline|rounds overlap",
                "psu: [village]|psu: []|no primary sampling units",
                "value: year|column: s2|not told how the panel lies",
                "person: person|by: [stratum]|twice",
                "{name: outside}|{name: not_interviewed}|whoever has none",
                "{name: outside}|{name: outside, codes: [employed]}|employed\" twice",
                "misclassification: 0.02|misclassification: 0.7|between 0 and 0.5",
            })
    void plansThatCannotBeAreRefused(String change) {
        String[] parts = change.split("\\|");
        RequestFault fault = assertThrows(
                RequestFault.class, () -> PlanFile.parse("panel.yaml", IN_ROWS.replace(parts[0], parts[1])));
        assertTrue((fault.reason() + fault.problem()).contains(parts[2]), fault.reason());
    }
}
