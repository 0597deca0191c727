package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.bounds.ArmResponses;
import id.sigi.methods.bounds.CellResponses;
import id.sigi.methods.bounds.StratifiedBounds;
import id.sigi.methods.difference.DifferenceEstimate;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.file.EstimateSetJson;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.plan.PlanFile;
import id.sigi.methods.reference.ProbabilityWeighting;
import id.sigi.methods.reference.TwoWayClusters;
import id.sigi.methods.reference.Weighed;
import id.sigi.methods.regression.Codes;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.dense.InstrumentedDesign;
import id.sigi.methods.regression.dense.LeastSquares;
import id.sigi.methods.regression.dense.LimitedInformation;
import id.sigi.methods.regression.dense.TwoStageLeastSquares;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.studies.KnownRows;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One plan with everything in it: the same bytes on any partitions and in any order, and the numbers of the kernels on columns that a loop in
 * plain Java has made (1e-10 relative).
 */
@Tag("transform")
class EverythingPlanTest {
    private static final double RELATIVE = 1e-10;

    private static final String PLAN = """
            kind: experiment
            id: everything
            title: {en: Everything, id: Semuanya}
            unit: person
            seed: 7
            design:
              offer: won
              take_up: went
              strata: [area]
              cluster: home
              second_cluster: class
              response: answered
              lottery:
                probability: p
                estimators: [horvitz_thompson, hajek, winner_weighted_difference, programme_weighted_difference]
                re_entry: chosen
            outcomes:
              - {name: income, label: {en: Income, id: Pendapatan}, unit: rupiah, family: work}
              - {name: works, label: {en: Works, id: Bekerja}, unit: share, family: work}
            covariates: [age, sex]
            subgroups:
              - {name: sex=F, where: sex = 'F'}
            estimators:
              - {estimator: difference_in_means}
              - {estimator: regression, covariance: CR2, cell_effects: included}
              - {estimator: regression, covariance: HC2, cell_effects: included, covariates: included}
              - {estimator: regression, covariance: CR1_two_way, cell_effects: included}
              - {estimator: regression, covariance: survey, cell_effects: included}
              - {estimator: lin, covariance: CR2}
              - {estimator: two_stage_least_squares, covariance: CR2, cell_effects: included}
              - {estimator: limited_information, covariance: CR2, cell_effects: included}
            multiplicity: romano_wolf
            randomisation: {draws: 1000, statistic: studentised}
            attrition: {lee: included, worst_case: included, weighting: included}
            heterogeneity: {covariates: [age, sex], subgroups: included}
            transitions: {from: before, to: after, states: [WORK, SEEK, REST]}
            survey: {weight: weight, strata: [region], psu: [village]}
            """;

    /** 720 people in households of two, five areas, thirty villages; one in nine did not answer, one in six is not in the sample. */
    private static Dataset<Row> made() {
        return SparkForTests.session()
                .spark()
                .range(720)
                .selectExpr("id", "id div 2 as home_id", "pmod(hash(id, 1), 100) < 30 + 10 * pmod(id div 2, 5) as won")
                .selectExpr(
                        "concat('p', id) as person",
                        "concat('h', home_id) as home",
                        "concat('c', pmod(id * 7, 11)) as class",
                        "concat('a', pmod(home_id, 5)) as area",
                        "concat('v', pmod(home_id, 30)) as village",
                        "concat('r', pmod(home_id, 3)) as region",
                        "won",
                        "cast(0.3 + 0.1 * pmod(home_id, 5) as double) as p",
                        "pmod(hash(id, 2), 10) < if(won, 8, 2) as went",
                        "pmod(hash(id, 3), 9) > 0 as answered",
                        "if(pmod(hash(id, 3), 9) = 0, null, 1e6 + 1e4 * pmod(hash(id, 4), 97) + if(won, 9e4, 0)) as income",
                        "if(pmod(hash(id, 3), 9) = 0, null, pmod(hash(id, 5), 10) < if(won, 6, 4)) as works",
                        "cast(18 + pmod(hash(id, 6), 40) as double) as age",
                        "if(pmod(hash(id, 7), 2) = 0, 'F', 'M') as sex",
                        "element_at(array('WORK', 'SEEK', 'REST'), 1 + pmod(hash(id, 8), 3)) as before",
                        "element_at(array('WORK', 'SEEK', 'REST'), 1 + pmod(hash(id, 9), 3)) as after",
                        "if(pmod(hash(id, 10), 6) = 0, null, 1.0 + pmod(hash(id, 11), 5)) as weight");
    }

