package id.sigi.methods.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSetJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fair draws are found to be fair; every way of tampering with a record is found by the check that is meant for it. */
@Tag("kernel")
class DrawAuditTest {
    private static final LoggedDraw FAIR = Draws.fair(1, 120);
    private static final LoggedDraw.Rules RULES = FAIR.record().orElseThrow();

    private static int first(boolean isWinner) {
        return IntStream.range(0, FAIR.entries().size())
                .filter(at -> FAIR.entries().get(at).isWinner() == isWinner)
                .findFirst()
                .orElseThrow();
    }

    private static LoggedDraw changed(int at, LoggedEntry entry) {
        List<LoggedEntry> entries = new ArrayList<>(FAIR.entries());
        entries.set(at, entry);
        return Draws.with(FAIR, entries);
    }

    private static LoggedEntry entry(int at) {
        return FAIR.entries().get(at);
    }

    private static void assertFound(LoggedDraw draw, DrawCheck... checks) {
        Set<DrawCheck> found = Draws.found(draw).keySet();
        assertTrue(found.containsAll(Set.of(checks)), found + " lacks some of " + List.of(checks));
    }

    @Test
    void aFairDrawHasNoFindingAndARowForEachCheck() {
        AuditReport report = Draws.report(List.of(FAIR));
        assertEquals(List.of(), report.findings());
        assertEquals(
                DrawCheck.values().length + 1 + 3, report.checks().estimates().size());
        assertTrue(report.checks().estimates().stream().allMatch(Estimate::isEstimated));
        assertEquals(1, report.checks().flow().get(0).passed());
        assertEquals(report.checks(), EstimateSetJson.read(EstimateSetJson.write(report.checks())));
    }

    @Test
    void hundredsOfFairDrawsRaiseNoAlarm() {
        List<LoggedDraw> draws = IntStream.range(0, 200)
                .mapToObj(number -> Draws.fair(number, 40))
                .toList();
        assertEquals(List.of(), Draws.report(draws).findings());
    }

    /** Swapping keeps winners and quota as they were, so only the replay can tell. */
    @Test
    void aSwappedWinnerIsFound() {
        int winner = first(true);
        int loser = first(false);
        List<LoggedEntry> entries = new ArrayList<>(FAIR.entries());
        entries.set(winner, Draws.with(entry(winner), entry(loser).rank(), false));
        entries.set(loser, Draws.with(entry(loser), entry(winner).rank(), true));
        LoggedDraw swapped = Draws.with(FAIR, entries);
        assertFound(swapped, DrawCheck.REPLAY_WINNERS, DrawCheck.REPLAY_RANKS);
        assertTrue(Draws.found(swapped).get(DrawCheck.REPLAY_WINNERS).words().startsWith("2 "));
        assertEquals(
                EnumSet.of(DrawCheck.REPLAY_WINNERS, DrawCheck.REPLAY_RANKS),
                Draws.found(swapped).keySet());
    }

    @Test
    void oneWinnerTooManyIsFound() {
        int loser = first(false);
        LoggedDraw draw = changed(loser, Draws.with(entry(loser), entry(loser).rank(), true));
        assertFound(draw, DrawCheck.QUOTA, DrawCheck.REPLAY_WINNERS);
    }

    @Test
    void aPlaceWithheldIsFound() {
        int winner = first(true);
        LoggedDraw draw =
                changed(winner, Draws.with(entry(winner), entry(winner).rank(), false));
        assertFound(draw, DrawCheck.PLACES_UNUSED, DrawCheck.REPLAY_WINNERS);
    }

    @Test
    void anotherSeedOnRecordIsFound() {
        LoggedDraw.Rules other =
                new LoggedDraw.Rules(RULES.quota(), RULES.eligible(), RULES.seed() + 1, RULES.algorithm());
        assertEquals(
                EnumSet.of(DrawCheck.REPLAY_WINNERS, DrawCheck.REPLAY_RANKS),
                Draws.found(Draws.with(FAIR, other)).keySet());
    }

    @Test
    void anotherQuotaOnRecordIsFound() {
        LoggedDraw.Rules less =
                new LoggedDraw.Rules(RULES.quota() - 3, RULES.eligible(), RULES.seed(), RULES.algorithm());
        assertFound(Draws.with(FAIR, less), DrawCheck.QUOTA, DrawCheck.REPLAY_WINNERS);
        LoggedDraw.Rules more =
                new LoggedDraw.Rules(RULES.quota() + 3, RULES.eligible(), RULES.seed(), RULES.algorithm());
        assertFound(Draws.with(FAIR, more), DrawCheck.PLACES_UNUSED, DrawCheck.REPLAY_WINNERS);
    }

    @Test
    void missingResultsAreFound() {
        LoggedDraw draw = changed(first(false), Draws.with(entry(first(false)), Optional.empty()));
        assertFound(draw, DrawCheck.ELIGIBLE_RESULTS, DrawCheck.RESULT_MISSING, DrawCheck.REPLAY_RANKS);
    }

