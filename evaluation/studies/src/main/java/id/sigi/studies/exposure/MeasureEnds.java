package id.sigi.studies.exposure;

import java.io.Serializable;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * How many people have a value of one measure, and its least and its greatest value with how many have them. Values are compared as the engine
 * does.
 */
interface MeasureEnds extends Serializable {
    /** Of nobody. */
    static MeasureEnds of(DataType type) {
        return type.equals(DataTypes.DoubleType) ? new DoubleEnds() : new OrderedEnds(type);
    }

    /** Adds a person, with or without a value. */
    void add(InternalRow row, int ordinal);

    /** Adds other people. */
    void add(MeasureEnds other);

    /** People with a value. */
    long with();

    /** Of these, people whose value is above the least of all. */
    long aboveLeast(MeasureEnds all);

    /** Of these, people whose value is below the greatest of all. */
    long belowGreatest(MeasureEnds all);
}
