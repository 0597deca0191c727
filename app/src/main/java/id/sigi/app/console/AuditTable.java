package id.sigi.app.console;

import id.sigi.methods.audit.AuditReport;
import id.sigi.methods.audit.DrawCheck;
import id.sigi.methods.audit.Finding;
import id.sigi.methods.estimate.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Prints an audit: one line for each check of single draws, what all draws say together, then what was found, draw by draw. Operators are
 * counted here and named only where something was found.
 */
public final class AuditTable {
    private static final int MOST_FINDINGS = 60;
    private static final String ONE_DRAW = "draw";

    private final Console console;

    public AuditTable(Console console) {
        this.console = console;
    }

    public void print(AuditReport report) {
        report.checks()
                .flow()
                .forEach(step -> console.line(
                        String.format(Locale.ROOT, "%,d of %,d %s", step.passed(), step.entered(), step.name())));
        TextTable table = new TextTable("check", "draws checked", "not checked", "least p", "found", "what is counted");
        for (DrawCheck check : DrawCheck.values()) {
            table.add(row(check, report));
        }
        table.print(console);
        together(report).forEach(console::line);
        report.checks().conventions().forEach(console::line);
        console.line("");
        if (report.findings().isEmpty()) {
            console.line(console.strong("Nothing was found against any draw."));
            return;
        }
        console.line(console.strong(report.findings().size() + " findings:"));
        report.findings().stream()
                .limit(MOST_FINDINGS)
                .forEach(finding -> console.line("  " + finding.draw() + ": " + finding.words()));
        if (report.findings().size() > MOST_FINDINGS) {
            console.line("  and " + (report.findings().size() - MOST_FINDINGS) + " more; --out writes them all.");
        }
    }

    private static String name(DrawCheck check) {
        return check.name().toLowerCase(Locale.ROOT);
    }

    /** The checks that are made of all draws together, one line each. */
    private static List<String> together(AuditReport report) {
        List<String> lines = new ArrayList<>();
        for (DrawCheck check : List.of(DrawCheck.BALANCE, DrawCheck.WINNERS_BY_OPERATOR)) {
            List<Estimate> rows = report.checks().list(name(check)).stream()
                    .filter(estimate -> !estimate.label().subgroup().isValueOf(ONE_DRAW))
                    .filter(Estimate::isEstimated)
                    .toList();
            rows.stream()
                    .min(Comparator.comparingDouble(AuditTable::smallness))
                    .ifPresent(first -> lines.add(String.format(
                            Locale.ROOT,
                            "All draws together, %s: %s, p %.3g",
                            name(check),
                            check == DrawCheck.BALANCE
                                    ? "winners against losers"
                                    : "least of " + rows.size() + " operators, adjusted",
                            smallness(first))));
        }
        return lines;
    }

    /** The p-value that a finding goes by. */
    private static double smallness(Estimate row) {
        OptionalDouble adjusted = row.inference().pAdjusted();
        return adjusted.isPresent()
                ? adjusted.getAsDouble()
                : row.inference().pValue().orElse(1);
    }

    private static String[] row(DrawCheck check, AuditReport report) {
        List<Estimate> rows = report.checks().list(name(check)).stream()
                .filter(estimate -> estimate.label().subgroup().isValueOf(ONE_DRAW))
                .toList();
        OptionalDouble least = rows.stream()
                .flatMapToDouble(row -> row.inference().pValue().stream())
                .min();
        return new String[] {
            name(check),
            Long.toString(rows.stream().filter(Estimate::isEstimated).count()),
            Long.toString(rows.stream().filter(row -> !row.isEstimated()).count()),
            least.isPresent() ? String.format(Locale.ROOT, "%.3g", least.getAsDouble()) : "",
            Long.toString(report.findings().stream()
                    .map(Finding::check)
                    .filter(check::equals)
                    .count()),
            check.words()
        };
    }
}
