package id.sigi.app.command;

import id.sigi.app.command.option.DataOptions;
import id.sigi.app.console.Console;
import id.sigi.app.console.EstimateTable;
import id.sigi.app.job.evaluation.EvaluationJob;
import id.sigi.app.job.evaluation.EvaluationRequest;
import id.sigi.app.job.result.TableFormat;
import id.sigi.app.process.Stages;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.programme.fault.RequestFault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sigi evaluate}: one plan on any table. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Estimates an evaluation plan on a CSV, Parquet, Stata, SPSS, SAS or Excel file, a folder of Parquet files, or a Delta table, and"
                    + " prints the estimates.",
            "The plan names the columns. docs/PLANS.md has a worked plan for each design, with data in examples/plans; the plans"
                    + " of the programme and of published studies are in app/src/main/resources/plans."
        },
        footer = {
            "",
            "Examples:",
            "  sigi evaluate plan.yaml --data survey.csv",
            "  sigi evaluate plan.yaml --data survey.csv --out out/survey",
            "  sigi evaluate plan.yaml --data survey.dta --out out/survey --also dta,parquet",
            "  sigi evaluate plan.yaml --lake out/default/lake",
            "",
            "With --out a folder is written: tables/ (released: CSV and JSON, and LaTeX, HTML and Excel in English and Indonesian), figures/, estimates/ (before disclosure control, not to be published), plan.json (the frozen plan) and run.json (the manifest).",
            "sigi reproduce makes such a result again.",
        })
public final class EvaluateCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PLAN", description = "The plan, a YAML file.")
    private Path plan;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the result. Default: print only.")
    private Path out;

    @Option(
            names = "--also",
            paramLabel = "FORMAT",
            split = ",",
            description =
                    "Write the released tables in these formats besides, with labels: ${COMPLETION-CANDIDATES}. Needs --out.")
    private Set<TableFormat> also = Set.of();

    @Mixin
    private DataOptions data = new DataOptions();

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!also.isEmpty() && out == null) {
            throw new RequestFault(
                    "no table can be written", "--also names formats, and no folder was named", "Name one with --out");
        }
        EvaluationRequest request = data.request(plan, Optional.ofNullable(out), also);
        List<EstimateSet> sets =
                Stages.of(console).watch("Evaluate", () -> new EvaluationJob(CodeVersion.text()).run(request));
        sets.forEach(set -> new EstimateTable(console).print(set));
        if (out != null) {
            console.line("Written to " + out.toAbsolutePath().normalize());
        }
        return 0;
    }
}
