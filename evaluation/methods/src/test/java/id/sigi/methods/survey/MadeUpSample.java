package id.sigi.methods.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sigi.methods.survey.variance.RatioStatistic;
import id.sigi.methods.survey.variance.SampleDesign;
import id.sigi.methods.survey.variance.SamplingStage;
import id.sigi.methods.survey.variance.TotalStatistic;
import id.sigi.methods.testkit.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Two made-up samples whose figures {@code survey-statistics.R} computes with R's survey package. */
public final class MadeUpSample {
    /** R's figures. */
    public static final JsonNode ORACLE = read();

    private final Table table;

    private MadeUpSample(Table table) {
        this.table = table;
    }

    /** Six strata of units in two stages. */
    public static MadeUpSample staged() {
        return new MadeUpSample(Table.ofResource("survey/staged.csv"));
    }

    /** The same without people who weigh nothing. */
    public static MadeUpSample weighing() {
        return new MadeUpSample(
                Table.ofResource("survey/staged.csv").where("w", weight -> Double.parseDouble(weight) > 0));
    }

    /** Eleven strata of two units. */
    public static MadeUpSample paired() {
        return new MadeUpSample(Table.ofResource("survey/paired.csv"));
    }

    private static JsonNode read() {
        try (InputStream stream = MadeUpSample.class.getResourceAsStream("survey-statistics.oracle.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(stream, "survey-statistics.oracle.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int rows() {
        return table.text("w").size();
    }

    public double[] weights() {
        return numbers("w");
    }

    /** Not a number where missing. */
    public double[] numbers(String column) {
        return table.text(column).stream()
                .mapToDouble(text -> text.equals("NA") ? Double.NaN : Double.parseDouble(text))
                .toArray();
    }

    public List<String> texts(String column) {
        return table.text(column);
    }

    /** Codes of a column's values in their order. */
    public int[] codes(String column) {
        List<String> texts = table.text(column);
        List<String> levels = texts.stream().distinct().sorted().toList();
        return texts.stream().mapToInt(levels::indexOf).toArray();
    }

    private double[] endless() {
        double[] endless = new double[rows()];
        Arrays.fill(endless, Double.POSITIVE_INFINITY);
        return endless;
    }

    private int[] whole(String column) {
        return Arrays.stream(numbers(column)).mapToInt(value -> (int) value).toArray();
    }

    private List<String> names() {
        return IntStream.rangeClosed(0, 3000).mapToObj(Integer::toString).toList();
    }

    /** Units in strata, drawn with replacement. */
    public SampleDesign oneStage(LonelyPsu rule) {
        return SampleDesign.of(List.of(new SamplingStage(names(), whole("h"), whole("psu"), endless())), rule);
    }

    /** Units in strata of a known size. */
    public SampleDesign finite(LonelyPsu rule, double[] population) {
        return SampleDesign.of(List.of(new SamplingStage(names(), whole("h"), whole("psu"), population)), rule);
    }

    /** Units without strata. */
    public SampleDesign unstratified() {
        return SampleDesign.of(List.of(SamplingStage.ofUnits(whole("psu"))), LonelyPsu.FAIL);
    }

    /** Both stages without replacement. */
    public SampleDesign twoStages(LonelyPsu rule) {
        return SampleDesign.of(
                List.of(
                        new SamplingStage(names(), whole("h"), whole("psu"), numbers("n1")),
                        new SamplingStage(names(), whole("psu"), whole("ssu"), numbers("n2"))),
                rule);
    }

    public IntPredicate is(String column, String value) {
        List<String> texts = table.text(column);
        return row -> texts.get(row).equals(value);
    }

    public boolean[] truths(IntPredicate some) {
        boolean[] truths = new boolean[rows()];
        IntStream.range(0, rows()).forEach(row -> truths[row] = some.test(row));
        return truths;
    }

    /** Zero where the condition fails or a value is missing. */
    private double[] within(double[] values, IntPredicate some) {
        return IntStream.range(0, rows())
                .mapToDouble(row -> some.test(row) && !Double.isNaN(values[row]) ? values[row] : 0)
                .toArray();
    }

    public RatioStatistic mean(String column, IntPredicate some) {
        double[] values = numbers(column);
        double[] ones = new double[rows()];
        Arrays.fill(ones, 1);
        IntPredicate counts = row -> some.test(row) && !Double.isNaN(values[row]);
        return new RatioStatistic(within(values, counts), within(ones, counts));
    }

    public RatioStatistic ratio(String above, String below, IntPredicate some) {
        double[] over = numbers(above);
        double[] under = numbers(below);
        IntPredicate counts = row -> some.test(row) && !Double.isNaN(over[row]) && !Double.isNaN(under[row]);
        return new RatioStatistic(within(over, counts), within(under, counts));
    }

    public TotalStatistic total(String column, IntPredicate some) {
        RatioStatistic mean = mean(column, some);
        return new TotalStatistic(mean.above(), mean.below());
    }
}
