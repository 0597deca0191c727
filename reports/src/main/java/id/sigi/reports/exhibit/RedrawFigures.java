package id.sigi.reports.exhibit;

import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.RandomisationHistogram;
import id.sigi.methods.estimate.identity.TestRule;
import id.sigi.reports.chapter.Edition;
import id.sigi.reports.chapter.SeveralArms;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.figure.Figure;
import id.sigi.reports.figure.FigureText;
import id.sigi.reports.figure.RedrawHistogram;
import id.sigi.reports.figure.Row;
import id.sigi.reports.figure.Scale;
import id.sigi.reports.label.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * What chance alone gives, for each outcome, estimator and group of people that was compared with the lottery drawn again: the statistic of
 * the draw that was made among those of the redraws, and the p-value with its Monte-Carlo error below.
 *
 * @param edition the words
 * @param set the released set
 */
record RedrawFigures(Edition edition, Released set) {
    private static final int DIGITS = 3;

    List<Figure> list() {
        List<Figure> figures = new ArrayList<>();
        for (RandomisationHistogram some : set.redraws()) {
            figures.add(figure(some));
        }
        return figures;
    }

    private Figure figure(RandomisationHistogram some) {
        Label label = some.label();
        boolean isStudentised = label.estimator().test() == TestRule.STUDENTISED_RANDOMISATION;
        Unit unit = isStudentised ? Unit.STATISTIC : edition.labels().unit(label);
        String observed = edition.numerals().value(unit, some.observed());
        String people =
                label.subgroup().isEverybody() ? "" : ", " + edition.labels().subgroup(label.subgroup());
        SeveralArms arms = SeveralArms.of(edition, set);
        FigureText text = new FigureText(
                PaperFigures.name(
                        set.id(),
                        "redraws",
                        label.outcome().words(),
                        subgroup(label),
                        arms.file(label),
                        label.estimator().words()),
                edition.text(
                        "figure.paper.redraws", arms.name(edition.labels().outcome(label.outcome()) + people, label)),
                edition.text("figure.paper.redraws.real") + ": " + observed + ". " + p(some),
                List.of(
                        edition.text(
                                "figure.paper.made",
                                edition.labels().estimand(label.estimand()),
                                edition.labels().estimator(label.estimator())),
                        p(some)));
        String axis = isStudentised
                ? edition.text("figure.paper.redraws.studentised")
                : edition.labels().axis(label);
        return new RedrawHistogram(
                text,
                new Scale(axis, edition.numerals().ticks(unit)),
                some.redraws(),
                Row.point(edition.text("figure.paper.redraws.real"), observed, some.observed()));
    }

    private static String subgroup(Label label) {
        return label.subgroup().isEverybody() ? "" : label.subgroup().words();
    }

    private String p(RandomisationHistogram some) {
        String draws = some.draws() == RandomisationHistogram.UNCOUNTED
                ? RandomisationHistogram.UNCOUNTED_TEXT
                : edition.numerals().count(some.draws());
        String p = edition.numerals().decimal(some.p(), DIGITS);
        return some.monteCarloError() == 0
                ? edition.text("figure.paper.redraws.all", p, draws)
                : edition.text(
                        "figure.paper.redraws.random",
                        p,
                        draws,
                        edition.numerals().decimal(some.monteCarloError(), DIGITS + 1));
    }
}
