package id.sigi.app.power;

import id.sigi.app.job.folder.OutputFolder;
import id.sigi.methods.estimate.identity.OutcomeVariable;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.power.Detectable;
import id.sigi.programme.fault.DiskFaultText;
import id.sigi.programme.fault.RequestFault;
import id.sigi.reports.figure.CurvePlot;
import id.sigi.reports.figure.FigureText;
import id.sigi.reports.figure.Scale;
import id.sigi.reports.figure.SvgFile;
import id.sigi.reports.label.Labels;
import id.sigi.reports.label.Language;
import id.sigi.reports.label.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what a plan could find: a table, and for each outcome the curve of power over effect in both languages.
 *
 * @param power what was found
 * @param assumptions under what
 */
record PowerFolder(PlannedPower power, PowerAssumptions assumptions) {
    private static final int POINTS = 80;
    private static final String HEADER = "outcome,unit,people,answering,effective_people,df,std_error,"
            + "detectable_of_offer,detectable_of_participation,power,level";

    void write(FrozenPlan plan, String codeVersion, Path out) {
        try (OutputFolder output = OutputFolder.prepare(out)) {
            Files.writeString(output.work().resolve("power.csv"), table());
            for (Language language : Language.values()) {
                Path folder = Files.createDirectories(output.work().resolve(language.code()));
                for (PlannedPower.Found found : power.found()) {
                    CurvePlot curve = curve(found, Labels.of(language));
                    Files.writeString(folder.resolve(curve.text().id() + ".svg"), SvgFile.of(curve));
                }
            }
            Files.writeString(
                    output.work().resolve(OutputFolder.MANIFEST),
                    "{\"plan_sha256\": \"" + plan.sha256() + "\", \"code_version\": \"" + codeVersion + "\"}\n");
            output.publish();
        } catch (IOException fault) {
            throw new RequestFault(
                    "The power cannot be written to " + out,
                    DiskFaultText.of(fault),
                    "Make room or name another place with --out",
                    fault);
        }
    }

    private String table() {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (PlannedPower.Found found : power.found()) {
            Detectable can = found.detectable();
            lines.add(String.join(
                    ",",
                    found.outcome().name(),
                    found.outcome().unit().replace(',', ' '),
                    Double.toString(power.people()),
                    Double.toString(can.answering()),
                    Double.toString(can.effectivePeople()),
                    Double.toString(can.df()),
                    Double.toString(can.stdError()),
                    Double.toString(can.onOffer()),
                    Double.toString(can.onTakeUp()),
                    Double.toString(assumptions.target().power()),
                    Double.toString(assumptions.target().significance())));
        }
        return String.join("\n", lines) + "\n";
    }

    private String note(Detectable can, String mark, Labels labels) {
        return labels.text(
                "figure.power.note",
                labels.numerals().count(Math.round(can.answering())),
                labels.numerals().count(Math.round(can.effectivePeople())),
                labels.numerals().value(Unit.SHARE, assumptions.target().significance()),
                labels.numerals().value(Unit.SHARE, assumptions.target().power()),
                mark);
    }

    private CurvePlot curve(PlannedPower.Found found, Labels labels) {
        double smallest = found.detectable().onOffer();
        List<CurvePlot.Point> points = new ArrayList<>();
        for (int at = 0; at <= POINTS; at++) {
            double effect = 2 * smallest * at / POINTS;
            points.add(new CurvePlot.Point(
                    effect, found.design().powerFor(effect, assumptions.target().significance())));
        }
        boolean isShare = assumptions.shares().containsKey(found.outcome().name());
        boolean isMoney = OutcomeVariable.ofWords(found.outcome().name()).unit() == OutcomeVariable.Unit.RUPIAH;
        Unit unit = isShare ? Unit.POINTS : isMoney ? Unit.RUPIAH_CHANGE : Unit.SCORE;
        String name = labels.language() == Language.ENGLISH
                ? found.outcome().label().en()
                : found.outcome().label().id();
        String title = labels.text("figure.power", name);
        String axis = labels.text(
                "figure.power.effect",
                isShare
                        ? labels.text("unit.POINTS")
                        : labels.phrase(found.outcome().unit()));
        String mark = labels.numerals().value(unit, smallest);
        FigureText text = new FigureText(
                        "power-" + Labels.key(found.outcome().name()).replace('_', '-'),
                        title,
                        title + ": " + mark + ".")
                .withNotes(List.of(note(found.detectable(), mark, labels)));
        return new CurvePlot(
                text,
                new Scale(axis, labels.numerals().ticks(isShare ? Unit.POINTS : Unit.COUNT)),
                new Scale(labels.text("figure.power.chance"), labels.numerals().ticks(Unit.SHARE)),
                points,
                new CurvePlot.Mark(
                        new CurvePlot.Point(smallest, assumptions.target().power()), mark));
    }
}
