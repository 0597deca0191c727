package id.sigi.reports.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.Status;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Truth: each rule is worked by hand on tables small enough to check by eye. */
@Tag("kernel")
class DisclosureControlTest {
    private static final DisclosureRules RULES = DisclosureRules.withDefaults();

    @ParameterizedTest
    @CsvSource({
        "10, 100, shown",
        "90, 100, shown",
        "9, 100, SMALL_NUMERATOR",
        "1, 100, SMALL_NUMERATOR",
        "0, 100, SMALL_NUMERATOR",
        "91, 100, SMALL_COMPLEMENT",
        "100, 100, SMALL_COMPLEMENT",
        "5, 9, SMALL_DENOMINATOR",
        "0, 0, SMALL_DENOMINATOR",
    })
    void aShareNeedsTenPeopleOnEachSide(long numerator, long denominator, String expected) {
        assertEquals(List.of(expected), verdicts(RULES, share("x", "", "all", numerator, denominator)));
    }

    @ParameterizedTest
    @CsvSource({"0, 100, shown", "100, 100, shown", "1, 100, SMALL_NUMERATOR", "99, 100, SMALL_COMPLEMENT"})
    void zeroAndAllAreShownOnlyWhenTheRuleSaysSo(long numerator, long denominator, String expected) {
        DisclosureRules rules = RULES.withZeroCells(ZeroCells.SHOWN);
        assertEquals(List.of(expected), verdicts(rules, share("x", "", "all", numerator, denominator)));
    }

    @Test
    void everybodyWhoRegisteredIsRegistered() {
        Estimate row = share("registered", "", "all", 500, 500);
        assertEquals(List.of("SMALL_COMPLEMENT"), verdicts(RULES, row));
        assertEquals(List.of("shown"), verdicts(RULES, row.exposing(Exposure.BY_DEFINITION)));
    }

    @ParameterizedTest
    @CsvSource({"10, 10, shown", "9, 500, SMALL_ARM", "500, 0, SMALL_ARM"})
    void aContrastNeedsTenPeopleInEachArm(long treated, long control, String expected) {
        Estimate row = new Estimate(
                new Label(
                        "is_employed",
                        Estimand.ofWords("difference"),
                        Contrast.ofWords("selected minus not selected"),
                        "all",
                        Estimator.ofWords("Neyman")),
                Inference.point(0.1),
                Basis.arms(treated, control, "respondents"),
                Status.ESTIMATED);
        assertEquals(List.of(expected), verdicts(RULES, row));
    }

    @Test
    void oneHiddenCellOfARowTakesTheNextSmallestWithIt() {
        // 100 = 60 + 20 + 14 + 6: without the second hidden cell, 6 is 100 - 94.
        assertEquals(
                List.of("shown", "shown", "COMPLEMENTARY", "SMALL_NUMERATOR"),
                verdicts(
                        RULES,
                        share("transition", "A -> A", "all", 60, 100),
                        share("transition", "A -> B", "all", 20, 100),
                        share("transition", "A -> C", "all", 14, 100),
                        share("transition", "A -> D", "all", 6, 100)));
    }

    @Test
    void hiddenCellsThatAddUpToLessThanTheMinimumTakeAnother() {
        // The two hidden cells are known to add up to 5, so each is known to within five people.
        assertEquals(
                List.of("shown", "COMPLEMENTARY", "SMALL_NUMERATOR", "SMALL_NUMERATOR"),
                verdicts(
                        RULES,
                        share("transition", "A -> A", "all", 75, 100),
                        share("transition", "A -> B", "all", 20, 100),
                        share("transition", "A -> C", "all", 2, 100),
                        share("transition", "A -> D", "all", 3, 100)));
    }

    @Test
    void theLevelsOfAStatusAreOneWhole() {
        assertEquals(
                List.of("COMPLEMENTARY", "SMALL_NUMERATOR", "shown"),
                verdicts(
                        RULES,
                        share("beneficiary_status=PAID", "", "all", 30, 100),
                        share("beneficiary_status=REVOKED", "", "all", 4, 100),
                        share("beneficiary_status=PURCHASED", "", "all", 66, 100)));
    }

    @Test
    void aSubgroupIsNotKnownByTakingTheOthersFromEverybody() {
        assertEquals(
                List.of("shown", "SMALL_NUMERATOR", "COMPLEMENTARY"),
                verdicts(
                        RULES,
                        share("selected", "", "all", 80, 500),
                        share("selected", "", "sex=FEMALE", 5, 250),
                        share("selected", "", "sex=MALE", 75, 250)));
    }

