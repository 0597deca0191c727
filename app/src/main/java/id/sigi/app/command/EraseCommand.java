package id.sigi.app.command;

import id.sigi.app.command.option.KeyOptions;
import id.sigi.app.command.option.LakeOptions;
import id.sigi.app.console.Console;
import id.sigi.app.process.ShutdownSignal;
import id.sigi.app.process.Stages;
import id.sigi.ingestion.erasure.Erasure;
import id.sigi.ingestion.erasure.ErasureReport;
import id.sigi.lake.Lake;
import id.sigi.programme.fault.DiskFaultText;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.identity.Nik;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sigi erase}: removes a person from a lake. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Removes one person from every table of a lake, past versions included, and keeps old files from bringing the person back.",
            "The identity number comes from standard input or a file, never from an argument, which everybody on the machine could see."
        },
        footer = {
            "",
            "Examples:",
            "  sigi erase --lake out/lake < number.txt",
            "  sigi erase --lake out/lake --nik-file number.txt",
            "",
            "What was done is written down in bronze.erasures, without saying who. Files outside of the lake (landing folders, backups, exports, the ledger) are not touched: their keepers must be told. Published counts and estimates stay.",
        })
public final class EraseCommand implements Callable<Integer> {
    private final Console console;
    private final InputStream input;

    @Option(
            names = "--nik-file",
            paramLabel = "FILE",
            description = "File with the identity number. Default: standard input.")
    private Path file;

    @Mixin
    private LakeOptions lake = new LakeOptions();

    @Mixin
    private KeyOptions key = new KeyOptions();

    EraseCommand(Console console, InputStream input) {
        this.console = console;
        this.input = input;
    }

    @Override
    public Integer call() {
        Nik nik = nik();
        Stages stages = Stages.of(console);
        ErasureReport report = stages.watch(
                "Erase", () -> lake.writeExisting(LakeOptions.PATIENCE, opened -> erase(opened, nik, stages)));
        console.line(String.format(
                Locale.ROOT,
                "%s: %,d rows erased from %d tables, past versions removed",
                report.erasureId(),
                report.total(),
                report.rows().values().stream().filter(rows -> rows > 0).count()));
        report.rows().forEach((table, rows) -> console.line(String.format(Locale.ROOT, "  %,10d  %s", rows, table)));
        if (report.shared() > 0) {
            console.line(String.format(
                    Locale.ROOT,
                    "  %,d keys, such as a purchase or an account, were named by events of this person and by events of another: the events that named this person were erased, those that name the other stay",
                    report.shared()));
        }
        return 0;
    }

    private ErasureReport erase(Lake opened, Nik nik, Stages stages) {
        ShutdownSignal.say("The person may not be erased everywhere yet: run the same command again to finish.");
        ErasureReport report = new Erasure(opened, key.key(console))
                .erase(nik, Instant.now(), (done, total) -> stages.progress("tables", done, total));
        ShutdownSignal.say("The person was erased before.");
        return report;
    }

    private Nik nik() {
        try {
            String text =
                    file == null ? new String(input.readNBytes(1000), StandardCharsets.UTF_8) : Files.readString(file);
            return new Nik(text.strip());
        } catch (IOException fault) {
            throw new RequestFault(
                    "The identity number cannot be read",
                    DiskFaultText.of(fault),
                    "Check the path and its permissions",
                    fault);
        } catch (IllegalArgumentException fault) {
            // The message must not repeat what was read.
            throw new RequestFault(
                    "That is no identity number",
                    "an identity number has 16 digits that spell out a region, a birth date and a serial",
                    "Give the sixteen digits and nothing else");
        }
    }
}
