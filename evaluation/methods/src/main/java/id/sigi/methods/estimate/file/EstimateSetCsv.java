package id.sigi.methods.estimate.file;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.Status;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a set of estimates as CSV (RFC 4180, UTF-8, lines end with CR LF): a header, then one line per estimate. Empty means that the
 * method gives no such number. Text that a spreadsheet would run as a formula is led by an apostrophe.
 */
public final class EstimateSetCsv {
    private static final String LINE_END = "\r\n";
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private EstimateSetCsv() {}

    public static String write(EstimateSet set) {
        Stream<String> header = Stream.of(Stream.concat(EstimateColumns.ROW.stream(), EstimateColumns.CODES.stream())
                .collect(Collectors.joining(",")));
        Stream<String> lines = set.estimates().stream().map(EstimateSetCsv::line);
        return Stream.concat(header, lines).collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    private static String line(Estimate estimate) {
        return Stream.of(
                        label(estimate.label()),
                        inference(estimate.inference()),
                        basis(estimate.basis()),
                        status(estimate.status()),
                        codes(estimate.label()))
                .flatMap(List::stream)
                .collect(Collectors.joining(","));
    }

    private static List<String> label(Label label) {
        return List.of(
                text(label.outcome().words()),
                text(label.estimand().words()),
                text(label.contrast().words()),
                text(label.subgroup().words()),
                text(label.estimator().words()));
    }

    private static List<String> codes(Label label) {
        return Stream.of(
                        EstimandCodes.fields(label.estimand()),
                        EstimatorCodes.fields(label.estimator()),
                        ContrastCodes.fields(label.contrast()),
                        OutcomeCodes.fields(label.outcome()),
                        SubgroupCodes.fields(label.subgroup()))
                .flatMap(List::stream)
                .map(EstimateSetCsv::text)
                .toList();
    }

    private static List<String> inference(Inference inference) {
        return List.of(
                number(inference.estimate()),
                number(inference.stdError()),
                number(inference.df()),
                number(inference.statistic()),
                number(inference.pValue()),
                number(inference.pAdjusted()),
                number(inference.confLow()),
                number(inference.confHigh()));
    }

    private static List<String> basis(Basis basis) {
        return List.of(
                count(basis.treated()),
                count(basis.control()),
                count(basis.numerator()),
                Long.toString(basis.denominator()),
                text(basis.denominatorName()));
    }

    private static List<String> status(Status status) {
        return status instanceof Status.NotEstimable refusal
                ? List.of(EstimateColumns.NOT_ESTIMABLE, text(refusal.reason()))
                : List.of(EstimateColumns.ESTIMATED, "");
    }

    /** A field that a spreadsheet shows as it is: led by an apostrophe if it looks like a formula, quoted if it needs to be. */
    static String text(String value) {
        boolean isFormula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
        String shown = isFormula ? "'" + value : value;
        boolean needsQuotes = shown.chars().anyMatch(letter -> ",\"\r\n".indexOf(letter) >= 0);
        return needsQuotes ? '"' + shown.replace("\"", "\"\"") + '"' : shown;
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
    }

    private static String count(OptionalLong value) {
        return value.isPresent() ? Long.toString(value.getAsLong()) : "";
    }
}
