package id.sigi.studies.survey;

import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Covariates by respondent, the constant first: numbers as they are, texts as indicators of all their values but the first. */
final class CovariateColumns {
    /** Name of the constant. */
    static final String CONSTANT = "constant";

    private final List<String> names = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();

    private CovariateColumns() {}

    static CovariateColumns of(RespondentColumns columns, List<String> asked) {
        CovariateColumns found = new CovariateColumns();
        double[] ones = new double[columns.rows()];
        Arrays.fill(ones, 1);
        found.add(CONSTANT, ones);
        for (String name : asked) {
            double[] numbers = columns.number(RespondentRequest.number(name));
            if (numbers == null) {
                found.addLevels(name, columns.text(RespondentRequest.text(name)));
            } else {
                found.add(name, numbers);
            }
        }
        return found;
    }

    private void add(String name, double[] column) {
        names.add(name);
        values.add(column);
    }

    private void addLevels(String name, RespondentColumns.Text text) {
        for (int level = 1; level < text.levels().size(); level++) {
            double[] indicator = new double[text.codes().length];
            for (int row = 0; row < indicator.length; row++) {
                int code = text.codes()[row];
                indicator[row] = code == RespondentBlock.MISSING ? Double.NaN : code == level ? 1 : 0;
            }
            add(name + "=" + text.levels().get(level), indicator);
        }
    }

    List<String> names() {
        return List.copyOf(names);
    }

    /** Not a number where missing. */
    List<double[]> values() {
        return List.copyOf(values);
    }

    /** @throws RequestFault if a value is missing where somebody weighs something; it is zero where nobody does */
    List<double[]> complete(String key, double[] weights) {
        List<double[]> complete = new ArrayList<>();
        for (int at = 0; at < values.size(); at++) {
            complete.add(known(values.get(at), names.get(at), key, weights));
        }
        return complete;
    }

    /** A column of numbers that must be known of everybody who weighs something. */
    static double[] known(RespondentColumns columns, String name, String key, double[] weights) {
        return known(columns.number(RespondentRequest.number(name)), name, key, weights);
    }

    private static double[] known(double[] column, String name, String key, double[] weights) {
        double[] known = column.clone();
        int missing = 0;
        for (int row = 0; row < known.length; row++) {
            if (!Double.isFinite(known[row])) {
                missing += weights[row] > 0 ? 1 : 0;
                known[row] = 0;
            }
        }
        if (missing > 0) {
            throw new RequestFault(
                    "the plan's " + key + " cannot be used",
                    String.format(Locale.ROOT, "%s is missing in %,d rows that weigh something", name, missing),
                    "Leave such rows out with rows.filter, or derive a value for them");
        }
        return known;
    }
}