    private static final class Held {
        static final Dataset<Row> ROWS = KnownRows.held(made());
    }

    private static Dataset<Row> rows() {
        return Held.ROWS;
    }

    private static List<EstimateSet> run(Dataset<Row> rows) {
        return PlannedStudy.run(PlanFile.parse("everything.yaml", PLAN), rows, RealData.source("made up"));
    }

    private static String json(List<EstimateSet> sets) {
        return sets.stream().map(EstimateSetJson::write).collect(Collectors.joining("\n"));
    }

    /** The rows with an income as columns, sorted by person. */
    private static final class Columns {
        private final List<Row> rows;

        Columns(String condition) {
            rows = rows().where(condition).orderBy("person").collectAsList();
        }

        double[] numbers(Function<Row, Double> of) {
            return rows.stream().mapToDouble(of::apply).toArray();
        }

        double[] truth(String name) {
            return numbers(row -> row.<Boolean>getAs(name) ? 1.0 : 0.0);
        }

        int[] codes(String name) {
            return Codes.of(rows.stream().map(row -> row.<String>getAs(name)).toList());
        }

        double[] income() {
            return numbers(row -> row.<Number>getAs("income").doubleValue());
        }

        DesignMatrix cells() {
            return DesignMatrix.ofRows(rows.size()).withCells(codes("area")).withClusters(codes("home"));
        }
    }

    private static Estimate find(List<EstimateSet> sets, String estimand, String estimator) {
        return sets.stream()
                .flatMap(set -> set.estimates().stream())
                .filter(row -> row.label().outcome().is("income"))
                .filter(row -> row.label().subgroup().isEverybody())
                .filter(row -> row.label().estimand().words().startsWith(estimand))
                .filter(row -> row.label().estimator().words().startsWith(estimator))
                .filter(row -> !row.label().estimator().words().contains("randomisation"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + estimand + " by " + estimator));
    }

    private static void same(double estimate, double error, Estimate found) {
        String what = found.label().estimator().words();
        assertEquals(estimate, found.inference().estimate().orElseThrow(), RELATIVE * Math.abs(estimate), what);
        assertEquals(error, found.inference().stdError().orElseThrow(), RELATIVE * error, what);
    }

    private static void same(Coefficient expected, Estimate found) {
        same(expected.estimate(), expected.stdError(), found);
        assertEquals(expected.df(), found.inference().df().orElseThrow(), RELATIVE * expected.df());
    }

    @Test
    void theSameBytesOnAnyPartitionsAndTheNumbersOfThePlainKernels() {
        List<EstimateSet> once = run(rows().repartition(1));

        assertSameBytes(once, 7);
        assertEquals(
                List.of("impact", "balance", "response", "heterogeneity", "transition_effects", "lottery-weighted"),
                once.stream().map(EstimateSet::id).toList());
        assertTrue(once.stream().flatMap(set -> set.estimates().stream()).allMatch(Estimate::isEstimated));
        regressions(once);
        instruments(once);
        weights(once);
        bounds(once);
    }

    @Test
    @Tag("slow")
    @Tag("programme")
    void theSameBytesOnFewAndManyPartitions() {
        List<EstimateSet> once = run(rows().repartition(1));
        for (int partitions : List.of(2, 3, 13)) {
            assertSameBytes(once, partitions);
        }
    }

