package id.sigi.app.command;

import id.sigi.app.console.Console;
import id.sigi.methods.plan.PlanSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code sigi plan-schema}: what a plan may say, for editors and for people. */
@Command(
        name = "plan-schema",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Prints the JSON Schema of plans (draft 2020-12): every key, its values and its default.",
            "Editors that know JSON Schema check and complete plans by it."
        },
        footer = {
            "",
            "Example:",
            "  sigi plan-schema > plan.schema.json     then, in the first line of a plan:",
            "  # yaml-language-server: $schema=plan.schema.json",
        })
public final class PlanSchemaCommand implements Callable<Integer> {
    private final Console console;

    PlanSchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.line(PlanSchema.text().stripTrailing());
        return 0;
    }
}
