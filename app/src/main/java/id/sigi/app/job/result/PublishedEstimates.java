package id.sigi.app.job.result;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.file.EstimateSetCsv;
import id.sigi.methods.estimate.file.EstimateSetJson;
import id.sigi.methods.estimate.file.ModelSummaryCsv;
import id.sigi.programme.fault.DiskFaultText;
import id.sigi.programme.fault.RequestFault;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.disclosure.DisclosureControl;
import id.sigi.reports.disclosure.DisclosureRules;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.disclosure.SuppressedRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes sets of estimates as CSV and JSON, one pair of files per set. What goes beside a report has passed disclosure control. */
public final class PublishedEstimates {
    /** How the name of a file of models ends. */
    private static final String MODELS = "_models.csv";

    /** Name of the file that says why rows are withheld. */
    private static final String WITHHELD = "withheld.csv";

    private PublishedEstimates() {}

    /** Writes released sets; a suppressed row keeps its label and the reason and loses every number. */
    public static void writeReleased(List<Released> sets, Path folder) {
        write(sets.stream().map(PublishedEstimates::of).toList(), folder);
    }

    /** Writes released sets in formats of other programs as well. */
    static void writeReleased(List<Released> sets, Set<TableFormat> formats, Path folder) {
        try {
            for (Released set : sets) {
                for (TableFormat format : formats) {
                    LabelledEstimates.write(of(set), format, folder);
                }
            }
        } catch (IOException fault) {
            throw unwritten(folder, fault);
        }
    }

    private static RequestFault unwritten(Path folder, IOException fault) {
        return new RequestFault(
                "The estimates cannot be written to " + folder,
                DiskFaultText.of(fault),
                "Make room or name another place with --out",
                fault);
    }

    /** Writes sets as they are: for the keeper of the lake, not for publication. */
    public static void write(List<EstimateSet> sets, Path folder) {
        try {
            Files.createDirectories(folder);
            for (EstimateSet set : sets) {
                for (Map.Entry<String, String> table : tables(set).entrySet()) {
                    Files.writeString(folder.resolve(table.getKey()), table.getValue());
                }
                Files.writeString(folder.resolve(set.id() + ".json"), EstimateSetJson.write(set));
            }
        } catch (IOException fault) {
            throw unwritten(folder, fault);
        }
    }

    /** The CSV files of a set, by name. */
    static Map<String, String> tables(EstimateSet set) {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put(set.id() + ".csv", EstimateSetCsv.write(set));
        if (!set.models().isEmpty()) {
            tables.put(set.id() + MODELS, ModelSummaryCsv.write(set.models()));
        }
        return tables;
    }

    /** Writes why rows are withheld: for the keeper of the data, because a reason tells something of the count. */
    public static void writeWithheld(List<EstimateSet> sets, DisclosureRules rules, Path folder) {
        StringBuilder lines = new StringBuilder("set,outcome,estimand,subgroup,estimator,reason,detail\r\n");
        for (SuppressedRow row : DisclosureControl.withheld(sets, rules)) {
            Label label = row.label();
            lines.append(Stream.of(
                                    row.set(),
                                    label.outcome().words(),
                                    label.estimand().words(),
                                    label.subgroup().words(),
                                    label.estimator().words(),
                                    row.reason().name(),
                                    row.detail())
                            .map(text -> '"' + text.replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        ResultFolder.write(folder.resolve(WITHHELD), lines.toString());
    }

    private static EstimateSet of(Released set) {
        return new EstimateSet(
                set.id(),
                set.evidence(),
                set.provenance(),
                set.flow().stream()
                        .filter(step ->
                                step.entered().isPresent() && step.passed().isPresent())
                        .map(step -> new FlowStep(
                                step.name(),
                                step.entered().getAsLong(),
                                step.passed().getAsLong()))
                        .toList(),
                set.conventions(),
                set.cells().stream().map(PublishedEstimates::estimate).toList(),
                set.models(),
                set.redraws(),
                set.labels());
    }

    private static Estimate estimate(Cell cell) {
        if (cell instanceof Cell.Shown shown) {
            return Estimate.of(shown.label(), shown.inference(), shown.basis());
        }
        if (cell instanceof Cell.NotEstimable missing) {
            return Estimate.notEstimable(missing.label(), missing.basis(), missing.why());
        }
        Cell.Suppressed hidden = (Cell.Suppressed) cell;
        return Estimate.notEstimable(hidden.label(), Basis.rows(0, "suppressed"), "suppressed");
    }
}
