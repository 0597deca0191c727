package id.sigi.reports.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.DisjointGroups;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.HeadCount;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Truth: groups of a few kinds of people, small enough to see by eye which sums come out as few. */
@Tag("kernel")
class GivenAwayTest {
    /** DisjointGroups: 100, 60, 4 people. */
    private static final DisjointGroups PEOPLE = DisjointGroups.of("people", new long[] {100, 60, 4});

    @Test
    void everybodyLessAllGroupsButOneIsThatGroup() {
        assertEquals(
                Set.of("all", "first"),
                printed(row("x", "all", 0, 1, 2), row("x", "first", 0), row("x", "second", 1), row("x", "third", 2)));
    }

    @Test
    void everybodyLessAGroupNeedsNoRowOfTheRest() {
        assertEquals(Set.of("all"), printed(row("x", "all", 0, 1, 2), row("x", "most", 0, 1)));
    }

    @Test
    void groupsThatOverlapGiveAwayTheirDifference() {
        // (first and third) and (second and third), 104 + 64 less everybody 164 is the third, 4.
        assertEquals(
                Set.of("all", "one"),
                printed(row("x", "all", 0, 1, 2), row("x", "one", 0, 2), row("x", "other", 1, 2)));
    }

    @Test
    void groupsOfEnoughPeopleArePrinted() {
        assertEquals(Set.of("all", "first"), printed(row("x", "all", 0, 1, 2), row("x", "first", 0)));
    }

    @Test
    void anotherOutcomeOfTheSamePeopleDoesNotGiveAwayWhatIsWithheld() {
        List<Estimate> rows = new ArrayList<>();
        for (String outcome : List.of("x", "y")) {
            rows.add(row(outcome, "all", 0, 1, 2));
            rows.add(row(outcome, "first", 0));
            rows.add(row(outcome, "second", 1));
        }
        assertEquals(Set.of("all", "first"), printed(rows.toArray(Estimate[]::new)));
    }

    @Test
    void nobodyIsAsSecretAsFew() {
        // 100 + 60 and nobody: everybody less both groups says that the third has nobody.
        DisjointGroups people = DisjointGroups.of("people", new long[] {100, 60, 0});
        assertEquals(
                Set.of("all", "first"),
                printed(
                        row(people, "x", "all", 0, 1, 2),
                        row(people, "x", "first", 0),
                        row(people, "x", "second", 1),
                        row(people, "x", "third", 2)));
    }

    @Test
    void aGateDoesNotRepeatWhatTheGateBeforeItHides() {
        EstimateSet set = set(List.of(new FlowStep("came", 408, 405), new FlowStep("stayed", 405, 300)));
        assertEquals(
                List.of(
                        new ReleasedFlowStep("came", OptionalLong.of(408), OptionalLong.empty()),
                        new ReleasedFlowStep("stayed", OptionalLong.empty(), OptionalLong.of(300))),
                DisclosureControl.release(set, DisclosureRules.withDefaults()).flow());
    }

    @Test
    void theReleaseDependsOnNothingButRowsAndRules() {
        Estimate[] rows = {row("x", "all", 0, 1, 2), row("x", "first", 0), row("x", "second", 1)};
        assertEquals(printed(rows), printed(rows));
    }

    private static Set<String> printed(Estimate... rows) {
        return DisclosureControl.release(set(List.of(), rows), DisclosureRules.withDefaults()).cells().stream()
                .filter(Cell.Shown.class::isInstance)
                .map(cell -> cell.label().subgroup().words())
                .collect(Collectors.toSet());
    }

    private static EstimateSet set(List<FlowStep> flow, Estimate... rows) {
        return new EstimateSet(
                "test",
                Evidence.DESCRIPTIVE,
                new Provenance("plan", "built-in", List.of(), "0.1.0", 1),
                flow,
                List.of(),
                List.of(rows));
    }

    private static Estimate row(String outcome, String group, int... kinds) {
        return row(PEOPLE, outcome, group, kinds);
    }

    private static Estimate row(DisjointGroups people, String outcome, String group, int... kinds) {
        BitSet which = new BitSet();
        for (int kind : kinds) {
            which.set(kind);
        }
        HeadCount count = people.count(group, which);
        return Estimate.of(
                        new Label(
                                outcome, Estimand.ofWords("median"), Contrast.NONE, group, Estimator.ofWords("median")),
                        Inference.point(1),
                        Basis.rows(count.count(), "people"))
                .exposing(Exposure.of(List.of(count)));
    }
}
