package id.sigi.studies.experiment.data;

import static org.apache.spark.sql.functions.when;

import id.sigi.methods.plan.outcome.Transitions;
import id.sigi.studies.expression.PlanColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/**
 * What transitions add to the narrow table: both states as text, a truth for each state before the draw, and a number for each pair of states
 * at the follow-up that says whether a person stands in either, from which covariances of two effects are worked out.
 */
public final class TransitionColumns {
    public static final String FROM = "moved_from";
    public static final String TO = "moved_to";

    /** Keys of the texts. */
    static final List<String> TEXTS = List.of(FROM, TO);

    private TransitionColumns() {}

    public static String fromKey(int state) {
        return "from_" + state;
    }

    public static String pairKey(int first, int second) {
        return "to_" + Math.min(first, second) + "_" + Math.max(first, second);
    }

    static List<Column> of(Transitions asked, PlanColumns columns) {
        Column from = columns.column("transitions.from", asked.from()).cast(DataTypes.StringType);
        Column to = columns.column("transitions.to", asked.to()).cast(DataTypes.StringType);
        List<Column> all = new ArrayList<>(List.of(from.as(FROM), to.as(TO)));
        List<String> states = asked.states();
        for (int state = 0; state < states.size(); state++) {
            all.add(number(from, from.equalTo(states.get(state))).as(fromKey(state)));
        }
        for (int first = 0; first < states.size(); first++) {
            for (int second = first + 1; second < states.size(); second++) {
                all.add(number(to, to.isin(states.get(first), states.get(second)))
                        .as(pairKey(first, second)));
            }
        }
        return all;
    }

    private static Column number(Column known, Column truth) {
        return when(known.isNotNull(), when(truth, 1.0).otherwise(0.0));
    }

    /** Keys of the numbers. */
    static List<String> numbers(Transitions asked) {
        int size = asked.states().size();
        List<String> keys = new ArrayList<>(
                IntStream.range(0, size).mapToObj(TransitionColumns::fromKey).toList());
        for (int first = 0; first < size; first++) {
            for (int second = first + 1; second < size; second++) {
                keys.add(pairKey(first, second));
            }
        }
        return keys;
    }
}
