package id.sigi.notebooks;

import id.sigi.methods.estimate.EstimateSet;
import id.sigi.reports.disclosure.DisclosureRules;
import id.sigi.reports.exhibit.PaperFigures;
import id.sigi.reports.exhibit.PaperTables;
import id.sigi.reports.figure.Figure;
import id.sigi.reports.input.ReportInput;
import id.sigi.reports.input.RunFacts;
import id.sigi.reports.label.Labels;
import id.sigi.reports.label.Language;
import id.sigi.reports.paper.PaperTable;
import java.util.List;

/**
 * Sets of estimates as they leave the house, in English, by the usual rules of disclosure control.
 *
 * @param title what stands in every caption
 * @param facts what the numbers come from
 */
record Paper(String title, RunFacts facts) {
    static Paper of(String title, String codeVersion) {
        return new Paper(title, new RunFacts(title, codeVersion, "A notebook", RunFacts.Origin.RECORDED));
    }

    PaperTable table(EstimateSet set) {
        return new PaperTables(input(set), DisclosureRules.withDefaults(), Labels.of(Language.ENGLISH))
                .list()
                .get(0);
    }

    List<Figure> figures(EstimateSet set) {
        return new PaperFigures(input(set), Labels.of(Language.ENGLISH)).list();
    }

    private ReportInput input(EstimateSet set) {
        return new ReportInput(
                title, facts, List.of(), ReportInput.release(List.of(set), DisclosureRules.withDefaults()));
    }
}
