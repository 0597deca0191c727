package id.sigi.methods.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.file.EstimateSetJson;
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
    private static final RecordedDraw FAIR = InventedDraws.fair(1, 120);
    private static final RecordedDraw.Rules RULES = FAIR.record().orElseThrow();

    private static int first(boolean isWinner) {
        return IntStream.range(0, FAIR.entries().size())
                .filter(at -> FAIR.entries().get(at).isWinner() == isWinner)
                .findFirst()
                .orElseThrow();
    }

    private static RecordedDraw changed(int at, RecordedEntry entry) {
        List<RecordedEntry> entries = new ArrayList<>(FAIR.entries());
        entries.set(at, entry);
        return InventedDraws.with(FAIR, entries);
    }

    private static RecordedEntry entry(int at) {
        return FAIR.entries().get(at);
    }

    private static void assertFound(RecordedDraw draw, DrawCheck... checks) {
        Set<DrawCheck> found = InventedDraws.found(draw).keySet();
        assertTrue(found.containsAll(Set.of(checks)), found + " lacks some of " + List.of(checks));
    }

    @Test
    void aFairDrawHasNoFindingAndARowForEachCheck() {
        AuditReport report = InventedDraws.report(List.of(FAIR));
        assertEquals(List.of(), report.findings());
        assertEquals(
                DrawCheck.values().length + 1 + 3, report.checks().estimates().size());
        assertTrue(report.checks().estimates().stream().allMatch(Estimate::isEstimated));
        assertEquals(1, report.checks().flow().get(0).passed());
        assertEquals(report.checks(), EstimateSetJson.read(EstimateSetJson.write(report.checks())));
    }

    @Test
    void hundredsOfFairDrawsRaiseNoAlarm() {
        List<RecordedDraw> draws = IntStream.range(0, 200)
                .mapToObj(number -> InventedDraws.fair(number, 40))
                .toList();
        assertEquals(List.of(), InventedDraws.report(draws).findings());
    }

    /** Swapping keeps winners and quota as they were, so only the replay can tell. */
    @Test
    void aSwappedWinnerIsFound() {
        int winner = first(true);
        int loser = first(false);
        List<RecordedEntry> entries = new ArrayList<>(FAIR.entries());
        entries.set(winner, InventedDraws.with(entry(winner), entry(loser).rank(), false));
        entries.set(loser, InventedDraws.with(entry(loser), entry(winner).rank(), true));
        RecordedDraw swapped = InventedDraws.with(FAIR, entries);
        assertFound(swapped, DrawCheck.REPLAY_WINNERS, DrawCheck.REPLAY_RANKS);
        assertTrue(InventedDraws.found(swapped)
                .get(DrawCheck.REPLAY_WINNERS)
                .words()
                .startsWith("2 "));
        assertEquals(
                EnumSet.of(DrawCheck.REPLAY_WINNERS, DrawCheck.REPLAY_RANKS),
                InventedDraws.found(swapped).keySet());
    }

    @Test
    void oneWinnerTooManyIsFound() {
        int loser = first(false);
        RecordedDraw draw =
                changed(loser, InventedDraws.with(entry(loser), entry(loser).rank(), true));
        assertFound(draw, DrawCheck.QUOTA, DrawCheck.REPLAY_WINNERS);
    }

    @Test
    void aPlaceWithheldIsFound() {
        int winner = first(true);
        RecordedDraw draw =
                changed(winner, InventedDraws.with(entry(winner), entry(winner).rank(), false));
        assertFound(draw, DrawCheck.PLACES_UNUSED, DrawCheck.REPLAY_WINNERS);
    }

    @Test
    void anotherSeedOnRecordIsFound() {
        RecordedDraw.Rules other =
                new RecordedDraw.Rules(RULES.quota(), RULES.eligible(), RULES.seed() + 1, RULES.algorithm());
        assertEquals(
                EnumSet.of(DrawCheck.REPLAY_WINNERS, DrawCheck.REPLAY_RANKS),
                InventedDraws.found(InventedDraws.with(FAIR, other)).keySet());
    }

    @Test
    void anotherQuotaOnRecordIsFound() {
        RecordedDraw.Rules less =
                new RecordedDraw.Rules(RULES.quota() - 3, RULES.eligible(), RULES.seed(), RULES.algorithm());
        assertFound(InventedDraws.with(FAIR, less), DrawCheck.QUOTA, DrawCheck.REPLAY_WINNERS);
        RecordedDraw.Rules more =
                new RecordedDraw.Rules(RULES.quota() + 3, RULES.eligible(), RULES.seed(), RULES.algorithm());
        assertFound(InventedDraws.with(FAIR, more), DrawCheck.PLACES_UNUSED, DrawCheck.REPLAY_WINNERS);
    }

    @Test
    void missingResultsAreFound() {
        RecordedDraw draw = changed(first(false), InventedDraws.with(entry(first(false)), Optional.empty()));
        assertFound(draw, DrawCheck.ELIGIBLE_RESULTS, DrawCheck.RESULT_MISSING, DrawCheck.REPLAY_RANKS);
    }

    /** Application and result are gone, so only the count on record, the ranks and the replay are left to tell. */
    @Test
    void rowsMissingEverywhereAreFound() {
        List<RecordedEntry> most =
                FAIR.entries().stream().filter(entry -> entry.rank() > 40).toList();
        assertFound(
                InventedDraws.with(FAIR, most),
                DrawCheck.ELIGIBLE_RESULTS,
                DrawCheck.ELIGIBLE_APPLICATIONS,
                DrawCheck.RANKS,
                DrawCheck.RANK_BINS,
                DrawCheck.RANK_UNIFORM,
                DrawCheck.REPLAY_RANKS);
    }

    @Test
    void aResultTwiceIsFound() {
        List<RecordedEntry> entries = new ArrayList<>(FAIR.entries());
        entries.add(InventedDraws.with(entry(0), entry(0).rank(), !entry(0).isWinner()));
        assertFound(
                InventedDraws.with(FAIR, entries), DrawCheck.RESULT_TWICE, DrawCheck.ELIGIBLE_RESULTS, DrawCheck.RANKS);
    }

    @Test
    void whoDidNotApplyOrWasExcludedIsFound() {
        assertFound(
                changed(0, InventedDraws.with(entry(0), RecordedEntry.Standing.NOT_APPLIED)), DrawCheck.NOT_APPLIED);
        assertFound(
                changed(0, InventedDraws.with(entry(0), RecordedEntry.Standing.EXCLUDED)),
                DrawCheck.EXCLUDED_DRAWN,
                DrawCheck.ELIGIBLE_APPLICATIONS);
    }

    @Test
    void onePersonTwiceAndAnEarlierWinnerAreFound() {
        RecordedEntry one = entry(1);
        RecordedEntry twice = new RecordedEntry(
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
        RecordedEntry one = entry(winner);
        RecordedEntry full = new RecordedEntry(
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
        RecordedDraw none = new RecordedDraw(FAIR.id(), Optional.empty(), 0, FAIR.entries());
        assertEquals(EnumSet.of(DrawCheck.RECORD), InventedDraws.found(none).keySet());
        RecordedDraw two = new RecordedDraw(FAIR.id(), FAIR.record(), 2, FAIR.entries());
        assertEquals(EnumSet.of(DrawCheck.RECORD), InventedDraws.found(two).keySet());
    }

    @Test
    void whatCannotBeReplayedSaysWhy() {
        RecordedDraw.Rules other = new RecordedDraw.Rules(RULES.quota(), RULES.eligible(), RULES.seed(), "coin-1");
        List<Estimate> rows = InventedDraws.report(List.of(InventedDraws.with(FAIR, other)))
                .checks()
                .list("replay_winners");
        assertTrue(rows.get(0).status().toString().contains("coin-1"), rows.toString());
        RecordedDraw empty = InventedDraws.with(FAIR, List.of());
        assertFound(empty, DrawCheck.ELIGIBLE_RESULTS);
    }

    /** Whoever applied first gets the best rank: a whole record, an honest count, and no chance in it. */
    @Test
    void ranksByOrderOfApplyingAreFound() {
        List<RecordedEntry> byTime = FAIR.entries().stream()
                .sorted(Comparator.comparingLong(RecordedEntry::appliedAt))
                .toList();
        List<RecordedEntry> ranked = IntStream.range(0, byTime.size())
                .mapToObj(at -> InventedDraws.with(byTime.get(at), at + 1, at < RULES.quota()))
                .toList();
        assertFound(InventedDraws.with(FAIR, ranked), DrawCheck.RANK_ORDER, DrawCheck.RUNS, DrawCheck.REPLAY_WINNERS);
    }

    @Test
    void winnersOfOneProvinceAndSexAreFound() {
        List<RecordedEntry> sorted = FAIR.entries().stream()
                .sorted(Comparator.comparing(
                                (RecordedEntry entry) -> entry.traits().region())
                        .thenComparing(entry -> entry.traits().number(BaselineCharacteristics.WOMAN)))
                .toList();
        List<RecordedEntry> ranked = IntStream.range(0, sorted.size())
                .mapToObj(at -> InventedDraws.with(sorted.get(at), at + 1, at < RULES.quota()))
                .toList();
        assertFound(InventedDraws.with(FAIR, ranked), DrawCheck.RANK_REGION);
        List<RecordedEntry> women = FAIR.entries().stream()
                .sorted(Comparator.comparingLong(entry -> -entry.traits().number(BaselineCharacteristics.WOMAN)))
                .toList();
        List<RecordedEntry> preferred = IntStream.range(0, women.size())
                .mapToObj(at -> InventedDraws.with(women.get(at), at + 1, at < RULES.quota()))
                .toList();
        assertFound(InventedDraws.with(FAIR, preferred), DrawCheck.WINNERS_BY_SEX, DrawCheck.BALANCE);
    }
}
