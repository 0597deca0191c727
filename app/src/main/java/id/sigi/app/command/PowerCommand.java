package id.sigi.app.command;

import id.sigi.app.command.option.DataOptions;
import id.sigi.app.console.Console;
import id.sigi.app.console.TextTable;
import id.sigi.app.power.PlannedPower;
import id.sigi.app.power.PowerAssumptions;
import id.sigi.app.power.PowerJob;
import id.sigi.app.power.PowerRequest;
import id.sigi.app.process.Stages;
import id.sigi.methods.power.Detectable;
import id.sigi.methods.power.PlannedSurvey;
import id.sigi.methods.power.PowerTarget;
import id.sigi.programme.fault.OwnFaultText;
import id.sigi.programme.fault.RequestFault;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sigi power}: the minimum detectable effects of a plan, before there is an outcome. */
@Command(
        name = "power",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Computes the minimum detectable effects of a plan: the smallest effects that its tests find with the power"
                    + " that is asked for, of the offer (intention to treat) and of participation (on compliers).",
            "The cells are those of the draw, counted without a look at any outcome, or planned ones from a file."
        },
        footer = {
            "",
            "Examples:",
            "  sigi power plan.yaml --share is_employed=0.45 --response 0.4 --take-up 0.6",
            "  sigi power plan.yaml --cells cells.csv --deviation monthly_income_idr=1500000 --explained 0.2 --out"
                    + " out/power",
            "",
            "A file of cells has the header treated,control (or people,treated) and one line per cell.",
        })
public final class PowerCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PLAN", description = "The plan of an experiment, a YAML file.")
    private Path plan;

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--cells", paramLabel = "FILE", description = "Planned cells. Default: count those of the draw.")
    private Path cells;

    @Option(
            names = "--share",
            paramLabel = "OUTCOME=SHARE",
            description = "Share expected of a yes-or-no outcome, 0 to 1; once for each.")
    private Map<String, Double> shares = new LinkedHashMap<>();

    @Option(
            names = "--deviation",
            paramLabel = "OUTCOME=SD",
            description = "Standard deviation expected of another outcome, within cells; once for each.")
    private Map<String, Double> deviations = new LinkedHashMap<>();

    @Option(
            names = "--response",
            paramLabel = "SHARE",
            defaultValue = "1",
            description = "Share who answer. Default: ${DEFAULT-VALUE}.")
    private double response;

    @Option(
            names = "--take-up",
            paramLabel = "SHARE",
            defaultValue = "1",
            description = "First stage: take-up of the drawn minus that of the others. Default: ${DEFAULT-VALUE}.")
    private double takeUp;

    @Option(
            names = "--likeness",
            paramLabel = "RHO",
            defaultValue = "0",
            description = "Intracluster correlation of the outcome within a household. Default: ${DEFAULT-VALUE}.")
    private double likeness;

    @Option(
            names = "--household-size",
            paramLabel = "N",
            description = "People in a household. Default: the size in the draw, or 1 for planned cells.")
    private Double householdSize;

    @Option(
            names = "--explained",
            paramLabel = "R2",
            defaultValue = "0",
            description = "Share of the outcome's variance that covariates explain (R2). Default: ${DEFAULT-VALUE}.")
    private double explained;

    @Option(
            names = "--weights",
            paramLabel = "DEFF",
            defaultValue = "1",
            description = "Design effect of weights, n sum w^2 / (sum w)^2. Default: ${DEFAULT-VALUE}.")
    private double weights;

    @Option(
            names = "--power",
            paramLabel = "SHARE",
            defaultValue = "0.8",
            description =
                    "Statistical power: the probability that the test finds the effect. Default: ${DEFAULT-VALUE}.")
    private double power;

    @Option(
            names = "--level",
            paramLabel = "ALPHA",
            defaultValue = "0.05",
            description = "Significance level of the two-sided test. Default: ${DEFAULT-VALUE}.")
    private double level;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of table and curves. Default: print only.")
    private Path out;

    PowerCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        PowerRequest request = new PowerRequest(
                data.request(plan, Optional.ofNullable(out)), Optional.ofNullable(cells), assumptions());
        PlannedPower found =
                Stages.of(console).watch("Plan for power", () -> new PowerJob(CodeVersion.text()).run(request));
        print(found);
        if (out != null) {
            console.line("Written to " + out.toAbsolutePath().normalize());
        }
        return 0;
    }

    private PowerAssumptions assumptions() {
        try {
            return new PowerAssumptions(
                    shares,
                    deviations,
                    explained,
                    likeness,
                    householdSize == null ? OptionalDouble.empty() : OptionalDouble.of(householdSize),
                    new PlannedSurvey(response, weights, takeUp),
                    new PowerTarget(power, level));
        } catch (IllegalArgumentException fault) {
            throw new RequestFault(
                    "The assumptions cannot hold",
                    OwnFaultText.of(fault).orElse("their numbers lie outside what can be computed"),
                    "Shares lie above 0 and up to 1, power above one half, the level below one half",
                    fault);
        }
    }

    private void print(PlannedPower found) {
        console.line(String.format(
                Locale.ROOT,
                "%,.0f people in %,d cells; %,d cells without one of the arms are excluded",
                found.people(),
                found.cells(),
                found.leftOut()));
        TextTable table = new TextTable(
                "outcome", "respondents", "effective n", "std. error", "MDE of offer", "MDE of participation", "unit");
        found.found().forEach(line -> add(table, line));
        table.print(console);
        if (!found.unknown().isEmpty()) {
            console.line("Nothing is assumed about " + String.join(", ", found.unknown()));
        }
        console.line(String.format(
                Locale.ROOT,
                "MDE: minimum detectable effect at power %s and two-sided level %s; that of participation is that of the offer"
                        + " divided by the first stage.",
                power,
                level));
    }

    private static void add(TextTable table, PlannedPower.Found line) {
        Detectable can = line.detectable();
        table.add(
                line.outcome().name(),
                String.format(Locale.ROOT, "%,.0f", can.answering()),
                String.format(Locale.ROOT, "%,.0f", can.effectivePeople()),
                String.format(Locale.ROOT, "%.4g", can.stdError()),
                String.format(Locale.ROOT, "%.4g", can.onOffer()),
                String.format(Locale.ROOT, "%.4g", can.onTakeUp()),
                line.outcome().unit());
    }
}
