package id.sigi.studies.survey;

import id.sigi.methods.plan.survey.CalibrationMargin;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Respondents by the crossed values of columns of text; a missing value is a value of its own. */
final class CrossedColumns {
    /** What a missing value is called. */
    static final String NONE = "(no value)";

    private static final String BETWEEN = " | ";

    private final List<String> levels;
    private final int[] codes;

    private CrossedColumns(List<String> levels, int[] codes) {
        this.levels = List.copyOf(levels);
        this.codes = codes;
    }

    static CrossedColumns of(RespondentColumns columns, List<String> names) {
        List<RespondentColumns.Text> texts = names.stream()
                .map(name -> columns.text(RespondentRequest.text(name)))
                .toList();
        int[] codes = new int[columns.rows()];
        for (RespondentColumns.Text text : texts) {
            // A missing value, whose code is one below zero, is a value of its own.
            codes = PairCodes.of(
                    codes, Arrays.stream(text.codes()).map(code -> code + 1).toArray());
        }
        codes = PairCodes.asSeen(codes);
        List<String> levels = new ArrayList<>();
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] == levels.size()) {
                levels.add(words(texts, row));
            }
        }
        return new CrossedColumns(levels, codes);
    }

    /** The crossed values of a row. */
    private static String words(List<RespondentColumns.Text> texts, int row) {
        return texts.stream()
                .map(text -> text.codes()[row] == RespondentBlock.MISSING
                        ? NONE
                        : text.levels().get(text.codes()[row]))
                .collect(Collectors.joining(BETWEEN));
    }

    /** The crossed values that occur. */
    List<String> levels() {
        return levels;
    }

    /** By respondent. */
    int[] codes() {
        return codes;
    }

    /** One for the respondents who have a value. */
    double[] indicator(String level) {
        int wanted = levels.indexOf(level);
        double[] indicator = new double[codes.length];
        for (int row = 0; row < indicator.length; row++) {
            indicator[row] = codes[row] == wanted ? 1 : 0;
        }
        return indicator;
    }

    /** @throws RequestFault if a value of somebody who weighs something has no total, or a total has nobody */
    void checkAgainst(CalibrationMargin margin, double[] weights) {
        boolean[] occurs = new boolean[levels.size()];
        for (int row = 0; row < codes.length; row++) {
            occurs[codes[row]] |= weights[row] > 0;
        }
        for (int code = 0; code < occurs.length; code++) {
            if (occurs[code] && !margin.totals().containsKey(levels.get(code))) {
                throw refused(
                        "the sample has people with " + margin.by().words() + " = " + levels.get(code)
                                + ", and no total is given for them",
                        "Give the total, or join such values under rows.derive");
            }
        }
        margin.totals().forEach((value, total) -> {
            int code = levels.indexOf(value);
            if (total > 0 && (code < 0 || !occurs[code])) {
                throw refused(
                        "a total is given for " + margin.by().words() + " = " + value
                                + ", and the sample has nobody there",
                        "Join the value with another, in the data under rows.derive and in the totals");
            }
        });
    }

    private static RequestFault refused(String why, String remedy) {
        return new RequestFault("the plan's calibration cannot be used", why, remedy);
    }
}
