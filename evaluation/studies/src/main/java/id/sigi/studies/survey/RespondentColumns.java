package id.sigi.studies.survey;

import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.LongType;

/**
 * Columns of all respondents in memory, in an order that depends on their content alone, so that every sum has the same bits however the rows
 * were cut. Texts are codes into a sorted list.
 */
final class RespondentColumns {
    /** Most respondents: what a place in the order has room for. */
    static final int MOST = 1 << 27;

    private final Map<String, double[]> numbers;
    private final Map<String, Text> texts;
    private final int rows;

    private RespondentColumns(Map<String, double[]> numbers, Map<String, Text> texts, int rows) {
        this.numbers = numbers;
        this.texts = texts;
        this.rows = rows;
    }

    /** A text by respondent. */
    static final class Text {
        private final List<String> levels;
        private final int[] codes;

        private Text(List<String> levels, int[] codes) {
            this.levels = List.copyOf(levels);
            this.codes = codes;
        }

        /** The texts that occur, in natural order. */
        List<String> levels() {
            return levels;
        }

        /** By respondent, {@link RespondentBlock#MISSING} where there is none. */
        int[] codes() {
            return codes;
        }

        /** The code of a text, or one that nobody has. */
        int code(String level) {
            int code = levels.indexOf(level);
            return code < 0 ? levels.size() : code;
        }
    }

    /** What is asked of each row, by key. */
    static final class Request {
        private final Map<String, Column> numbers = new LinkedHashMap<>();
        private final Map<String, Column> texts = new LinkedHashMap<>();

        void number(String key, Column column) {
            numbers.putIfAbsent(key, column);
        }

        void text(String key, Column column) {
            texts.putIfAbsent(key, column);
        }

        int numbers() {
            return numbers.size();
        }

        /** Which texts of the rows are whole numbers, whose texts are made only of those that occur. */
        private boolean[] areWhole(Dataset<Row> rows) {
            boolean[] areWhole = new boolean[texts.size()];
            for (int at = 0; at < areWhole.length; at++) {
                areWhole[at] = rows.schema().apply(numbers.size() + at).dataType() instanceof LongType;
            }
            return areWhole;
        }

        Column[] columns() {
            List<Column> all = new ArrayList<>(numbers.values());
            all.addAll(texts.values());
            return all.toArray(Column[]::new);
        }
    }

    /** @throws RequestFault if there are more respondents than are kept */
    static RespondentColumns of(Request request, List<Dataset<Row>> parts) {
        List<RespondentBlock> blocks = new ArrayList<>();
        int numbers = request.numbers.size();
        for (Dataset<Row> part : parts) {
            boolean[] areWhole = request.areWhole(part);
            blocks.addAll(part.queryExecution()
                    .toRdd()
                    .toJavaRDD()
                    .mapPartitions((org.apache.spark.api.java.function.FlatMapFunction<
                                    java.util.Iterator<InternalRow>, RespondentBlock>)
                            rows -> List.of(RespondentBlock.of(rows, numbers, areWhole))
                                    .iterator())
                    .collect());
        }
        long rows = blocks.stream().mapToLong(RespondentBlock::rows).sum();
        if (rows > MOST) {
            throw new RequestFault(
                    "the plan asks for what is computed from respondents in memory",
                    "there are " + rows + " of them, and " + MOST + " is the most",
                    "Ask for means, ratios and totals alone, which are summed by sampling unit, or filter the rows");
        }
        return new Joined(request, blocks, (int) rows).ordered();
    }

    /** All blocks one after the other, not yet in order. */
    private static final class Joined {
        private final Request request;
        private final List<RespondentBlock> blocks;
        private final int rows;

        Joined(Request request, List<RespondentBlock> blocks, int rows) {
            this.request = request;
            this.blocks = blocks;
            this.rows = rows;
        }

        RespondentColumns ordered() {
            List<double[]> numbers = new ArrayList<>();
            for (int column = 0; column < request.numbers.size(); column++) {
                numbers.add(numbers(column));
            }
            List<Text> texts = new ArrayList<>();
            for (int column = 0; column < request.texts.size(); column++) {
                texts.add(text(column));
            }
            int[] order =
                    new ContentOrder(numbers, texts.stream().map(Text::codes).toList(), rows).found();
            Map<String, double[]> numbersByKey = new HashMap<>();
            int next = 0;
            for (String key : request.numbers.keySet()) {
                numbersByKey.put(key, turned(numbers.get(next++), order));
            }
            Map<String, Text> textsByKey = new HashMap<>();
            next = 0;
            for (String key : request.texts.keySet()) {
                Text text = texts.get(next++);
                textsByKey.put(key, new Text(text.levels(), turned(text.codes(), order)));
            }
            return new RespondentColumns(numbersByKey, textsByKey, rows);
        }

        private double[] numbers(int column) {
            double[] all = new double[rows];
            int at = 0;
            for (RespondentBlock block : blocks) {
                System.arraycopy(block.numbers(column), 0, all, at, block.rows());
                at += block.rows();
            }
            return all;
        }

        private Text text(int column) {
            List<String> levels = NaturalOrder.sorted(blocks.stream()
                    .flatMap(block -> block.texts(column).stream())
                    .distinct());
            Map<String, Integer> places = new HashMap<>();
            levels.forEach(level -> places.put(level, places.size()));
            int[] all = new int[rows];
            int at = 0;
            for (RespondentBlock block : blocks) {
                int[] turned =
                        block.texts(column).stream().mapToInt(places::get).toArray();
                for (int code : block.codes(column)) {
                    all[at++] = code == RespondentBlock.MISSING ? code : turned[code];
                }
            }
            return new Text(levels, all);
        }

        private static double[] turned(double[] values, int[] order) {
            return Arrays.stream(order).mapToDouble(row -> values[row]).toArray();
        }

        private static int[] turned(int[] values, int[] order) {
            return Arrays.stream(order).map(row -> values[row]).toArray();
        }
    }

    int rows() {
        return rows;
    }

    /** Not a number where missing. */
    double[] number(String key) {
        return numbers.get(key);
    }

    Text text(String key) {
        return texts.get(key);
    }
}
