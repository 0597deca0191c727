package id.sigi.studies.expression;

import id.sigi.programme.fault.RequestFault;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.AnalysisException;

/** An expression that the engine refuses before it sees a row. Its condition chooses our words; none of its own are passed on. */
final class AnalysisFault {
    private static final Map<String, String[]> WORDS = new LinkedHashMap<>();

    static {
        put(
                "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
                "a function is given a value of another type than it takes",
                "Cast it, for example cast(x as double) or cast(x as string)");
        put(
                "DATATYPE_MISMATCH.CAST",
                "values of this type cannot be cast to that one",
                "Cast by way of text, or compare dates with dates");
        put("DATATYPE_MISMATCH", "its types do not fit together", "Compare like with like, or cast");
        put("WRONG_NUM_ARGS", "a function has too few or too many arguments", "Give it those that it takes");
        put("AMBIGUOUS_REFERENCE", "a name stands for several columns", "Give every column a name of its own");
        put("INVALID_", "a value in it is none that its function takes", "Correct the value");
    }

    private AnalysisFault() {}

    private static void put(String condition, String reason, String remedy) {
        WORDS.put(condition, new String[] {reason, remedy});
    }

    static RequestFault of(String key, AnalysisException fault) {
        String condition = String.valueOf(fault.getCondition());
        String[] words = WORDS.entrySet().stream()
                .filter(entry -> condition.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(new String[] {"the engine refuses it", "Compare like with like, or cast"});
        return new RequestFault(
                "the plan's " + key + " cannot be used", words[0] + " (" + condition + ")", words[1], fault);
    }
}
