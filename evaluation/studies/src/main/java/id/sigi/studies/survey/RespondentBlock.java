package id.sigi.studies.survey;

import id.sigi.studies.survey.units.KeyIndex;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;

/** Some respondents as columns of doubles and of codes into short lists of texts, as one task reads them. */
final class RespondentBlock implements Serializable {
    /** The code of a missing text. */
    static final int MISSING = -1;

    private static final long serialVersionUID = 1;
    private static final int FIRST = 1024;

    private final double[][] numbers;
    private final int[][] codes;
    private final KeyIndex[] texts;
    private int rows;

    private RespondentBlock(int numbers, boolean[] areWhole) {
        this.numbers = new double[numbers][FIRST];
        this.codes = new int[areWhole.length][FIRST];
        this.texts = new KeyIndex[areWhole.length];
        for (int at = 0; at < areWhole.length; at++) {
            texts[at] = KeyIndex.of(areWhole[at], numbers + at);
        }
    }

    /**
     * Of rows whose numbers stand first and whose texts follow.
     *
     * @param areWhole which texts are given as whole numbers
     */
    static RespondentBlock of(Iterator<InternalRow> rows, int numbers, boolean[] areWhole) {
        RespondentBlock block = new RespondentBlock(numbers, areWhole);
        while (rows.hasNext()) {
            block.add(rows.next());
        }
        block.trim();
        return block;
    }

    private void add(InternalRow row) {
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
            codes[at][rows] = row.isNullAt(numbers.length + at) ? MISSING : texts[at].find(0, row);
        }
        rows++;
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
        return IntStream.range(0, texts[column].size())
                .mapToObj(texts[column]::text)
                .toList();
    }
}
