package id.sigi.app.command;

import id.sigi.app.command.option.MachineOptions;
import id.sigi.app.console.Console;
import id.sigi.app.console.TextTable;
import id.sigi.app.description.DataDescription;
import id.sigi.app.description.DescriptionJob;
import id.sigi.app.description.DescriptionWords;
import id.sigi.app.description.PlanDraft;
import id.sigi.app.description.PlanDraftFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sigi describe}: what a file holds, and the first draft of a plan for it. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Describes the variables of a file: labels, types, missing values by their codes, and the values that many rows share or the percentiles of numbers. Nothing is told that rests on fewer rows than the minimum cell, and no value of a variable that looks like names, numbers or addresses of people.",
            "With --plan it writes the first draft of a plan, whose comments say what was guessed and what has to be decided."
        },
        footer = {
            "",
            "Examples:",
            "  sigi describe survey.dta",
            "  sigi describe survey.sav --plan plan.yaml     then: sigi evaluate plan.yaml --data survey.sav",
        })
public final class DescribeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            description = "The data: a CSV, Parquet, Stata, SPSS, SAS or Excel file, or a Delta table.")
    private Path file;

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = "Where to write the draft of a plan; there may be no file yet.")
    private Path plan;

    @Option(
            names = "--minimum-cell",
            paramLabel = "N",
            defaultValue = "10",
            description = "Fewest rows that anything told may rest on, at least 3. Default: ${DEFAULT-VALUE}.")
    private long minimumCell;

    @Mixin
    private MachineOptions machine = new MachineOptions();

    DescribeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (plan != null) {
            PlanDraftFile.checkFree(plan);
        }
        console.progress("Reading " + file.getFileName() + " ...");
        DataDescription data = new DescriptionJob(machine.cores(), minimumCell).run(file);
        print(data);
        if (plan != null) {
            PlanDraftFile.write(
                    plan,
                    PlanDraft.text(data, "sigi evaluate " + plan.getFileName() + " --data " + file.getFileName()));
            console.line("The draft of a plan is written to " + plan);
        }
        return 0;
    }

    private void print(DataDescription data) {
        console.line(console.strong(data.file())
                + String.format(
                        Locale.ROOT,
                        " (%s): %,d rows, %,d variables",
                        data.format(),
                        data.rows(),
                        data.variables().size()));
        data.weight().ifPresent(weight -> console.line("The file weights its rows by " + weight + "."));
        TextTable table = new TextTable("variable", "type", "present", "missing", "label", "values");
        DescriptionWords.rows(data).forEach(row -> table.add(row.toArray(String[]::new)));
        table.print(console);
        console.line("Counts are rounded to multiples of " + minimumCell
                + "; those of fewer rows, and values that fewer rows share, are not"
                + " told. Least and greatest values are those of single rows and are not told either.");
    }
}
