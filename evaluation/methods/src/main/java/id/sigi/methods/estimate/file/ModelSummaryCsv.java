package id.sigi.methods.estimate.file;

import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.ModelSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the models of a set as CSV, one line per model, by the rules of {@link EstimateSetCsv}. */
public final class ModelSummaryCsv {
    private static final String LINE_END = "\r\n";
    private static final List<String> LABEL = List.of(
            EstimateColumns.OUTCOME,
            EstimateColumns.ESTIMAND,
            EstimateColumns.CONTRAST,
            EstimateColumns.SUBGROUP,
            EstimateColumns.ESTIMATOR);

    private ModelSummaryCsv() {}

    public static String write(List<ModelSummary> models) {
        Stream<String> header = Stream.concat(LABEL.stream(), ModelSummaryColumns.FACTS.stream());
        return Stream.concat(
                        Stream.of(header.collect(Collectors.joining(","))),
                        models.stream().map(ModelSummaryCsv::line))
                .collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    private static String line(ModelSummary summary) {
        Label label = summary.label();
        List<String> fields = new ArrayList<>();
        Stream.of(
                        label.outcome().words(),
                        label.estimand().words(),
                        label.contrast().words(),
                        label.subgroup().words(),
                        label.estimator().words())
                .map(EstimateSetCsv::text)
                .forEach(fields::add);
        ModelSummaryColumns.values(summary).forEach((column, value) -> fields.add(field(column, value)));
        return String.join(",", fields);
    }

    /** A number may begin with a minus and is no formula. */
    private static String field(String column, String value) {
        return ModelSummaryColumns.TEXTS.contains(column) ? EstimateSetCsv.text(value) : value;
    }
}
