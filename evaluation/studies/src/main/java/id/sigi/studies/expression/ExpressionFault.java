package id.sigi.studies.expression;

import id.sigi.programme.fault.RequestFault;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.SparkThrowable;

/**
 * An expression of a plan that is well formed but fails on a row, for example by a division by nought. The engine's message would carry
 * the row's value, so only its condition is passed on.
 */
public final class ExpressionFault {
    private static final Map<String, String> MENDS = Map.of(
            "DIVIDE_BY_ZERO", "Use try_divide, or leave such rows out with a filter",
            "CAST_INVALID_INPUT", "Use try_cast, or leave such rows out with a filter",
            "CAST_OVERFLOW", "Use try_cast, or leave such rows out with a filter",
            "ARITHMETIC_OVERFLOW", "Cast to double before calculating",
            "NUMERIC_VALUE_OUT_OF_RANGE", "Cast to double before calculating");

    private ExpressionFault() {}

    /** The fault as the user's, if a row of the data and an expression of the plan caused it; otherwise as it came. */
    public static RuntimeException of(RuntimeException fault) {
        return findCondition(fault)
                .<RuntimeException>map(condition -> new RequestFault(
                        "An expression of the plan fails on a row of the data",
                        "the engine says " + condition,
                        mend(condition)))
                .orElse(fault);
    }

    private static String mend(String condition) {
        return MENDS.entrySet().stream()
                .filter(entry -> condition.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> findCondition(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SparkThrowable spark && spark.getCondition() != null) {
                String condition = spark.getCondition();
                if (MENDS.keySet().stream().anyMatch(condition::startsWith)) {
                    return Optional.of(condition);
                }
            }
        }
        return Optional.empty();
    }
}
