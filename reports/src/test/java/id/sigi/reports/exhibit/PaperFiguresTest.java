package id.sigi.reports.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.reports.disclosure.DisclosureRules;
import id.sigi.reports.figure.Figure;
import id.sigi.reports.figure.FigureWidth;
import id.sigi.reports.input.ReportInput;
import id.sigi.reports.input.RunFacts;
import id.sigi.reports.label.Labels;
import id.sigi.reports.label.Language;
import id.sigi.reports.label.OutcomeNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Truth: a set written by hand, with two times, two groups of which one is too small to be shown, and a flow. */
@Tag("kernel")
class PaperFiguresTest {
    private static Estimate effect(String outcome, String group, double value, long treated) {
        return Estimate.of(
                new Label(
                        outcome,
                        Estimand.ofWords("intention-to-treat"),
                        Contrast.ofWords("selected minus not selected"),
                        group,
                        Estimator.ofWords("regression, HC2")),
                Inferences.of(value, 0.01, 900),
                Basis.arms(treated, 500, "people"));
    }

    private static List<Figure> figures(Language language) {
        EstimateSet set = new EstimateSet(
                "impact",
                Evidence.LOTTERY,
                new Provenance("p", "00ff", List.of(), "0.1.0", 7),
                List.of(
                        new FlowStep("rows that satisfy: all rows", 2000, 1100),
                        new FlowStep("with unit, offer, cell and cluster", 1100, 1000),
                        new FlowStep("with is_employed_month_6", 1000, 900),
                        new FlowStep("with is_employed_month_12", 1000, 800)),
                List.of(),
                List.of(
                        effect("is_employed_month_6", Label.ALL, 0.0301, 400),
                        effect("is_employed_month_12", Label.ALL, 0.0502, 300),
                        effect("is_employed_month_6", "sex=FEMALE", 0.0403, 200),
                        effect("is_employed_month_6", "sex=MALE", 0.0904, 4)));
        ReportInput input = new ReportInput(
                "A study",
                new RunFacts("people.csv", "0.1.0", "A table", RunFacts.Origin.RECORDED),
                List.of(),
                ReportInput.release(List.of(set), DisclosureRules.withDefaults()));
        return new PaperFigures(input, Labels.of(language)).list();
    }

