package id.sigi.methods.transition;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sigi.methods.estimate.Inference;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Stasny's models: tables that known parameters let expect give these back, and on other tables the maximum and its errors are those that transitions.R finds
 * by Newton steps and implicit slopes.
 */
@Tag("kernel")
class GrossFlowsTest {
    private static final double[] BEFORE = {0.5, 0.15, 0.35};
    private static final double[][] MOVES = {{0.86, 0.05, 0.09}, {0.3, 0.5, 0.2}, {0.12, 0.06, 0.82}};
    private static final double[] FIRST = {0.9, 0.7, 0.8};
    private static final double[] SECOND = {0.85, 0.6, 0.75};
    private static final double[] STAYS = {0.3, 0.55, 0.45};

    private static JsonNode oracle;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream file = GrossFlowsTest.class.getResourceAsStream("/id/sigi/methods/transitions.oracle.json")) {
            oracle = new ObjectMapper().readTree(file).get("stasny");
        }
    }

    /** What a million people would be expected to answer. */
    private static PanelTable expected(NonResponseModel model) {
        double[][] both = new double[3][3];
        double[] beforeOnly = new double[3];
        double[] afterOnly = new double[3];
        double neither = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double people = 1e6 * BEFORE[i] * MOVES[i][j];
                double first = FIRST[model.first(i)];
                double second = SECOND[model.second(i, j)];
                double stays = STAYS[model.second(i, j)];
                both[i][j] = people * first * second;
                beforeOnly[i] += people * first * (1 - second);
                afterOnly[j] += people * (1 - first) * (1 - stays);
                neither += people * (1 - first) * stays;
            }
        }
        return PanelTable.of(both, beforeOnly, afterOnly, neither);
    }

    @ParameterizedTest
    @EnumSource(NonResponseModel.class)
    void expectedTablesReturnTheirParameters(NonResponseModel model) {
        PanelTable panel = expected(model);
        GrossFlows fit = GrossFlows.find(panel, model).orElseThrow();
        for (int i = 0; i < 3; i++) {
            assertClose(BEFORE[i], fit.before(i), 1e-9, model + ", before");
            assertClose(FIRST[model.first(i)], fit.answersFirst(i), 1e-9, model + ", answers before");
            for (int j = 0; j < 3; j++) {
                assertClose(MOVES[i][j], fit.transition(i, j), 1e-9, model + ", moves");
                assertClose(SECOND[model.second(i, j)], fit.answersAgain(i, j), 1e-9, model + ", answers after");
                assertClose(STAYS[model.second(i, j)], fit.staysSilent(i, j), 1e-9, model + ", stays silent");
            }
        }
        fit.findFit(panel).ifPresent(test -> assertEquals(0, test.statistic(), 1e-6, model.letter()));
    }

    /** Flows of who answered both rounds are not those of all: what the models are for. */
    @Test
    void whoAnsweredTwiceAreNotAll() {
        PanelTable panel = expected(NonResponseModel.SECOND_BY_STATE_AFTER);
        double row = panel.both(0, 0) + panel.both(0, 1) + panel.both(0, 2);
        assertEquals(
                0.05 * 0.6 / (0.86 * 0.85 + 0.05 * 0.6 + 0.09 * 0.75),
                panel.both(0, 1) / row,
                1e-12,
                "of 0.05 who move");
    }

    @ParameterizedTest
    @EnumSource(NonResponseModel.class)
    void maximaAndErrorsAreThoseOfR(NonResponseModel model) {
        JsonNode expected = oracle.get(model.letter());
        JsonNode given = expected.get("panel");
        PanelTable panel = PanelTable.of(
                TransitionsTest.table(given.get("both")),
                TransitionsTest.numbers(given.get("before")),
                TransitionsTest.numbers(given.get("after")),
                given.get("neither").doubleValue());
        GrossFlowInference found = GrossFlowInference.find(panel, model, panel.multinomial(), Double.POSITIVE_INFINITY)
                .orElseThrow();
        for (int i = 0; i < 3; i++) {
            assertClose(expected.get("before").get(i).doubleValue(), found.fit().before(i), 1e-8);
            assertClose(expected.get("psi").get(i).doubleValue(), found.fit().answersFirst(i), 1e-8);
            for (int j = 0; j < 3; j++) {
                Inference move = found.findTransition(i, j).orElseThrow();
                String what = model + " from " + i + " to " + j;
                assertClose(
                        expected.get("transitions").get(i).get(j).doubleValue(),
                        move.estimate().orElseThrow(),
                        1e-8,
                        what);
                assertClose(
                        expected.get("se").get(i).get(j).doubleValue(),
                        move.stdError().orElseThrow(),
                        1e-7,
                        what);
                assertClose(
                        expected.get("rho").get(i).get(j).doubleValue(),
                        found.fit().answersAgain(i, j),
                        1e-8,
                        what);
                assertClose(
                        expected.get("mu").get(i).get(j).doubleValue(),
                        found.fit().staysSilent(i, j),
                        1e-8,
                        what);
            }
        }
        Optional<HomogeneityTest> test = found.fit().findFit(panel);
        assertEquals(expected.get("df").asInt() > 0, test.isPresent());
        test.ifPresent(fit -> {
            assertClose(expected.get("statistic").doubleValue(), fit.statistic(), 1e-7);
            assertEquals(expected.get("df").doubleValue(), fit.df());
        });
    }

    /** Everybody answered before, as applicants do at registration: the rows are completed, and nothing is said of who would not have. */
    @Test
    void everybodyAnsweredBefore() {
        PanelTable panel = PanelTable.of(new double[][] {{80, 20}, {10, 40}}, new double[] {50, 50}, new double[2], 0);
        GrossFlows common = GrossFlows.find(panel, NonResponseModel.COMMON).orElseThrow();
        assertClose(1, common.answersFirst(0), 1e-12);
        assertClose(0.6, common.before(0), 1e-12);
        assertClose(0.8, common.transition(0, 0), 1e-12);
        GrossFlows after =
                GrossFlows.find(panel, NonResponseModel.SECOND_BY_STATE_AFTER).orElseThrow();
        // 80/a + 20/b = 150 and 10/a + 40/b = 100, people of each row; twice the first less the second is 150/a = 200.
        assertClose(0.75, after.answersAgain(0, 0), 1e-9);
        assertClose(6.0 / 13, after.answersAgain(0, 1), 1e-9);
        assertEquals(Optional.empty(), after.findFit(panel));
    }

    @Test
    void countsAreNotNegative() {
        assertThrows(
                IllegalArgumentException.class,
                () -> PanelTable.of(new double[][] {{1, 2}, {3, 4}}, new double[] {1, -1}, new double[2], 0));
        PanelTable nobody = PanelTable.of(new double[2][2], new double[] {1, 1}, new double[] {1, 1}, 1);
        assertEquals(Optional.empty(), GrossFlows.find(nobody, NonResponseModel.COMMON));
    }
}
