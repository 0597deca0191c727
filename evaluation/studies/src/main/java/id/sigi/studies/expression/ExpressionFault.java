package id.sigi.studies.expression;

import id.sigi.programme.fault.RequestFault;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.SparkThrowable;

/**
 * An expression of a plan that is well formed but fails on a row, for example by a division by zero. What the engine says of it carries the
 * row's value, so none of its words are passed on: its condition, a word of its own vocabulary, chooses ours.
 */
public final class ExpressionFault {
    /** SQL states of this class are those of data that an expression cannot take (ISO 9075, class 22). */
    private static final String DATA_EXCEPTION = "22";

    private static final Map<String, Words> WORDS = words();

    private static final Words OTHER =
            new Words("a value is none that its functions take", "Leave such rows out with a filter");

    private ExpressionFault() {}

    /** What happened, and what can be done about it with what a plan may say. */
    private record Words(String reason, String remedy) {}

    private static Map<String, Words> words() {
        Words division = new Words(
                "a value is divided by zero",
                "Divide by nullif(..., 0) or with try_divide, or leave such rows out with a filter");
        Words number = new Words(
                "a text cannot be read as the number, date or truth value that is asked for",
                "Use try_cast(... as ...), or leave such rows out with a filter");
        Words range = new Words("a number leaves the range of its type", "Cast to double before calculating");
        Words date = new Words(
                "a text is no date in the form that is asked for",
                "Use try_to_date(text, form), or leave such rows out with a filter");
        Map<String, Words> words = new LinkedHashMap<>();
        words.put("DIVIDE_BY_ZERO", division);
        words.put("REMAINDER_BY_ZERO", division);
        words.put("CAST_INVALID_INPUT", number);
        words.put("CAST_OVERFLOW", number);
        words.put("ARITHMETIC_OVERFLOW", range);
        words.put("BINARY_ARITHMETIC_OVERFLOW", range);
        words.put("NUMERIC_VALUE_OUT_OF_RANGE", range);
        words.put("DATETIME_OVERFLOW", new Words("a date leaves the calendar", "Leave such rows out with a filter"));
        words.put("CANNOT_PARSE_TIMESTAMP", date);
        words.put("CANNOT_PARSE_TIME", date);
        words.put("FAILED_TO_PARSE", date);
        words.put("INCONSISTENT_BEHAVIOR_CROSS_VERSION.PARSE_DATETIME_BY_NEW_PARSER", date);
        words.put(
                "INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION",
                new Words("the form of the date is none", "Write a form such as 'yyyy-MM-dd' or 'dd/MM/yyyy'"));
        words.put(
                "INVALID_DATETIME_PATTERN",
                new Words("the form of the date is none", "Write a form such as 'yyyy-MM-dd' or 'dd/MM/yyyy'"));
        return words;
    }

    /** The fault as the user's, if a row of the data and an expression of the plan caused it; otherwise as it came. */
    public static RuntimeException of(RuntimeException fault) {
        return of("an expression of the plan", fault);
    }

    /**
     * As {@link #of(RuntimeException)}, naming the expression.
     *
     * @param which the expression, in words
     */
    public static RuntimeException of(String which, RuntimeException fault) {
        if (fault instanceof RequestFault) {
            return fault;
        }
        return findWords(fault)
                .<RuntimeException>map(words ->
                        new RequestFault(which + " fails on a row of the data", words.reason(), words.remedy()))
                .orElse(fault);
    }

    private static Optional<Words> findWords(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SparkThrowable spark && spark.getCondition() != null) {
                Optional<Words> words = words(spark);
                if (words.isPresent()) {
                    return words;
                }
            }
            if (cause instanceof DateTimeException) {
                return Optional.of(WORDS.get("CANNOT_PARSE_TIMESTAMP"));
            }
            if (cause instanceof ArithmeticException) {
                return Optional.of(WORDS.get("ARITHMETIC_OVERFLOW"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Words> words(SparkThrowable fault) {
        String condition = fault.getCondition();
        Optional<Words> known = WORDS.keySet().stream()
                .filter(condition::startsWith)
                .findFirst()
                .map(start -> withCondition(WORDS.get(start), condition));
        boolean isOfData = fault.getSqlState() != null && fault.getSqlState().startsWith(DATA_EXCEPTION);
        return known.isPresent() || !isOfData ? known : Optional.of(withCondition(OTHER, condition));
    }

    private static Words withCondition(Words words, String condition) {
        return new Words(words.reason() + " (" + condition + ")", words.remedy());
    }
}
