package id.sigi.app.command;

import id.sigi.app.command.option.MachineOptions;
import id.sigi.app.console.Console;
import id.sigi.app.console.TextTable;
import id.sigi.app.job.sample.SampleJob;
import id.sigi.app.process.Stages;
import id.sigi.methods.sampling.Allocation;
import id.sigi.methods.sampling.DrawnUnit;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sigi draw-sample}: courses for an audit. */
@Command(
        name = "draw-sample",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Draws a stratified sample from a list, of courses for an audit say, with equal probability or in proportion to a measure of size.",
            "Systematic sampling from each stratum in random order (Hartley and Rao 1962); the same list, size and seed give the same units."
        },
        footer = {
            "",
            "Examples:",
            "  sigi draw-sample courses.csv --unit course --size 40 --seed 20230106",
            "  sigi draw-sample courses.csv --unit course --strata mode --measure participants --size 40 --seed 20230106 --out sample.csv",
            "",
            "Units have their inclusion probability, their weight (one over it) and the units of their stratum in the list, as survey plans take"
                    + " them (weight, strata, psu: the unit). A unit with weight 1 was certain.",
        })
public final class DrawSampleCommand implements Callable<Integer> {
    private static final int MOST = 100;

    private final Console console;

    @Parameters(paramLabel = "LIST", description = "The list, one row per unit: a file that plans read.")
    private Path frame;

    @Option(names = "--unit", paramLabel = "COLUMN", required = true, description = "Column of the unit's name.")
    private String unit;

    @Option(names = "--size", paramLabel = "N", required = true, description = "Units to draw.")
    private int size;

    @Option(names = "--seed", paramLabel = "N", required = true, description = "Seed of the draw.")
    private long seed;

    @Option(names = "--strata", paramLabel = "COLUMN", description = "Column of the stratum. Default: one stratum.")
    private String strata;

    @Option(
            names = "--measure",
            paramLabel = "COLUMN",
            description = "Column of the measure of size. Default: equal probabilities.")
    private String measure;

    @Option(
            names = "--allocation",
            paramLabel = "HOW",
            defaultValue = "PROPORTIONAL",
            description = "How units are divided among strata: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Allocation allocation = Allocation.PROPORTIONAL;

    @Option(names = "--out", paramLabel = "FILE", description = "CSV file of the sample. Default: print only.")
    private Path out;

    @Mixin
    private MachineOptions machine = new MachineOptions();

    DrawSampleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SampleJob.Request request = new SampleJob.Request(
                frame,
                unit,
                Optional.ofNullable(strata),
                Optional.ofNullable(measure),
                size,
                allocation,
                seed,
                Optional.ofNullable(out));
        List<DrawnUnit> drawn =
                Stages.of(console).watch("Draw sample", () -> new SampleJob().run(request, machine.cores()));
        TextTable table = new TextTable("unit", "stratum", "measure", "probability", "weight", "of");
        drawn.stream()
                .limit(MOST)
                .forEach(one -> table.add(
                        one.unit().name(),
                        one.unit().stratum(),
                        number(one.unit().size()),
                        number(one.probability()),
                        number(one.weight()),
                        Integer.toString(one.population())));
        table.print(console);
        if (drawn.size() > MOST) {
            console.line("and " + (drawn.size() - MOST) + " more; --out writes them all.");
        }
        console.line(drawn.size() + " units drawn with seed " + seed + ".");
        if (out != null) {
            console.line("Written to " + out.toAbsolutePath().normalize());
        }
        return 0;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
