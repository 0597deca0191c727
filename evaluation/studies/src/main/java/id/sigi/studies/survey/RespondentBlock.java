package id.sigi.studies.survey;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** Some respondents as columns of doubles and of codes into short lists of texts, as one task reads them. */
final class RespondentBlock implements Serializable {
    /** The code of a missing text. */
    static final int MISSING = -1;

    private static final long serialVersionUID = 1;
    private static final int FIRST = 1024;

    private final double[][] numbers;
    private final int[][] codes;
    private final List<List<String>> texts;
    private int rows;

    private RespondentBlock(int numbers, int texts) {
        this.numbers = new double[numbers][FIRST];
        this.codes = new int[texts][FIRST];
        this.texts = new ArrayList<>();
        for (int at = 0; at < texts; at++) {
            this.texts.add(new ArrayList<>());
        }
    }

    /** Of rows whose numbers stand first and whose texts follow. */
    static RespondentBlock of(Iterator<InternalRow> rows, int numbers, int texts) {
        RespondentBlock block = new RespondentBlock(numbers, texts);
        List<Map<UTF8String, Integer>> known = new ArrayList<>();
        for (int at = 0; at < texts; at++) {
            known.add(new HashMap<>());
        }
        while (rows.hasNext()) {
            block.add(rows.next(), known);
        }
        block.trim();
        return block;
    }

    private void add(InternalRow row, List<Map<UTF8String, Integer>> known) {
        for (int at = 0; at < numbers.length; at++) {
            if (rows == numbers[at].length) {
                numbers[at] = Arrays.copyOf(numbers[at], 2 * rows);
            }
            // Zero has one sign, so that equal rows have equal bits.
            numbers[at][rows] = row.isNullAt(at) ? Double.NaN : row.getDouble(at) + 0.0;
        }
        for (int at = 0; at < codes.length; at++) {
            if (rows == codes[at].length) {
                codes[at] = Arrays.copyOf(codes[at], 2 * rows);
            }
            int column = numbers.length + at;
            codes[at][rows] =
                    row.isNullAt(column) ? MISSING : code(row.getUTF8String(column), known.get(at), texts.get(at));
        }
        rows++;
    }

    private static int code(UTF8String text, Map<UTF8String, Integer> known, List<String> texts) {
        Integer code = known.get(text);
        if (code != null) {
            return code;
        }
        known.put(text.clone(), texts.size());
        texts.add(text.toString());
        return texts.size() - 1;
    }

    private void trim() {
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = Arrays.copyOf(numbers[at], rows);
        }
        for (int at = 0; at < codes.length; at++) {
            codes[at] = Arrays.copyOf(codes[at], rows);
        }
    }

    int rows() {
        return rows;
    }

    double[] numbers(int column) {
        return numbers[column];
    }

    int[] codes(int column) {
        return codes[column];
    }

    List<String> texts(int column) {
        return texts.get(column);
    }
}
