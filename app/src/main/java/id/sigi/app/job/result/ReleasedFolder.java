package id.sigi.app.job.result;

import id.sigi.methods.estimate.DataLabels;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.plan.EvaluationPlan;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.IndicatorPlan;
import id.sigi.methods.plan.IndicatorRegistry;
import id.sigi.methods.plan.LabourPlan;
import id.sigi.methods.plan.RatingsPlan;
import id.sigi.methods.plan.SurveyPlan;
import id.sigi.methods.plan.data.Wording;
import id.sigi.methods.plan.indicator.Indicator;
import id.sigi.methods.plan.labour.PanelRound;
import id.sigi.methods.plan.outcome.Outcome;
import id.sigi.programme.fault.DiskFaultText;
import id.sigi.programme.fault.RequestFault;
import id.sigi.reports.disclosure.DisclosureRules;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.exhibit.PaperFigures;
import id.sigi.reports.exhibit.PaperTables;
import id.sigi.reports.figure.Figure;
import id.sigi.reports.figure.SvgFile;
import id.sigi.reports.input.ReportInput;
import id.sigi.reports.input.RunFacts;
import id.sigi.reports.label.Labels;
import id.sigi.reports.label.Language;
import id.sigi.reports.label.OutcomeNames;
import id.sigi.reports.paper.PaperFormat;
import id.sigi.reports.paper.PaperTable;
import id.sigi.reports.sdmx.SdmxFiles;
import id.sigi.reports.sdmx.SdmxPeriod;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of an evaluation may be handed on: its released estimates as CSV and JSON, and in both languages as LaTeX, HTML and Excel. Everything
 * is made from the same released sets, figures as SVG too.
 *
 * @param plan the plan, whose title and minimum cell hold
 * @param facts what the rows are and which code reads them
 */
public record ReleasedFolder(EvaluationPlan plan, RunFacts facts) {
    /** Folder of the released tables. */
    static final String TABLES = "tables";

    private static final Map<Language, String> BOTH = Map.of(
            Language.ENGLISH, ", interviewed in both",
            Language.INDONESIAN, ", diwawancarai di kedua putaran");

    /** Folder of the figures. */
    static final String FIGURES = "figures";

    /** Smallest minimum cell that protects anybody. */
    private static final int LEAST = 3;

    /**
     * Sends the sets through disclosure control and writes them below a folder.
     *
     * @param also formats of other programs in which tables are written besides
     */
    public void write(List<EstimateSet> sets, Set<TableFormat> also, Path work) {
        DisclosureRules rules = DisclosureRules.withDefaults().withMinimumCell(Math.max(LEAST, plan.minimumCell()));
        List<Released> released = ReportInput.release(sets, rules);
        PublishedEstimates.writeReleased(released, work.resolve(TABLES));
        PublishedEstimates.writeReleased(released, also, work.resolve(TABLES));
        PublishedEstimates.writeWithheld(sets, rules, work.resolve(ResultFolder.ESTIMATES));
        exchange(released, work);
        for (Language language : Language.values()) {
            ReportInput input = new ReportInput(title(language), facts, List.of(), released);
            Labels labels = Labels.of(language).withOutcomes(names(language)).withData(labels(sets));
            Path folder = work.resolve(TABLES).resolve(language.code());
            new PaperTables(input, rules, labels).list().forEach(table -> write(table, folder));
            Path figures = work.resolve(FIGURES).resolve(language.code());
            new PaperFigures(input, labels).list().forEach(figure -> write(figure, figures));
        }
    }

    private static DataLabels labels(List<EstimateSet> sets) {
        return sets.stream().map(EstimateSet::labels).reduce(DataLabels.NONE, DataLabels::joined);
    }

    /** Files of exchange, where a plan of indicators says who maintains them. */
    private void exchange(List<Released> released, Path work) {
        if (plan instanceof IndicatorPlan indicators) {
            IndicatorRegistry.find(indicators)
                    .ifPresent(registry -> SdmxFiles.files(
                                    released,
                                    registry,
                                    SdmxPeriod.of(indicators
                                            .findExchange()
                                            .orElseThrow()
                                            .period()))
                            .forEach((name, text) -> ResultFolder.write(
                                    work.resolve(TABLES)
                                            .resolve(SdmxFiles.FOLDER)
                                            .resolve(name),
                                    text)));
        }
    }

    private String title(Language language) {
        return words(plan.title(), language);
    }

    private static String words(Wording wording, Language language) {
        return switch (language) {
            case ENGLISH -> wording.en();
            case INDONESIAN -> wording.id();
        };
    }

    /** What the plan calls its outcomes. */
    private OutcomeNames names(Language language) {
        if (plan instanceof ExperimentPlan experiment) {
            List<Outcome> outcomes = experiment.withIndicesAsOutcomes().outcomes();
            return new OutcomeNames(
                    outcomes.stream()
                            .collect(Collectors.toMap(Outcome::name, outcome -> words(outcome.label(), language))),
                    outcomes.stream().collect(Collectors.toMap(Outcome::name, Outcome::unit)),
                    experiment.contrast());
        }
        if (plan instanceof IndicatorPlan indicators) {
            Map<String, String> called = indicators
                    .everything()
                    .collect(Collectors.toMap(Indicator::id, one -> words(one.label(), language)));
            indicators.stages().forEach(stage -> called.putIfAbsent(stage.id(), words(stage.label(), language)));
            return new OutcomeNames(called, Map.of(), "");
        }
        if (plan instanceof LabourPlan labour) {
            return panelNames(labour, language);
        }
        if (plan instanceof RatingsPlan ratings) {
            return new OutcomeNames(Map.of(ratings.columns().score(), words(ratings.label(), language)), Map.of(), "");
        }
        return plan instanceof SurveyPlan survey ? surveyNames(survey, language) : OutcomeNames.NONE;
    }

    /** Names of statistics, tests and regressions; the first of those that share one. */
    private static OutcomeNames surveyNames(SurveyPlan plan, Language language) {
        Map<String, String> names = new HashMap<>();
        plan.statistics().forEach(some -> names.putIfAbsent(some.name(), words(some.label(), language)));
        plan.tests().forEach(some -> names.putIfAbsent(some.name(), words(some.label(), language)));
        plan.regressions().forEach(some -> names.putIfAbsent(some.name(), words(some.label(), language)));
        return new OutcomeNames(names, Map.of(), "");
    }

    /** Rounds and states in the plan's words, wherever they stand in an outcome. */
    private static OutcomeNames panelNames(LabourPlan plan, Language language) {
        Map<String, String> names = new HashMap<>();
        for (PanelRound from : plan.rounds()) {
            for (PanelRound to : plan.rounds()) {
                String pair = from.name() + " to " + to.name();
                String words = words(from.label(), language) + " \u2192 " + words(to.label(), language);
                names.put(pair, words);
                names.put(pair + ", interviewed in both", words + BOTH.get(language));
            }
        }
        return new OutcomeNames(names, Map.of(), "");
    }

    private static void write(PaperTable table, Path folder) {
        for (PaperFormat format : PaperFormat.values()) {
            write(folder.resolve(table.set().id() + "." + format.ending()), format.write(table));
        }
    }

    private static void write(Figure figure, Path folder) {
        write(folder.resolve(figure.text().id() + ".svg"), SvgFile.of(figure).getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException fault) {
            throw new RequestFault(
                    "The file " + file.getFileName() + " cannot be written",
                    DiskFaultText.of(fault),
                    "Make room or name another place with --out",
                    fault);
        }
    }
}
