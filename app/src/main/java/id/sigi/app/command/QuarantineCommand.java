package id.sigi.app.command;

import id.sigi.app.command.option.KeyOptions;
import id.sigi.app.command.option.LakeOptions;
import id.sigi.app.console.Console;
import id.sigi.app.process.ShutdownSignal;
import id.sigi.app.process.Stages;
import id.sigi.ingestion.Ingestion;
import id.sigi.ingestion.IngestionRequest;
import id.sigi.ingestion.check.QuarantineReason;
import id.sigi.ingestion.landing.IngestionSummary;
import id.sigi.ingestion.quarantine.Quarantine;
import id.sigi.ingestion.quarantine.QuarantineFilter;
import id.sigi.ingestion.quarantine.QuarantinedRow;
import id.sigi.programme.fault.RequestFault;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sigi quarantine}: what was not accepted, and why; and judging it again. */
@Command(
        name = "quarantine",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Rows that were not accepted: list them, show one, or judge them again after a contract was corrected.",
        footer = {
            "",
            "Examples:",
            "  sigi quarantine list --lake out/default/lake --reason UNKNOWN_TYPE",
            "  sigi quarantine show events-00001.jsonl:17 --lake out/default/lake",
            "  sigi quarantine retry --lake out/default/lake",
            "",
            "If the data were wrong, correct them at their source and land them again as a new event.",
        })
public final class QuarantineCommand implements Runnable {
    private final Console console;

    QuarantineCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw new RequestFault(
                "No command of sigi quarantine was named",
                "it needs one of list, show and retry",
                "Say for example sigi quarantine list");
    }

    /** Which rows. */
    static final class FilterOptions {
        @Option(names = "--run", paramLabel = "ID", description = "Rows of one ingestion run only.")
        private String run;

        @Option(
                names = "--reason",
                paramLabel = "REASON",
                description = "Rows with one reason only: ${COMPLETION-CANDIDATES}.")
        private QuarantineReason reason;

        @Option(names = "--source", paramLabel = "FILE", description = "Rows of one source only.")
        private String source;

        QuarantineFilter filter() {
            return new QuarantineFilter(
                    Optional.ofNullable(run), Optional.ofNullable(reason), Optional.ofNullable(source));
        }
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Counts by run and reason, and the first rows.")
    int list(
            @Mixin LakeOptions lake,
            @Mixin FilterOptions filter,
            @Option(
                            names = "--rows",
                            paramLabel = "N",
                            defaultValue = "20",
                            description = "Most rows to list. Default: ${DEFAULT-VALUE}.")
                    int most,
            @Mixin KeyOptions key) {
        if (most < 0) {
            throw new RequestFault(
                    "The rows of the quarantine cannot be listed", "--rows is " + most, "Name a number of rows from 0");
        }
        return lake.openExisting(opened -> {
            Quarantine quarantine = new Quarantine(opened, key.key(console));
            List<Quarantine.Group> groups = quarantine.groups(filter.filter());
            if (groups.isEmpty()) {
                console.line("No row is in quarantine.");
            }
            groups.forEach(group -> console.line(
                    String.format(Locale.ROOT, "%,10d  %-24s %s", group.rows(), group.reason(), group.ingestionId())));
            List<QuarantinedRow> rows = quarantine.rows(filter.filter(), most);
            rows.forEach(row -> console.line(line(row)));
            long all = groups.stream().mapToLong(Quarantine.Group::rows).sum();
            if (all > rows.size()) {
                console.line(String.format(
                        Locale.ROOT,
                        "  and %,d more: --rows %d shows them all, and --reason, --source or --run some of them",
                        all - rows.size(),
                        all));
            }
            return 0;
        });
    }

    private static String line(QuarantinedRow row) {
        return String.format(
                Locale.ROOT,
                "  %-36s %-24s %s%s",
                row.place(),
                row.reason(),
                row.detail(),
                row.eventId().map(id -> " (event " + id + ")").orElse(""));
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = {
                "One row: where it came from, why it is here, and, with --clear, what it says.",
                "A row may carry identity numbers. --clear shows them to whoever holds the key; without it they stay sealed."
            })
    int show(
            @Parameters(paramLabel = "FILE:LINE", description = "The row's place, as list prints it.") String place,
            @Mixin LakeOptions lake,
            @Option(names = "--run", paramLabel = "ID", description = "The run, if a place occurs in several.")
                    String run,
            @Option(names = "--clear", description = "Print the row as it was received.") boolean isClear,
            @Mixin KeyOptions key) {
        return lake.openExisting(opened -> {
            Quarantine quarantine = new Quarantine(opened, key.key(console));
            for (QuarantinedRow row : find(quarantine, place, run)) {
                print(row);
                if (isClear) {
                    console.line("row        " + quarantine.open(row));
                }
            }
            return 0;
        });
    }

    private static List<QuarantinedRow> find(Quarantine quarantine, String place, String run) {
        int colon = place.lastIndexOf(':');
        if (colon < 1 || !place.substring(colon + 1).matches("[0-9]{1,18}")) {
            throw new RequestFault(
                    "There is no place " + place,
                    "a place is a file, a colon and a line",
                    "Say for example a.jsonl:17");
        }
        List<QuarantinedRow> rows = quarantine.at(
                place.substring(0, colon), Long.parseLong(place.substring(colon + 1)), Optional.ofNullable(run));
        if (rows.isEmpty()) {
            throw new RequestFault(
                    "There is no row at " + place + " in quarantine",
                    "it was accepted, is a duplicate, or never came",
                    "See sigi quarantine list");
        }
        return rows;
    }

    private void print(QuarantinedRow row) {
        console.line("place      " + row.place());
        console.line("run        " + row.ingestionId());
        console.line("reason     " + row.reason() + ": " + row.detail());
        console.line("event      " + row.eventId().orElse("not known"));
        console.line("type       " + row.eventType().orElse("not known"));
        console.line("contracts  " + row.contractsVersion().orElse("not written down"));
        console.line("digest     " + row.sha256());
    }

    @Command(
            name = "retry",
            mixinStandardHelpOptions = true,
            description =
                    "Judges rows again by the contracts of this version; what is accepted lands and leaves the quarantine.")
    int retry(@Mixin LakeOptions lake, @Mixin FilterOptions filter, @Mixin KeyOptions key) {
        ShutdownSignal.say(
                "What was accepted has landed, each event once: run the same command again to judge the rest.");
        return Stages.of(console)
                .watch(
                        "Judge again",
                        () -> lake.writeExisting(LakeOptions.PATIENCE, opened -> {
                            IngestionRequest request = IngestionRequest.of(key.key(console), Instant.now());
                            Quarantine quarantine = new Quarantine(opened, request.key());
                            List<IngestionSummary> summaries =
                                    quarantine.retry(new Ingestion(opened, request), filter.filter());
                            summaries.forEach(new IngestionTable(console, Integer.MAX_VALUE)::print);
                            if (summaries.isEmpty()) {
                                console.line("No row can be judged again.");
                            }
                            return 0;
                        }));
    }
}
