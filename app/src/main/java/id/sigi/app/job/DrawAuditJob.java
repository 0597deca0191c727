package id.sigi.app.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.sigi.app.job.folder.OutputFolder;
import id.sigi.app.job.result.PublishedEstimates;
import id.sigi.lake.Lake;
import id.sigi.methods.audit.AuditReport;
import id.sigi.methods.audit.Finding;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.studies.audit.DrawAuditStudy;
import id.sigi.transforms.gold.DrawEntries;
import id.sigi.transforms.gold.SilverTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Audits every draw on record in a lake, from its silver tables as they are when the audit begins. */
public final class DrawAuditJob {
    private static final String FINDINGS = "findings";

    private final String codeVersion;

    public DrawAuditJob(String codeVersion) {
        this.codeVersion = codeVersion;
    }

    /**
     * How to audit.
     *
     * @param seed seed of the redraws
     * @param redraws redraws of every draw, 99 at least
     * @param out folder of the result; empty to write nothing
     */
    public record Request(long seed, int redraws, Optional<Path> out) {}

    /** Work on a lake that gives a report: opens it, audits, closes it. */
    public interface OnLake extends Function<Function<Lake, AuditReport>, AuditReport> {}

    /**
     * Audits a lake that is open.
     *
     * @throws id.sigi.programme.fault.RequestFault if the lake lacks a table that the audit reads, or the folder cannot serve
     */
    public AuditReport run(Lake lake, Request request) {
        return run(audit -> audit.apply(lake), request);
    }

    /** As {@link #run(Lake, Request)}, with a lake that is opened once the place of the result is taken. */
    public AuditReport run(OnLake lake, Request request) {
        if (request.out().isEmpty()) {
            return lake.apply(opened -> audit(opened, request));
        }
        try (OutputFolder output = OutputFolder.prepare(request.out().get())) {
            AuditReport report = lake.apply(opened -> audit(opened, request));
            write(report, output.work());
            output.publish();
            return report;
        }
    }

    private AuditReport audit(Lake lake, Request request) {
        Map<EventContract, Dataset<Row>> silver = new HashMap<>();
        List<TableVersion> versions = new ArrayList<>();
        for (EventContract event : DrawEntries.INPUTS) {
            TableContract table = TableContracts.silver(event);
            long version = lake.version(table);
            Dataset<Row> rows = lake.readAt(table, version);
            silver.put(event, rows);
            versions.add(new TableVersion(table.qualifiedName(), Long.toString(version), rows.count()));
        }
        return DrawAuditStudy.run(
                DrawEntries.from(SilverTables.of(silver)),
                new DrawAuditStudy.Request(versions, codeVersion, request.seed(), request.redraws()));
    }

    private static void write(AuditReport report, Path folder) {
        PublishedEstimates.write(List.of(report.checks()), folder);
        try {
            Files.writeString(folder.resolve(FINDINGS + ".csv"), csv(report.findings()));
            Files.writeString(folder.resolve(FINDINGS + ".json"), json(report.findings()));
            Files.writeString(
                    folder.resolve(OutputFolder.MANIFEST),
                    "{\"findings\": " + report.findings().size() + "}\n");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String csv(List<Finding> findings) {
        StringBuilder text = new StringBuilder("draw,check,words\n");
        for (Finding finding : findings) {
            text.append(finding.draw())
                    .append(',')
                    .append(name(finding))
                    .append(",\"")
                    .append(finding.words().replace("\"", "\"\""))
                    .append("\"\n");
        }
        return text.toString();
    }

    private static String json(List<Finding> findings) throws JsonProcessingException {
        List<Map<String, String>> rows = findings.stream()
                .map(finding -> Map.of("draw", finding.draw(), "check", name(finding), "words", finding.words()))
                .toList();
        return new ObjectMapper()
                        .writer()
                        .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .withDefaultPrettyPrinter()
                        .writeValueAsString(rows)
                + "\n";
    }

    private static String name(Finding finding) {
        return finding.check().name().toLowerCase(Locale.ROOT);
    }
}
