package id.sigi.app.console;

import id.sigi.methods.draw.AuditReport;
import id.sigi.methods.draw.DrawCheck;
import id.sigi.methods.draw.Finding;
import id.sigi.methods.estimate.Estimate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Prints an audit: one line for each check over all draws, then what was found, draw by draw. */
public final class AuditTable {
    private static final int MOST_FINDINGS = 60;

    private final Console console;

    public AuditTable(Console console) {
        this.console = console;
    }

    public void print(AuditReport report) {
        report.checks()
                .flow()
                .forEach(gate -> console.line(
                        String.format(Locale.ROOT, "%,d of %,d %s", gate.passed(), gate.entered(), gate.name())));
        TextTable table = new TextTable("check", "checked", "not checked", "least p", "found", "what is counted");
        for (DrawCheck check : DrawCheck.values()) {
            table.add(row(check, report));
        }
        table.print(console);
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

    private static String[] row(DrawCheck check, AuditReport report) {
        List<Estimate> rows = report.checks().list(check.name().toLowerCase(Locale.ROOT));
        OptionalDouble least = rows.stream()
                .flatMapToDouble(row -> row.inference().pValue().stream())
                .min();
        return new String[] {
            check.name().toLowerCase(Locale.ROOT),
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
