package id.sigi.app.job.result;

import id.sigi.lake.labelled.LabelledColumn;
import id.sigi.lake.labelled.LabelledRows;
import id.sigi.lake.labelled.ValueLabels;
import id.sigi.lake.labelled.Variable;
import id.sigi.lake.source.LabelledParquet;
import id.sigi.lake.stata.StataWriter;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A set of estimates as a table with labels: each column says what it holds, and a number that is not there why, as an extended missing value
 * ({@code .s} suppressed, {@code .n} not estimable) where the format has them.
 */
final class LabelledEstimates {
    /** What a suppressed row has for a reason. */
    private static final String SUPPRESSED = "suppressed";

    private static final LabelledRows.Missing IS_SUPPRESSED = new LabelledRows.Missing(".s");
    private static final LabelledRows.Missing IS_NOT_ESTIMABLE = new LabelledRows.Missing(".n");

    private static final List<LabelledColumn> COLUMNS = Stream.concat(
                    Stream.concat(
                            texts(Map.of(
                                    0, List.of("outcome", "Outcome"),
                                    1, List.of("outcome_label", "Outcome, as the data labels it"),
                                    2, List.of("estimand", "What is estimated"),
                                    3, List.of("contrast", "What is compared with what"),
                                    4, List.of("subgroup", "Of whom"),
                                    5, List.of("subgroup_label", "Of whom, as the data labels it"),
                                    6, List.of("estimator", "How it is estimated"))),
                            numbers(Map.of(
                                    0, List.of("estimate", "Estimate"),
                                    1, List.of("std_error", "Standard error"),
                                    2, List.of("df", "Degrees of freedom"),
                                    3, List.of("statistic", "Test statistic"),
                                    4, List.of("p_value", "p-value"),
                                    5, List.of("p_adjusted", "p-value, adjusted for several outcomes"),
                                    6, List.of("conf_low", "Lower end of the 95 % interval"),
                                    7, List.of("conf_high", "Upper end of the 95 % interval")))),
                    Stream.concat(
                            numbers(Map.of(
                                    0, List.of("n_treated", "Units in the treatment arm"),
                                    1, List.of("n_control", "Units in the control arm"),
                                    2, List.of("denominator", "Units that the number rests on"))),
                            texts(Map.of(
                                    0, List.of("denominator_name", "Who they are"),
                                    1, List.of("reason", "Why there is no number")))))
            .toList();

    private LabelledEstimates() {}

    private static Stream<LabelledColumn> texts(Map<Integer, List<String>> named) {
        return new TreeMap<>(named)
                .values().stream()
                        .map(name -> column(name, Variable.Kind.TEXT, LabelledColumn.Type.TEXT, ValueLabels.NONE));
    }

    private static Stream<LabelledColumn> numbers(Map<Integer, List<String>> named) {
        ValueLabels why = ValueLabels.ofNumbers(
                new TreeMap<>(),
                new TreeMap<>(Map.of(IS_SUPPRESSED.code(), SUPPRESSED, IS_NOT_ESTIMABLE.code(), "not estimable")));
        return new TreeMap<>(named)
                .values().stream().map(name -> column(name, Variable.Kind.NUMBER, LabelledColumn.Type.DECIMAL, why));
    }

    private static LabelledColumn column(
            List<String> name, Variable.Kind kind, LabelledColumn.Type type, ValueLabels labels) {
        return new LabelledColumn(new Variable(name.get(0), kind, name.get(1), labels), type, 0, new TreeMap<>());
    }

    /** Writes a released set beside its other tables. */
    static void write(EstimateSet set, TableFormat format, Path folder) throws IOException {
        Path file = folder.resolve(set.id() + "." + format.ending());
        LabelledRows table = of(set);
        switch (format) {
            case DTA -> Files.write(file, StataWriter.bytes(table));
            case PARQUET -> LabelledParquet.write(file, table);
        }
    }

    static LabelledRows of(EstimateSet set) {
        return new LabelledRows(
                set.id() + " (" + set.provenance().planId() + ")",
                COLUMNS,
                set.estimates().stream().map(row -> row(row, set)).toList());
    }

    private static List<Object> row(Estimate row, EstimateSet set) {
        String outcome = row.label().outcome().words();
        String subgroup = row.label().subgroup().words();
        List<Object> cells = new ArrayList<>(List.of(
                outcome,
                set.labels().findVariable(outcome).orElseGet(() -> set.labels().words(outcome)),
                row.label().estimand().words(),
                row.label().contrast().words(),
                subgroup,
                set.labels().words(subgroup),
                row.label().estimator().words()));
        Object without = row.status() instanceof Status.NotEstimable missing ? reason(missing) : null;
        Inference numbers = row.inference();
        Stream.of(
                        numbers.estimate(),
                        numbers.stdError(),
                        numbers.df(),
                        numbers.statistic(),
                        numbers.pValue(),
                        numbers.pAdjusted(),
                        numbers.confLow(),
                        numbers.confHigh(),
                        number(row.basis().treated()),
                        number(row.basis().control()),
                        isSuppressed(row)
                                ? OptionalDouble.empty()
                                : OptionalDouble.of((double) row.basis().denominator()))
                .forEach(number -> cells.add(number.isPresent() ? (Object) number.getAsDouble() : without));
        cells.add(row.basis().denominatorName());
        cells.add(row.status() instanceof Status.NotEstimable missing ? missing.reason() : "");
        return cells;
    }

    private static boolean isSuppressed(Estimate row) {
        return row.status() instanceof Status.NotEstimable missing
                && missing.reason().equals(SUPPRESSED);
    }

    private static LabelledRows.Missing reason(Status.NotEstimable missing) {
        return missing.reason().equals(SUPPRESSED) ? IS_SUPPRESSED : IS_NOT_ESTIMABLE;
    }

    private static OptionalDouble number(OptionalLong count) {
        return count.isPresent() ? OptionalDouble.of((double) count.getAsLong()) : OptionalDouble.empty();
    }
}
