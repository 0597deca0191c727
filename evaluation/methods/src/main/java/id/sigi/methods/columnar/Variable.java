package id.sigi.methods.columnar;

import java.io.Serializable;
import java.util.List;

/** Where the numbers of a regression come from: a column of the partitions, a level of one of their texts, a threshold, or a product. */
public sealed interface Variable extends Serializable {
    /** The offer: one in the treatment arm, zero in the control arm. */
    Variable ARM = new Arm();

    /** The arm. */
    record Arm() implements Variable {}

    /** A column of numbers or truths by its key. */
    record Column(String key) implements Variable {}

    /** A column of numbers less the {@link PartitionedRows.Partitions#origin}, for whatever does not change with the level. */
    record Centred(String key) implements Variable {}

    /** The source less its origin; the source itself where it is no column of numbers. */
    static Variable centred(Variable source) {
        return source instanceof Column column ? new Centred(column.key()) : source;
    }

    /** Whether the text of this key has this level. */
    record Level(String key, String level) implements Variable {}

    /** Whether a source is at most a threshold. */
    record UpTo(Variable of, double threshold) implements Variable {}

    /** One source times another. */
    record Product(Variable one, Variable other) implements Variable {}

    /** One over the chance of a logistic regression with this constant and a slope for each column. */
    record InverseChance(List<Variable> columns, double constant, List<Double> slopes) implements Variable {
        public InverseChance {
            columns = List.copyOf(columns);
            slopes = List.copyOf(slopes);
        }
    }
}
