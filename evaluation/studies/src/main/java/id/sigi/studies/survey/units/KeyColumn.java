package id.sigi.studies.survey.units;

import java.io.Serializable;
import org.apache.spark.sql.catalyst.InternalRow;

/** The values that tell strata or units apart, each kept once under a number. */
interface KeyColumn extends Serializable {
    /** Of a row. */
    int hash(InternalRow row);

    /** Of a value that is kept. */
    int hash(int slot);

    /** Whether the row has the value. */
    boolean isAt(int slot, InternalRow row);

    /** Whether another column of the same kind keeps the same value. */
    boolean isAt(int slot, KeyColumn other, int otherSlot);

    /** Keeps a row's value under the next number. */
    void append(InternalRow row);

    /** Keeps another column's value under the next number. */
    void append(KeyColumn other, int otherSlot);

    /** The value as text. */
    String text(int slot);
}
