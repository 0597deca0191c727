package id.sigi.app.console;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.DataLabels;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.Status;
import id.sigi.methods.estimate.identity.Contrast;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Prints a set of estimates as aligned columns, with its flow before and its conventions behind. */
public final class EstimateTable {
    private static final List<String> TEXTS = List.of("outcome", "estimand", "subgroup", "estimator");
    private static final List<String> NUMBERS = List.of("estimate", "std. error", "95 % interval", "p", "n");
    private static final int OUTCOME = 0;
    private static final int DIGITS = 7;

    private final Console console;

    public EstimateTable(Console console) {
        this.console = console;
    }

    public void print(EstimateSet set) {
        console.line(console.strong(set.id() + " (" + set.evidence().name().toLowerCase(Locale.ROOT) + ")"));
        set.flow()
                .forEach(step -> console.line(String.format(
                        Locale.ROOT, "  %,d of %,d rows: %s", step.passed(), step.entered(), step.name())));
        boolean hasContrasts = hasContrasts(set);
        List<String> head = new ArrayList<>(TEXTS);
        head.addAll(NUMBERS);
        List<List<String>> rows = new ArrayList<>(List.of(hasContrasts ? with("contrast", head) : head));
        set.estimates()
                .forEach(estimate -> rows.add(
                        hasContrasts
                                ? with(estimate.label().contrast().words(), row(estimate, set.labels()))
                                : row(estimate, set.labels())));
        int[] widths = widths(rows);
        int texts = widths.length - NUMBERS.size();
        rows.forEach(row -> console.line("  " + aligned(row, widths, texts).stripTrailing()));
        set.conventions().forEach(sentence -> console.line("  " + sentence));
        console.line("  Plan " + set.provenance().planId() + ", SHA-256 "
                + set.provenance().planHash());
        console.line("");
    }

    /** Whether arms are compared in several ways, groups of a survey besides their levels, or states between which people move, so that each row must say which. */
    private static boolean hasContrasts(EstimateSet set) {
        List<Contrast> contrasts = set.estimates().stream()
                .map(estimate -> estimate.label().contrast())
                .filter(contrast -> !contrast.isEmpty())
                .distinct()
                .toList();
        boolean hasMoves = contrasts.stream().anyMatch(contrast -> contrast.kind() == Contrast.Kind.TRANSITION);
        return (contrasts.size() > 1 && (hasMoves || set.evidence() == Evidence.LOTTERY))
                || (!contrasts.isEmpty() && set.evidence() == Evidence.SURVEY && !hasMoves);
    }

    /** The cells of a row with the contrast behind the outcome. */
    private static List<String> with(String contrast, List<String> row) {
        List<String> more = new ArrayList<>(row);
        more.add(OUTCOME + 1, contrast);
        return more;
    }

    private static List<String> row(Estimate estimate, DataLabels data) {
        Label label = estimate.label();
        Inference numbers = estimate.inference();
        List<String> row = new ArrayList<>(List.of(
                data.words(label.outcome().words()),
                label.estimand().words(),
                data.words(label.subgroup().words()),
                label.estimator().words()));
        if (estimate.status() instanceof Status.NotEstimable missing) {
            row.addAll(List.of("not estimable: " + missing.reason(), "", "", "", count(estimate.basis())));
            return row;
        }
        row.add(number(numbers.estimate()));
        row.add(number(numbers.stdError()));
        row.add(numbers.confLow().isPresent() ? number(numbers.confLow()) + " .. " + number(numbers.confHigh()) : "");
        row.add(numbers.pValue().isPresent() ? probability(numbers.pValue().getAsDouble()) : "");
        row.add(count(estimate.basis()));
        return row;
    }

    private static String count(Basis basis) {
        if (basis.treated().isPresent() && basis.control().isPresent()) {
            return basis.treated().getAsLong() + " + " + basis.control().getAsLong();
        }
        return Long.toString(basis.denominator());
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%." + DIGITS + "g", value.getAsDouble()) : "";
    }

    private static String probability(double p) {
        return p < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", p);
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(
                        widths[i],
                        row.get(i).startsWith("not estimable") ? 0 : row.get(i).length());
            }
        }
        return widths;
    }

    private static String aligned(List<String> row, int[] widths, int texts) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            int gap = Math.max(0, widths[i] - cell.length());
            boolean isText = i < texts || cell.startsWith("not estimable");
            line.append(isText ? cell + " ".repeat(gap) : " ".repeat(gap) + cell)
                    .append("  ");
        }
        return line.toString();
    }
}