    private static Figure figure(String id) {
        return figures(Language.ENGLISH).stream()
                .filter(figure -> figure.text().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachQuestionHasItsFigureInBothLanguages() {
        List<String> names = List.of(
                "impact-effects-points", "impact-groups-is-employed-month-6", "impact-time-is-employed", "impact-flow");
        for (Language language : Language.values()) {
            assertEquals(
                    names,
                    figures(language).stream().map(figure -> figure.text().id()).toList());
        }
    }

    @Test
    void aGroupThatIsTooSmallIsNotDrawn() {
        String words = figure("impact-groups-is-employed-month-6").text().description();
        assertTrue(words.contains("Women: +4.0 pp"), words);
        assertTrue(!words.contains("Men") && !words.contains("9.0"), words);
    }

    @Test
    void theFlowFollowsTheGatesAndEndsWithTheArms() {
        String svg = figure("impact-flow").svg(FigureWidth.WIDE);
        for (String words :
                List.of(">2,000<", ">1,100<", ">900 excluded<", ">1,000<", ">100 excluded<", ">selected<")) {
            assertTrue(svg.contains(words), words + " is missing in " + svg);
        }
    }

    @Test
    void effectsOfDifferentUnitsNeverShareAnAxis() {
        EstimateSet set = new EstimateSet(
                "impact",
                Evidence.LOTTERY,
                new Provenance("p", "00ff", List.of(), "0.1.0", 7),
                List.of(),
                List.of(),
                List.of(
                        effect("hired", Label.ALL, 0.0301, 400),
                        effect("promoted", Label.ALL, 0.0101, 400),
                        effect("pay", Label.ALL, 1500.5, 400),
                        effect("score", Label.ALL, 3.25, 400)));
        ReportInput input = new ReportInput(
                "A study",
                new RunFacts("people.csv", "0.1.0", "A table", RunFacts.Origin.RECORDED),
                List.of(),
                ReportInput.release(List.of(set), DisclosureRules.withDefaults()));
        Labels labels = Labels.of(Language.ENGLISH)
                .withOutcomes(new OutcomeNames(
                        Map.of(),
                        Map.of("hired", "share", "promoted", "share", "pay", "US dollars", "score", "points"),
                        "offered minus not offered"));
        List<Figure> figures = new PaperFigures(input, labels).list();
        assertEquals(
                List.of("impact-effects-points", "impact-effects-pay", "impact-effects-score"),
                figures.stream().map(figure -> figure.text().id()).toList());
        String shares = figures.get(0).text().description();
        assertTrue(shares.contains("hired: +3.0 pp") && shares.contains("promoted: +1.0 pp"), shares);
        assertTrue(figures.get(1).svg(FigureWidth.WIDE).contains(">US dollars<"));
    }

    private static List<String> names(String id, Estimate... rows) {
        EstimateSet set = new EstimateSet(
                id,
                Evidence.LOTTERY,
                new Provenance("p", "00ff", List.of(), "0.1.0", 7),
                List.of(new FlowStep("rows that satisfy: all rows", 2000, 1100)),
                List.of(),
                List.of(rows));
        ReportInput input = new ReportInput(
                "A study",
                new RunFacts("people.csv", "0.1.0", "A table", RunFacts.Origin.RECORDED),
                List.of(),
                ReportInput.release(List.of(set), DisclosureRules.withDefaults()));
        return new PaperFigures(input, Labels.of(Language.ENGLISH))
                .list().stream().map(figure -> figure.text().id()).toList();
    }

    private static Estimate row(String outcome, String estimand, String group) {
        return Estimate.of(
                new Label(
                        outcome,
                        Estimand.ofWords(estimand),
                        Contrast.ofWords("selected minus not selected"),
                        group,
                        Estimator.ofWords("regression, CR2")),
                Inferences.of(0.02, 0.01, 900),
                Basis.arms(400, 500, "people"));
    }

    /** Effects of the offer and of taking part, draw by draw, and effects on destinations by where people stood. */
    @Test
    void laterWinsAndTransitionsHaveTheirFigures() {
        String won = "effect of taking part, later wins taken out";
        String offer = "intention-to-treat, precision-weighted";
        assertEquals(
                List.of(
                        "later-wins-effects-score",
                        "later-wins-time-wage",
                        "later-wins-time-won-wage",
                        "later-wins-flow"),
                names(
                        "later_wins",
                        row("wage_draw_0", offer, Label.ALL),
                        row("wage_draw_0", won, Label.ALL),
                        row("wage_draw_1", offer, Label.ALL),
                        row("wage_draw_1", won, Label.ALL)));
        String destination = "effect of the offer on the destination, precision-weighted";
        assertEquals(
                List.of(
                        "transition-effects-effects-points",
                        "transition-effects-groups-status-employee",
                        "transition-effects-flow"),
                names(
                        "transition_effects",
                        row("status=EMPLOYEE", destination, Label.ALL),
                        row("status=EMPLOYEE", destination, "before=UNEMPLOYED")));
    }

    @Test
    void theTimeOfAnOutcomeIsInItsName() {
        assertEquals(
                Optional.of(new TimedOutcome("is_employed", "month", 6)), TimedOutcome.find("is_employed_month_6"));
        assertEquals(
                Optional.of(new TimedOutcome("is_employed", "month", -12)),
                TimedOutcome.find("is_employed_month_before_12"));
        assertEquals(Optional.of(new TimedOutcome("wage", "round", 2)), TimedOutcome.find("wage_round_2"));
        assertEquals(Optional.empty(), TimedOutcome.find("is_employed"));
    }
}
