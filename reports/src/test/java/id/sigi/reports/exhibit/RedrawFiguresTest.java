package id.sigi.reports.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.ExcludedObservations;
import id.sigi.methods.estimate.Histogram;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.ModelSummary;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.RandomisationHistogram;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.TestRule;
import id.sigi.reports.disclosure.DisclosureRules;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.figure.Figure;
import id.sigi.reports.figure.SvgFile;
import id.sigi.reports.input.ReportInput;
import id.sigi.reports.input.RunFacts;
import id.sigi.reports.label.Labels;
import id.sigi.reports.label.Language;
import id.sigi.reports.paper.PaperFormat;
import id.sigi.reports.paper.PaperTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Truth: a set written by hand, whose effect among men rests on four people and may not be shown. */
@Tag("kernel")
class RedrawFiguresTest {
    private static final Estimator ESTIMATOR =
            Estimator.of(Procedure.DIFFERENCE_WITHIN_CELLS).with(TestRule.STUDENTISED_RANDOMISATION);

    private static Label label(String group) {
        return new Label(
                "is_employed",
                Estimand.ofWords("intention-to-treat, programme-weighted"),
                Contrast.ofWords("selected minus not selected"),
                group,
                ESTIMATOR);
    }

    private static Estimate effect(String group, long treated) {
        return Estimate.of(label(group), Inferences.of(0.04, 0.01, 900), Basis.arms(treated, 500, "people"));
    }

    private static RandomisationHistogram redraws(String group, double error) {
        Histogram histogram = Histogram.of(new double[] {-2, -1, 0, 1, 2}, new double[] {10, 20, 40, 20, 10}, 2.5);
        return new RandomisationHistogram(label(group), 2.5, 0.0123, error, 5001, histogram);
    }

    private static ReportInput input() {
        EstimateSet set = new EstimateSet(
                        "impact",
                        Evidence.LOTTERY,
                        new Provenance("p", "00ff", List.of(), "0.1.0", 7),
                        List.of(),
                        List.of(),
                        List.of(effect(Label.ALL, 400), effect("sex=FEMALE", 396), effect("sex=MALE", 4)))
                .withModels(List.of(
                        ModelSummary.ofRows(label(Label.ALL), 900, "Neyman", "n - 2 cells")
                                .withLeftOut(List.of(
                                        ExcludedObservations.of("without is_employed", 120),
                                        ExcludedObservations.of("in cells of one arm", 4))),
                        ModelSummary.ofRows(label("sex=MALE"), 504, "Neyman", "Welch")))
                .withRedraws(List.of(redraws(Label.ALL, 0.0016), redraws("sex=FEMALE", 0), redraws("sex=MALE", 0)));
        return new ReportInput(
                "A study",
                new RunFacts("people.csv", "0.1.0", "A table", RunFacts.Origin.RECORDED),
                List.of(),
                ReportInput.release(List.of(set), DisclosureRules.withDefaults()));
    }

    private static List<Figure> figures(Language language) {
        return new PaperFigures(input(), Labels.of(language))
                .list().stream()
                        .filter(figure -> figure.text().id().contains("redraws"))
                        .toList();
    }

    private static PaperTable table(Language language) {
        return new PaperTables(input(), DisclosureRules.withDefaults(), Labels.of(language))
                .list()
                .get(0);
    }

    @Test
    void everyRedrawnEffectThatIsShownHasItsDistribution() {
        List<Figure> figures = figures(Language.ENGLISH);

        assertEquals(2, figures.size());
        String svg = SvgFile.of(figures.get(0));
        assertTrue(svg.contains(">Actual draw: 2.50<"), svg);
        assertTrue(
                svg.contains(
                        "Randomisation-inference p = 0.012 (Monte Carlo standard error 0.0016): the share of 5,001 re-randomisations"),
                svg);
        assertTrue(
                SvgFile.of(figures.get(1)).contains("the share of all 5,001 possible draws"),
                "an enumeration has no Monte Carlo error");
        assertFalse(figures.toString().contains("Men"), "what is hidden has no figure");
    }

    @Test
    void theFigureSpeaksIndonesian() {
        String svg = SvgFile.of(figures(Language.INDONESIAN).get(0));

        assertTrue(svg.contains(">Undian sebenarnya: 2,50<"), svg);
        assertTrue(
                svg.contains(
                        "p inferensi randomisasi = 0,012 (galat baku Monte Carlo 0,0016): proporsi dari 5.001 undian ulang"),
                svg);
    }

    @Test
    void modelsGoWithTheirRowsAndFewPeopleLeftOutAreNotCounted() {
        Released released = input().sets().get(0);

        assertEquals(1, released.models().size());
        assertEquals(120, released.models().get(0).leftOut().get(0).rows().orElseThrow());
        assertTrue(released.models().get(0).leftOut().get(1).rows().isEmpty());
    }

    @Test
    void everyFormatHasTheModels() {
        String tex = new String(PaperFormat.TEX.write(table(Language.ENGLISH)), StandardCharsets.UTF_8);
        String html = new String(PaperFormat.HTML.write(table(Language.INDONESIAN)), StandardCharsets.UTF_8);

        assertTrue(tex.contains("tab:impact-models"), tex);
        assertTrue(tex.contains("degrees of freedom n - 2 cells; excluded: 120 without Works or owns a business"), tex);
        assertTrue(tex.contains("few in cells of one arm"), tex);
        assertTrue(html.contains("Ringkasan model"), html);
        assertTrue(html.contains("derajat bebas n - 2 sel; dikeluarkan: 120 tanpa"), html);
        assertTrue(PaperFormat.XLSX.write(table(Language.ENGLISH)).length > 0);
    }
}