    @Test
    void rowsThatDoNotAddUpAreNotBound() {
        assertEquals(
                List.of("shown", "SMALL_NUMERATOR", "shown"),
                verdicts(
                        RULES,
                        share("uses", "", "use=FOOD", 80, 100),
                        share("uses", "", "use=CAPITAL", 4, 100),
                        share("uses", "", "use=SAVING", 50, 100)));
    }

    @Test
    void aRatioWithAHiddenSideIsHidden() {
        Estimate parity = new Estimate(
                new Label(
                        "selected",
                        Estimand.ofWords("parity index"),
                        Contrast.ofWords("FEMALE over MALE"),
                        "all",
                        Estimator.ofWords("ratio of shares, delta method")),
                Inference.point(0.1),
                Basis.arms(250, 250, "applicants in a draw"),
                Status.ESTIMATED);
        assertEquals(
                List.of("SMALL_NUMERATOR", "shown", "DERIVED"),
                verdicts(
                        RULES,
                        share("selected", "", "sex=FEMALE", 5, 250),
                        share("selected", "", "sex=MALE", 75, 250),
                        parity));
    }

    @Test
    void scoresOfCoursesAreNotPeople() {
        Estimate row = share("provider_mean", "", "provider_id=P01", 2, 4);
        assertEquals(List.of("shown"), verdicts(RULES, row.exposing(Exposure.THINGS)));
        assertEquals(List.of("SMALL_DENOMINATOR"), verdicts(RULES, row));
    }

    @Test
    void noNameFreesARowFromControl() {
        assertEquals(
                List.of("SMALL_NUMERATOR", "SMALL_NUMERATOR", "SMALL_COMPLEMENT"),
                verdicts(
                        RULES,
                        share("score_hiv", "", "all", 2, 40),
                        share("provider_mean_of_ill", "", "all", 3, 50),
                        share("registered", "", "ill", 50, 50)));
    }

    @Test
    void aSmallGateIsWithheldAndTheSuppressionsAreCounted() {
        EstimateSet set = new EstimateSet(
                "monitoring",
                Evidence.DESCRIPTIVE,
                provenance(),
                List.of(new FlowStep("registered", 40, 4), new FlowStep("none", 4, 0)),
                List.of(),
                List.of(share("x", "", "all", 4, 40)));
        Released released = DisclosureControl.release(set, RULES);
        assertTrue(released.flow().get(0).passed().isEmpty());
        assertEquals(40, released.flow().get(0).entered().orElseThrow());
        assertEquals(0, released.flow().get(1).passed().orElseThrow());
        assertEquals(1, released.countSuppressed());
    }

    @Test
    void whatCouldNotBeEstimatedKeepsItsReason() {
        Estimate row = Estimate.notEstimable(
                new Label(
                        "x",
                        Estimand.ofWords("difference"),
                        Contrast.ofWords("a minus b"),
                        "all",
                        Estimator.ofWords("none")),
                Basis.arms(50, 50, "people"),
                "one arm has no variance");
        Cell cell = DisclosureControl.release(set(row), RULES).cells().get(0);
        assertEquals(
                "one arm has no variance",
                assertInstanceOf(Cell.NotEstimable.class, cell).why());
    }

    @Test
    void nobodyElseCanMakeAReleasedSet() {
        assertTrue(Arrays.stream(Released.class.getDeclaredConstructors())
                .noneMatch(constructor -> Modifier.isPublic(constructor.getModifiers())));
    }

    @Test
    void aMinimumBelowThreeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> RULES.withMinimumCell(2));
    }

    private static List<String> verdicts(DisclosureRules rules, Estimate... rows) {
        Map<Label, String> withheld = DisclosureControl.withheld(List.of(set(rows)), rules).stream()
                .collect(Collectors.toMap(
                        SuppressedRow::label, row -> row.reason().name()));
        return Arrays.stream(rows)
                .map(row -> withheld.getOrDefault(row.label(), "shown"))
                .toList();
    }

    private static EstimateSet set(Estimate... rows) {
        return new EstimateSet("test", Evidence.DESCRIPTIVE, provenance(), List.of(), List.of(), List.of(rows));
    }

    private static Provenance provenance() {
        return new Provenance("plan", "00", List.of(), "0.1.0", 1);
    }

    private static Estimate share(String outcome, String contrast, String subgroup, long numerator, long denominator) {
        return Estimate.of(
                new Label(
                        outcome,
                        Estimand.ofWords("share"),
                        Contrast.ofWords(contrast),
                        subgroup,
                        Estimator.ofWords("count")),
                Inference.point(denominator == 0 ? 0 : (double) numerator / denominator),
                Basis.share(numerator, denominator, "people"));
    }
}
