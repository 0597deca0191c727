package id.sigi.methods.estimate.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class SetComparisonTest {
    private static final Label LABEL = new Label(
            "is_employed",
            Estimand.ofWords("effect"),
            Contrast.ofWords("won minus lost"),
            Label.ALL,
            Estimator.ofWords("HC2"));

    private static EstimateSet set(String codeVersion, String tableVersion, Estimate... estimates) {
        Provenance provenance = new Provenance(
                "p", "00ff", List.of(new TableVersion("gold.person_draws", tableVersion, 12)), codeVersion, 1);
        return new EstimateSet(
                "impact",
                Evidence.LOTTERY,
                provenance,
                List.of(new FlowStep("drawn", 12, 9)),
                List.of("HC2"),
                List.of(estimates));
    }

    private static Estimate effect(double value) {
        return Estimate.of(LABEL, Inferences.of(value, 0.01, 7), Basis.arms(4, 5, "people in a first draw"));
    }

    @Test
    void theSameEstimatesByAnotherVersionOfTheCodeAreTheSame() {
        SetComparison comparison =
                SetComparison.of(set("1", "7", effect(0.1)), Optional.of(set("2", "7", effect(0.1))));
        assertTrue(comparison.isSame());
        // Contrast, seven numbers, two arms, denominator; one step, one convention; plan, seed, table, evidence.
        assertEquals(17, comparison.facts());
    }

    @Test
    void oneBitIsADifferenceAndTheFirstOneIsTold() {
        SetComparison comparison =
                SetComparison.of(set("1", "7", effect(0.1)), Optional.of(set("1", "7", effect(Math.nextUp(0.1)))));
        assertFalse(comparison.isSame());
        assertEquals(
                new DifferingFact("estimate 1 (is_employed, effect, all, HC2): estimate", "0.1", "0.10000000000000002"),
                comparison.differences().get(0));
    }

    @Test
    void theTwoZerosDiffer() {
        Estimate plus = Estimate.of(LABEL, Inference.point(0.0), Basis.rows(3, "people"));
        Estimate minus = Estimate.of(LABEL, Inference.point(-0.0), Basis.rows(3, "people"));
        assertEquals(
                1,
                SetComparison.of(set("1", "7", plus), Optional.of(set("1", "7", minus)))
                        .differences()
                        .size());
    }

    @Test
    void whatIsGoneOrNewIsADifference() {
        EstimateSet one = set("1", "7", effect(0.1));
        EstimateSet two = set("1", "7", effect(0.1), effect(0.2));
        assertEquals(
                DifferingFact.NOTHING,
                SetComparison.of(one, Optional.of(two)).differences().get(0).then());
        assertEquals(
                DifferingFact.NOTHING,
                SetComparison.of(two, Optional.of(one)).differences().get(0).now());
        SetComparison gone = SetComparison.of(one, Optional.empty());
        assertEquals(gone.facts(), gone.differences().size());
    }

    @Test
    void anotherVersionOfATableIsADifference() {
        SetComparison comparison =
                SetComparison.of(set("1", "7", effect(0.1)), Optional.of(set("1", "8", effect(0.1))));
        assertEquals(
                List.of(new DifferingFact("table gold.person_draws", "7, 12 rows", "8, 12 rows")),
                comparison.differences());
    }

    @Test
    void anotherVersionMayWordASentenceOtherwise() {
        SetComparison comparison = SetComparison.of(
                told("1", "A weight of nought empties 7 units.", "with odds on record", 9),
                Optional.of(told("2", "A weight of zero empties 7 units.", "with a known probability", 9)));
        assertTrue(comparison.isSame());
        assertEquals(
                List.of(
                        new DifferingFact(
                                "flow, step 1", "9 of 12, with odds on record", "9 of 12, with a known probability"),
                        new DifferingFact(
                                "convention 1",
                                "A weight of nought empties 7 units.",
                                "A weight of zero empties 7 units.")),
                comparison.rewordings());
    }

    @Test
    void theReasonOfAMissingEstimateMayBeWordedOtherwise() {
        Basis nobody = Basis.rows(0, "people");
        Estimate then = Estimate.notEstimable(LABEL, nobody, "below nought");
        Estimate now = Estimate.notEstimable(LABEL, nobody, "below zero");
        assertTrue(SetComparison.of(set("1", "7", then), Optional.of(set("2", "7", now)))
                .isSame());
        assertFalse(SetComparison.of(set("1", "7", then), Optional.of(set("2", "7", effect(0.1))))
                .isSame());
    }

    @Test
    void aNumberInASentenceIsADifferenceInWhateverWords() {
        EstimateSet then = told("1", "A weight of nought empties 7 units.", "with odds on record", 9);
        assertFalse(SetComparison.of(
                        then, Optional.of(told("2", "A weight of zero empties 8 units.", "with odds on record", 9)))
                .isSame());
        assertFalse(SetComparison.of(
                        then, Optional.of(told("2", "A weight of nought empties 7 units.", "with odds on record", 8)))
                .isSame());
    }

    @Test
    void theSameVersionWordsEverySentenceAlike() {
        SetComparison comparison = SetComparison.of(
                told("1", "A weight of nought empties 7 units.", "with odds on record", 9),
                Optional.of(told("1", "A weight of zero empties 7 units.", "with odds on record", 9)));
        assertFalse(comparison.isSame());
        assertEquals(List.of(), comparison.rewordings());
    }

    /** A number, a code or a name is no sentence: it may not change with the version. */
    @Test
    void namesAreTheSameInEveryVersion() {
        Estimate people = Estimate.of(LABEL, Inference.point(0.5), Basis.rows(3, "people"));
        Estimate persons = Estimate.of(LABEL, Inference.point(0.5), Basis.rows(3, "persons"));
        assertFalse(SetComparison.of(set("1", "7", people), Optional.of(set("2", "7", persons)))
                .isSame());
    }

    private static EstimateSet told(String codeVersion, String convention, String step, long passed) {
        EstimateSet set = set(codeVersion, "7", effect(0.1));
        return new EstimateSet(
                set.id(),
                set.evidence(),
                set.provenance(),
                List.of(new FlowStep(step, 12, passed)),
                List.of(convention),
                set.estimates());
    }
}
