package id.sigi.app.command;

import id.sigi.app.console.Console;
import id.sigi.ingestion.files.folder.EventFiles;
import id.sigi.ingestion.landing.FileCount;
import id.sigi.ingestion.landing.IngestionSummary;
import java.util.Locale;

/** Prints what became of every row of a run: a line for each source, the total, and the reasons of the quarantine. */
final class IngestionTable {
    private final Console console;
    private final int most;

    /** @param most of so many sources the counts are printed */
    IngestionTable(Console console, int most) {
        this.console = console;
        this.most = most;
    }

    void print(IngestionSummary summary) {
        if (!summary.files().isEmpty() || summary.unread().isEmpty()) {
            printCounts(summary);
        }
        printLeft(summary);
    }

    /** Prints what was passed over and what could not be read. */
    void printLeft(IngestionSummary summary) {
        summary.others().forEach(name -> console.line("  passed over, because " + why(name) + ": " + name));
        summary.unread().forEach(file -> console.fault("  not read: " + file.name() + ": " + file.why()));
        if (!summary.unread().isEmpty()) {
            console.fault("  " + summary.unread().size() + " not read; everything else has landed");
        }
    }

    private static String why(String name) {
        return EventFiles.isHidden(name)
                ? "names that begin with a dot or an underscore are of what is still being written"
                : "its name is of no event file";
    }

    private void printCounts(IngestionSummary summary) {
        console.line(
                summary.outcome() == IngestionSummary.Outcome.LANDED
                        ? "Run " + summary.ingestionId()
                        : "Run " + summary.ingestionId() + " had landed before; nothing was added. It counted:");
        console.line(String.format(
                Locale.ROOT,
                "  %-40s %12s %12s %12s %12s",
                "source",
                "received",
                "accepted",
                "duplicate",
                "quarantined"));
        summary.files().stream().limit(most).forEach(this::print);
        if (summary.files().size() > most) {
            console.line("  and " + (summary.files().size() - most)
                    + " more: the same command with --every-source prints them all, and lands nothing twice");
        }
        print(summary.total());
        summary.quarantined()
                .forEach((reason, rows) ->
                        console.line(String.format(Locale.ROOT, "    %,12d %-28s %s", rows, reason, reason.words())));
    }

    private void print(FileCount file) {
        console.line(String.format(
                Locale.ROOT,
                "  %-40s %,12d %,12d %,12d %,12d",
                file.file(),
                file.received(),
                file.accepted(),
                file.duplicate(),
                file.quarantined()));
    }
}
