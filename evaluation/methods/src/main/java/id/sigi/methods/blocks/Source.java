package id.sigi.methods.blocks;

import java.io.Serializable;
import java.util.List;

/** Where the numbers of a regression come from: a column of the blocks, a level of one of their texts, a threshold, or a product. */
public sealed interface Source extends Serializable {
    /** The offer: one in the treatment arm, zero in the control arm. */
    Source ARM = new Arm();

    /** The arm. */
    record Arm() implements Source {}

    /** A column of numbers or truths by its key. */
    record Column(String key) implements Source {}

    /** A column of numbers less its panel's {@link Panel.Blocks#origin}, for whatever does not change with the level. */
    record Centred(String key) implements Source {}

    /** The source less its origin; the source itself where it is no column of numbers. */
    static Source centred(Source source) {
        return source instanceof Column column ? new Centred(column.key()) : source;
    }

    /** Whether the text of this key has this level. */
    record Level(String key, String level) implements Source {}

    /** Whether a source is at most a threshold. */
    record UpTo(Source of, double threshold) implements Source {}

    /** One source times another. */
    record Product(Source one, Source other) implements Source {}

    /** One over the chance of a logistic regression with this constant and a slope for each column. */
    record InverseChance(List<Source> columns, double constant, List<Double> slopes) implements Source {
        public InverseChance {
            columns = List.copyOf(columns);
            slopes = List.copyOf(slopes);
        }
    }
}