    /** Application and result are gone, so only the count on record, the ranks and the replay are left to tell. */
    @Test
    void rowsMissingEverywhereAreFound() {
        List<LoggedEntry> most =
                FAIR.entries().stream().filter(entry -> entry.rank() > 40).toList();
        assertFound(
                Draws.with(FAIR, most),
                DrawCheck.ELIGIBLE_RESULTS,
                DrawCheck.ELIGIBLE_APPLICATIONS,
                DrawCheck.RANKS,
                DrawCheck.RANK_BINS,
                DrawCheck.RANK_UNIFORM,
                DrawCheck.REPLAY_RANKS);
    }

    @Test
    void aResultTwiceIsFound() {
        List<LoggedEntry> entries = new ArrayList<>(FAIR.entries());
        entries.add(Draws.with(entry(0), entry(0).rank(), !entry(0).isWinner()));
        assertFound(Draws.with(FAIR, entries), DrawCheck.RESULT_TWICE, DrawCheck.ELIGIBLE_RESULTS, DrawCheck.RANKS);
    }

    @Test
    void whoDidNotApplyOrWasExcludedIsFound() {
        assertFound(changed(0, Draws.with(entry(0), LoggedEntry.Standing.NOT_APPLIED)), DrawCheck.NOT_APPLIED);
        assertFound(
                changed(0, Draws.with(entry(0), LoggedEntry.Standing.EXCLUDED)),
                DrawCheck.EXCLUDED_DRAWN,
                DrawCheck.ELIGIBLE_APPLICATIONS);
    }

    @Test
    void onePersonTwiceAndAnEarlierWinnerAreFound() {
        LoggedEntry one = entry(1);
        LoggedEntry twice = new LoggedEntry(
                one.application(),
                entry(0).person(),
                one.household(),
                one.places(),
                1,
                one.standing(),
                one.appliedAt(),
                one.result(),
                one.traits());
        assertFound(changed(1, twice), DrawCheck.PERSON_TWICE, DrawCheck.EARLIER_WINNER);
    }

    @Test
    void aFullHouseholdIsFound() {
        int winner = first(true);
        LoggedEntry one = entry(winner);
        LoggedEntry full = new LoggedEntry(
                one.application(),
                one.person(),
                "full",
                OptionalInt.of(0),
                0,
                one.standing(),
                one.appliedAt(),
                one.result(),
                one.traits());
        assertFound(changed(winner, full), DrawCheck.HOUSEHOLD_FULL, DrawCheck.HOUSEHOLD_CAP);
    }

    @Test
    void aDrawWithoutARecordOrWithTwoIsFound() {
        LoggedDraw none = new LoggedDraw(FAIR.id(), Optional.empty(), 0, FAIR.entries());
        assertEquals(EnumSet.of(DrawCheck.RECORD), Draws.found(none).keySet());
        LoggedDraw two = new LoggedDraw(FAIR.id(), FAIR.record(), 2, FAIR.entries());
        assertEquals(EnumSet.of(DrawCheck.RECORD), Draws.found(two).keySet());
    }

    @Test
    void whatCannotBeReplayedSaysWhy() {
        LoggedDraw.Rules other = new LoggedDraw.Rules(RULES.quota(), RULES.eligible(), RULES.seed(), "coin-1");
        List<Estimate> rows =
                Draws.report(List.of(Draws.with(FAIR, other))).checks().list("replay_winners");
        assertTrue(rows.get(0).status().toString().contains("coin-1"), rows.toString());
        LoggedDraw empty = Draws.with(FAIR, List.of());
        assertFound(empty, DrawCheck.ELIGIBLE_RESULTS);
    }

    /** Whoever applied first gets the best rank: a whole record, an honest count, and no chance in it. */
    @Test
    void ranksByOrderOfApplyingAreFound() {
        List<LoggedEntry> byTime = FAIR.entries().stream()
                .sorted(Comparator.comparingLong(LoggedEntry::appliedAt))
                .toList();
        List<LoggedEntry> ranked = IntStream.range(0, byTime.size())
                .mapToObj(at -> Draws.with(byTime.get(at), at + 1, at < RULES.quota()))
                .toList();
        assertFound(Draws.with(FAIR, ranked), DrawCheck.RANK_ORDER, DrawCheck.RUNS, DrawCheck.REPLAY_WINNERS);
    }

    @Test
    void winnersOfOneProvinceAndSexAreFound() {
        List<LoggedEntry> sorted = FAIR.entries().stream()
                .sorted(Comparator.comparing(
                                (LoggedEntry entry) -> entry.traits().region())
                        .thenComparing(entry -> entry.traits().number(Traits.WOMAN)))
                .toList();
        List<LoggedEntry> ranked = IntStream.range(0, sorted.size())
                .mapToObj(at -> Draws.with(sorted.get(at), at + 1, at < RULES.quota()))
                .toList();
        assertFound(Draws.with(FAIR, ranked), DrawCheck.RANK_REGION);
        List<LoggedEntry> women = FAIR.entries().stream()
                .sorted(Comparator.comparingLong(entry -> -entry.traits().number(Traits.WOMAN)))
                .toList();
        List<LoggedEntry> preferred = IntStream.range(0, women.size())
                .mapToObj(at -> Draws.with(women.get(at), at + 1, at < RULES.quota()))
                .toList();
        assertFound(Draws.with(FAIR, preferred), DrawCheck.WINNERS_BY_SEX, DrawCheck.BALANCE);
    }
}
