package id.sigi.reports.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Subgroup;
import id.sigi.reports.label.CellWords;
import id.sigi.reports.label.Labels;
import id.sigi.reports.label.Language;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Truth: every reason and sentence is read by eye for a count of few people; the minimum is ten. */
@Tag("kernel")
class PublishedWordsTest {
    private static final PublishedWords WORDS = new PublishedWords(10);
    private static final Label EFFECT = new Label(
            "sick",
            Estimand.ofWords("intention-to-treat"),
            Contrast.ofWords("offered minus not offered"),
            "all",
            Estimator.ofWords("difference"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 cells have a single lot in an arm, whose difference has no standard error to studentise by | not estimable",
                "3 clusters have people in both arms of the cell A | not estimable",
                "no cell has two people in each arm | not estimable",
                "nobody was employed at the first date | not estimable",
                "nobody, or everybody, of either arm stands in this state | not estimable",
                "the set is unbounded: every value up to -0.1234567 and every value from 0.5 on | not estimable",
                "too few people, households or states for a joint test of all effects | not estimable",
                "the offer's coefficients have no standard error | the offer's coefficients have no standard error",
                "one arm has no variance | one arm has no variance",
                "no residual is left but rounding | no residual is left but rounding",
                "fewer than two cells are pairs with one drawn | fewer than two cells are pairs with one drawn",
            })
    void aReasonThatTellsOfACountIsNotPrinted(String reason, String printed) {
        Cell cell = WORDS.missing(EFFECT, Basis.arms(50, 50, "people"), reason);
        assertEquals(printed, assertInstanceOf(Cell.NotEstimable.class, cell).why());
    }

    @Test
    void whatIsWithheldForItsFewPeopleSaysNoMoreThanThat() {
        Cell cell = WORDS.missing(
                EFFECT,
                Basis.arms(50, 50, "people"),
                "fewer people than the minimum cell lie between it and the next threshold");
        assertInstanceOf(Cell.Suppressed.class, cell);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sick: 2 cells with 5 people have fewer than two of one arm and are left out of differences. | "
                        + "sick: few cells with few people have fewer than two of one arm and are left out of differences.",
                "y2: 1 cells with 12 people have fewer than two of one arm and are left out. | "
                        + "y2: few cells with 12 people have fewer than two of one arm and are left out.",
                "3 people are in no pair with one drawn and are left out. | few people are in no pair with one drawn and are"
                        + " left out.",
                "redraws compare all cells with both arms, also 4 that have a single person in an arm. | redraws compare all"
                        + " cells with both arms, also few that have a single person in an arm.",
                "1,000 redraws; p is (1 + c) / (1 + R), at 5 %. | 1,000 redraws; p is (1 + c) / (1 + R), at 5 %.",
                "Normal quantile 1.96, df 2 (Imai 2009). | Normal quantile 1.96, df 2 (Imai 2009).",
                "25 rows are left out. | 25 rows are left out.",
            })
    void aSentenceSaysFewAndNotHowFew(String sentence, String printed) {
        assertEquals(printed, WORDS.sentence(sentence));
    }

    @Test
    void bothLanguagesSayNoMore() {
        Released set = DisclosureControl.release(
                new EstimateSet(
                        "impact",
                        Evidence.LOTTERY,
                        new Provenance("plan", "00", List.of(), "0.1.0", 1),
                        List.of(),
                        List.of(
                                "x: 2 cells with 5 people have fewer than two of one arm and are left out of differences"
                                        + " within cells."),
                        List.of(Estimate.notEstimable(
                                EFFECT,
                                Basis.arms(50, 50, "people"),
                                "1 cells have a single lot in an arm, whose difference has no standard error to studentise by;"
                                        + " randomisation.statistic: difference needs none"))),
                DisclosureRules.withDefaults());
        Cell cell = set.cells().get(0);
        assertEquals("could not be estimated", new CellWords(Labels.of(Language.ENGLISH)).missing(cell));
        assertEquals("tidak dapat ditaksir", new CellWords(Labels.of(Language.INDONESIAN)).missing(cell));
        assertEquals(
                "x: few cells with few people have fewer than two of one arm and are left out of differences within cells.",
                set.conventions().get(0));
    }

    @Test
    void digitsDoNotTellACountThatIsCoarse() {
        // 24 of 202 and 17 of 203, where 204 were drawn into each arm: 202 and 203 follow from 0.118811... and
        // 0.083743...
        Label treated = new Label(
                "y <= 5", Estimand.ofWords("treatment share"), Contrast.NONE, "all", Estimator.ofWords("mean"));
        Label control =
                new Label("y <= 5", Estimand.ofWords("control share"), Contrast.NONE, "all", Estimator.ofWords("mean"));
        List<Cell> cells = DisclosureControl.release(
                        new EstimateSet(
                                "distribution_effects",
                                Evidence.LOTTERY,
                                new Provenance("plan", "00", List.of(), "0.1.0", 1),
                                List.of(new FlowStep("people with y", 408, 405)),
                                List.of(),
                                List.of(
                                        Estimate.of(
                                                treated,
                                                Inference.point(24 / 202.0),
                                                Basis.share(24, 202, "people with y")),
                                        Estimate.of(
                                                control,
                                                Inference.point(17 / 203.0),
                                                Basis.share(17, 203, "people with y")))),
                        DisclosureRules.withDefaults())
                .cells();
        for (Cell cell : cells) {
            Cell.Shown shown = assertInstanceOf(Cell.Shown.class, cell);
            assertEquals(200, shown.basis().denominator());
            double printed = shown.inference().estimate().orElseThrow();
            assertEquals(printed, Math.rint(printed * 1000) / 1000, 1e-12, "no more than three decimals");
        }
    }

    @Test
    void aRowThatRestatesAWithheldEffectIsWithheld() {
        // The effect is withheld because an arm of its base is small; the set beside it has a larger base and the same
        // effect.
        Estimate effect = Estimate.of(EFFECT, Inference.point(0.086), Basis.arms(50, 5, "people"));
        Estimate set = Estimate.of(
                new Label(
                        EFFECT.outcome(),
                        Estimand.ofWords("effect, Anderson-Rubin set"),
                        EFFECT.contrast(),
                        Subgroup.EVERYBODY,
                        Estimator.ofWords("difference")),
                Inference.interval(0.086, 0.01, 0.2),
                Basis.arms(50, 50, "people"));
        Estimate other = Estimate.of(
                new Label(
                        "income",
                        Estimand.ofWords("intention-to-treat"),
                        EFFECT.contrast(),
                        "all",
                        Estimator.ofWords("difference")),
                Inference.point(0.086),
                Basis.arms(50, 50, "people"));
        List<Cell> cells = DisclosureControl.release(
                        new EstimateSet(
                                "impact",
                                Evidence.LOTTERY,
                                new Provenance("plan", "00", List.of(), "0.1.0", 1),
                                List.of(),
                                List.of(),
                                List.of(effect, set, other)),
                        DisclosureRules.withDefaults())
                .cells();
        assertInstanceOf(Cell.Suppressed.class, cells.get(0));
        assertInstanceOf(Cell.Suppressed.class, cells.get(1));
        assertInstanceOf(Cell.Shown.class, cells.get(2));
    }
}