    private static void assertSameBytes(List<EstimateSet> once, int partitions) {
        Dataset<Row> shuffled = rows().orderBy(functions.rand(partitions)).repartition(partitions);
        assertEquals(json(once), json(run(shuffled)), partitions + " partitions");
    }

    private static void regressions(List<EstimateSet> sets) {
        Columns columns = new Columns("income is not null");
        DesignMatrix design = columns.cells().with("offer", columns.truth("won"));
        String precision = "intention-to-treat, precision-weighted";

        same(
                LeastSquares.withDefaults()
                        .withCovariance(CovarianceType.CR2)
                        .fit(design, columns.income())
                        .get("offer"),
                find(sets, precision, "regression with cell effects, CR2"));
        same(
                TwoWayClusters.of(columns.codes("home"), columns.codes("class"))
                        .find(design, columns.income(), "offer")
                        .orElseThrow(),
                find(sets, precision, "regression with cell effects, CR1_TWO_WAY"));
    }

    private static void instruments(List<EstimateSet> sets) {
        Columns columns = new Columns("income is not null");
        InstrumentedDesign base = InstrumentedDesign.of(columns.cells()).endogenous("take-up", columns.truth("went"));
        double[] won = columns.truth("won");
        int[] areas = columns.codes("area");
        InstrumentedDesign each = base;
        for (int area = 0; area < 5; area++) {
            double[] offer = won.clone();
            int own = area;
            Arrays.setAll(offer, row -> areas[row] == own ? won[row] : 0);
            each = each.instrument("offer in " + area, offer);
        }

        same(
                TwoStageLeastSquares.withDefaults()
                        .withCovariance(CovarianceType.CR2)
                        .fit(base.instrument("offer", won), columns.income())
                        .fit()
                        .get("take-up"),
                find(sets, "local average", "two-stage"));
        same(
                LimitedInformation.withDefaults()
                        .withCovariance(CovarianceType.CR2)
                        .fit(each, columns.income())
                        .fit()
                        .get("take-up"),
                find(sets, "local average", "limited information"));
    }

    private static void weights(List<EstimateSet> sets) {
        Columns columns = new Columns("income is not null");
        int[] homes = columns.codes("home");
        double[] income = columns.income();
        double[] won = columns.truth("won");
        double[] chances = columns.numbers(row -> row.getAs("p"));
        ProbabilityWeighting expected = ProbabilityWeighting.of(Stream.iterate(0, at -> at < homes.length, at -> at + 1)
                .map(at -> new Weighed(
                        income[at], won[at] == 1 ? Weighed.Arm.TREATMENT : Weighed.Arm.CONTROL, chances[at], homes[at]))
                .toList());
        DifferenceEstimate total = expected.findHorvitzThompson().orElseThrow();
        DifferenceEstimate hajek = expected.findHajek().orElseThrow();

        same(total.estimate(), total.stdError(), find(sets, "intention-to-treat, all", "Horvitz-Thompson, cons"));
        same(hajek.estimate(), hajek.stdError(), find(sets, "intention-to-treat, all", "Hajek"));
    }

    private static void bounds(List<EstimateSet> sets) {
        List<CellResponses> cells = new TreeSet<>(List.of("a0", "a1", "a2", "a3", "a4"))
                .stream()
                        .map(area -> new CellResponses(
                                answers("won and area = '" + area + "'"), answers("not won and area = '" + area + "'")))
                        .toList();
        StratifiedBounds lee = StratifiedBounds.findLee(cells).orElseThrow();

        same(
                lee.bounds().low(),
                lee.bounds().lowError(),
                find(sets, "effect on those who always answer, lower", "Lee bounds"));
        same(
                lee.bounds().high(),
                lee.bounds().highError(),
                find(sets, "effect on those who always answer, upper", "Lee bounds"));
    }

    private static ArmResponses answers(String condition) {
        return ArmResponses.of(
                new Columns(condition + " and income is not null").income(), new Columns(condition).rows.size());
    }
}
