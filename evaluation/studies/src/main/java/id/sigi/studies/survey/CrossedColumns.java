package id.sigi.studies.survey;

import id.sigi.methods.plan.survey.CalibrationMargin;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        Map<List<Integer>, Integer> known = new LinkedHashMap<>();
        List<String> levels = new ArrayList<>();
        int[] codes = new int[columns.rows()];
        for (int row = 0; row < codes.length; row++) {
            List<Integer> values = new ArrayList<>();
            for (RespondentColumns.Text text : texts) {
                values.add(text.codes()[row]);
            }
            Integer code = known.get(values);
            if (code == null) {
                code = levels.size();
                known.put(values, code);
                levels.add(words(texts, values));
            }
            codes[row] = code;
        }
        return new CrossedColumns(levels, codes);
    }

    private static String words(List<RespondentColumns.Text> texts, List<Integer> values) {
        List<String> words = new ArrayList<>();
        for (int at = 0; at < texts.size(); at++) {
            int code = values.get(at);
            words.add(
                    code == RespondentBlock.MISSING
                            ? NONE
                            : texts.get(at).levels().get(code));
        }
        return String.join(BETWEEN, words);
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
