package id.sigi.app.command;

import id.sigi.app.command.option.DataOptions;
import id.sigi.app.console.Console;
import id.sigi.app.job.evaluation.EvaluationJob;
import id.sigi.app.job.evaluation.ExplainedPlan;
import id.sigi.studies.explanation.Explanation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sigi explain}: what a plan would read and compute. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Explains what an evaluation plan reads and computes: rows and columns, design, estimands and estimators, aggregation stages, and how the engine reads. The plan is checked against the columns of the data; nothing is estimated.",
        },
        footer = {
            "",
            "Examples:",
            "  sigi explain plan.yaml --data survey.csv",
            "  sigi explain plan.yaml --lake out/default/lake",
        })
public final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PLAN", description = "The plan, a YAML file.")
    private Path plan;

    @Mixin
    private DataOptions data = new DataOptions();

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.progress("Explaining " + plan.getFileName() + " ...");
        ExplainedPlan explained = new EvaluationJob(CodeVersion.text()).explain(data.request(plan, Optional.empty()));
        console.line(console.strong("Plan " + explained.plan().plan().id()) + ", SHA-256 "
                + explained.plan().sha256());
        console.line("  Data: " + explained.data().table() + ", version "
                + explained.data().version());
        explained.explanation().parts().forEach(this::print);
        return 0;
    }

    private void print(Explanation.Part part) {
        console.line(console.strong(part.title()));
        part.lines().forEach(line -> console.line("  " + line));
    }
}
