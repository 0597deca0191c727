package id.sigi.methods.audit;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Reference numbers of R 4.2.2, tolerance 1e-8: kruskal.test(1:60, g) with g "a" for ranks up to 14 and else c("b", "c", "d")[(r * 7) %% 3 + 1];
 * fisher.test(matrix(c(9, 11, 9, 91), 2)); dhyper of three draws convolved, the chances of all sums no likelier than 15; p.adjust "holm".
 */
@Tag("kernel")
class OperatorTestsTest {
    private static final List<OperatorTally> THREE_DRAWS = List.of(
            new OperatorTally("op-1", 40, 12, 7, 5),
            new OperatorTally("op-1", 60, 20, 11, 7),
            new OperatorTally("op-1", 25, 5, 6, 3));

    @Test
    void ranksByOperatorAsInKruskalTest() {
        double[] ranks = IntStream.rangeClosed(1, 60).asDoubleStream().toArray();
        List<String> operators = IntStream.rangeClosed(1, 60)
                .mapToObj(rank -> rank <= 14 ? "a" : List.of("b", "c", "d").get(rank * 7 % 3))
                .toList();
        RankTests.Tested tested = OrderTests.kruskalWallis(ranks, operators);
        assertClose(31.696721311475414, tested.statistic(), 1e-8);
        assertClose(6.063128723385564e-07, tested.pValue(), 1e-8);
    }

    @Test
    void winnersOfOneDrawAsInFisherTest() {
        OperatorTally tally = new OperatorTally("op-1", 120, 18, 20, 9);
        assertClose(0.0003282504293386064, WinnerCountDistribution.of(tally).pValue(9), 1e-8);
        OperatorTests.Furthest furthest =
                OperatorTests.furthest(List.of(new OperatorTally("op-0", 120, 18, 30, 4), tally));
        assertClose(2 * 0.0003282504293386064, furthest.tested().pValue(), 1e-8);
        assertEquals("operator op-1: 9 of 20, 3.0 were due", furthest.words());
    }

    @Test
    void winnersOfSeveralDrawsByConvolution() {
        List<OperatorTally> tallies = List.of(
                THREE_DRAWS.get(2),
                new OperatorTally("op-3", 60, 20, 15, 5),
                THREE_DRAWS.get(0),
                new OperatorTally("op-2", 40, 12, 9, 3),
                THREE_DRAWS.get(1));
        List<OperatorTests.Total> totals = OperatorTests.ofAllDraws(tallies);
        assertEquals(
                List.of("op-1", "op-2", "op-3"),
                totals.stream().map(OperatorTests.Total::operator).toList());
        OperatorTests.Total first = totals.get(0);
        assertEquals(List.of(24L, 15L), List.of(first.own(), first.won()));
        assertClose(6.966666666666667, first.due(), 1e-12);
        assertClose(4.0339779805881495, first.variance(), 1e-12);
        assertClose(0.00023520933602784436, first.pValue(), 1e-8);
        assertClose(0.0007056280080835331, first.adjusted(), 1e-8);
        assertClose(1, totals.get(1).adjusted(), 1e-8);
        assertEquals(15 - first.due(), first.row().inference().estimate().orElseThrow());
    }

    @Test
    void aTallyThatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new OperatorTally("op-1", 10, 3, 4, 4));
        assertEquals(
                1,
                WinnerCountDistribution.of(new OperatorTally("op-1", 1, 1, 1, 1))
                        .pValue(1));
        assertEquals(0, new OperatorTally("op-1", 1, 1, 1, 1).variance());
    }

    /** The applications of one operator come first: a whole record, an honest count, and no chance in it. */
    @Test
    void aDrawThatFavoursOneOperatorIsFound() {
        RecordedDraw fair = InventedDraws.fair(1, 120);
        assertFalse(InventedDraws.found(fair).containsKey(DrawCheck.RANK_OPERATOR));
        List<RecordedEntry> favoured = fair.entries().stream()
                .sorted(Comparator.comparing(
                        (RecordedEntry entry) -> !entry.traits().operator().equals("op-1")))
                .toList();
        List<RecordedEntry> ranked = IntStream.range(0, favoured.size())
                .mapToObj(at -> InventedDraws.with(
                        favoured.get(at),
                        at + 1,
                        at < fair.record().orElseThrow().quota()))
                .toList();
        List<Finding> findings =
                InventedDraws.report(List.of(InventedDraws.with(fair, ranked))).findings();
        Set<DrawCheck> found = findings.stream().map(Finding::check).collect(Collectors.toSet());
        assertTrue(
                found.containsAll(EnumSet.of(DrawCheck.RANK_OPERATOR, DrawCheck.WINNERS_BY_OPERATOR)),
                findings.toString());
        assertTrue(
                findings.stream().anyMatch(finding -> finding.words().contains("operator op-1: ")),
                findings.toString());
    }

    /**
     * Of four seeds for each of thirty draws the one that is kindest to an operator is taken: every draw is on record as it was held and is
     * replayed from its seed, and no draw alone is out of the ordinary, but all of them together are.
     */
    @Test
    void seedsPickedForAnOperatorPassTheReplayAndAreFoundOverAllDraws() {
        List<RecordedDraw> honest = IntStream.range(0, 30)
                .mapToObj(number -> InventedDraws.fair(number, 60))
                .toList();
        assertEquals(List.of(), InventedDraws.report(honest).findings());
        List<RecordedDraw> picked =
                honest.stream().map(draw -> kindest(draw, "op-2")).toList();
        AuditReport report = InventedDraws.report(picked);
        assertEquals(30, report.checks().flow().get(0).passed());
        List<Finding> byOperator = report.findings().stream()
                .filter(finding -> finding.check() == DrawCheck.WINNERS_BY_OPERATOR)
                .toList();
        assertEquals(1, byOperator.size(), report.findings().toString());
        assertEquals(Finding.ALL, byOperator.get(0).draw());
        assertTrue(byOperator.get(0).words().contains("operator op-2"), byOperator.toString());
    }

    private static RecordedDraw kindest(RecordedDraw draw, String operator) {
        long quota = draw.record().orElseThrow().quota();
        return IntStream.range(0, 4)
                .mapToObj(seed -> InventedDraws.held(draw.id(), draw.entries(), quota, seed))
                .max(Comparator.comparingLong(held -> held.entries().stream()
                        .filter(entry ->
                                entry.isWinner() && entry.traits().operator().equals(operator))
                        .count()))
                .orElseThrow();
    }
}
