package id.sigi.methods.estimate.identity;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * The outcome of an estimate: a variable, or whether it has a value or does not exceed one.
 *
 * <p>In files {@code is_employed}, {@code employment_status=EMPLOYEE}, {@code income_idr up to 3000000}.
 *
 * @param variable column or indicator, as its plan or its study names it
 * @param condition what of the variable is counted
 * @param value with what the condition compares; empty where there is no condition
 * @param unit in what the variable is measured
 */
public record OutcomeVariable(String variable, Condition condition, String value, Unit unit) {
    public OutcomeVariable {
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(unit, "unit");
    }

    /** What of a variable is counted. Names of constants are codes of files. */
    public enum Condition {
        /** The variable itself. */
        NONE(""),
        /** Whether it has the value. */
        EQUALS("="),
        /** Whether it is at most the value, a point of its distribution function. */
        AT_MOST(" up to ");

        private final String mark;

        Condition(String mark) {
            this.mark = mark;
        }

        /** What stands between variable and value, in English. */
        public String mark() {
            return mark;
        }
    }

    /** In what a variable is measured. Names of constants are codes of files. */
    public enum Unit {
        /** True or false, of which the mean is a share. */
        TRUTH,
        RUPIAH,
        HOURS,
        /** A count, a score, an age, or whatever else its plan says. */
        NUMBER;

        /** By the naming rules of the contracts: {@code _idr} is money, {@code is_} and {@code has_} are truths. */
        static Unit of(String variable) {
            if (variable.endsWith("_idr")) {
                return RUPIAH;
            }
            if (variable.endsWith("_hours")) {
                return HOURS;
            }
            return Stream.of("is_", "has_", "had_", "baseline_is_").anyMatch(variable::startsWith) ? TRUTH : NUMBER;
        }
    }

    /** What a name stands for, that of a plan, of a study or of a file. */
    public static OutcomeVariable ofWords(String words) {
        int limit = words.lastIndexOf(Condition.AT_MOST.mark());
        if (limit > 0) {
            return of(words, Condition.AT_MOST, limit);
        }
        int level = words.indexOf(Condition.EQUALS.mark());
        return level > 0 ? of(words, Condition.EQUALS, level) : of(words, Condition.NONE, words.length());
    }

    /** Whether a variable is at most a value. */
    public static OutcomeVariable atMost(String variable, String value) {
        return new OutcomeVariable(variable, Condition.AT_MOST, value, Unit.of(variable));
    }

    private static OutcomeVariable of(String words, Condition condition, int at) {
        String variable = words.substring(0, at);
        return new OutcomeVariable(
                variable, condition, words.substring(at + condition.mark().length()), Unit.of(variable));
    }

    /** Whether it is counted who meets a condition, so that a mean is a share whatever the variable is measured in. */
    public boolean isConditional() {
        return condition != Condition.NONE;
    }

    /** Whether it has this name. */
    public boolean is(String words) {
        return words().equals(words);
    }

    /** The words of files and of the console. */
    public String words() {
        return variable + condition.mark() + value;
    }

    @Override
    public String toString() {
        return words();
    }
}
