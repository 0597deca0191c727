package id.sigi.lake.file;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.FieldType;
import java.util.List;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;

/**
 * The columns of a file that is being written, as a row fills them: by their place, texts as bytes of UTF-8 that are copied before the call
 * returns.
 */
public final class FileColumns {
    private final String[] names;
    private final FieldType[] types;
    private final RecordConsumer parquet;

    FileColumns(List<Field> columns, RecordConsumer parquet) {
        names = columns.stream().map(Field::name).toArray(String[]::new);
        types = columns.stream().map(Field::type).toArray(FieldType[]::new);
        this.parquet = parquet;
    }

    /** Puts a text, a code or a pseudonym. */
    public void text(int column, byte[] source, int start, int length) {
        parquet.startField(names[column], column);
        parquet.addBinary(Binary.fromReusedByteArray(source, start, length));
        parquet.endField(names[column], column);
    }

    /** Puts several codes; an empty list is not the same as no list. */
    public void texts(int column, byte[][] texts) {
        parquet.startField(names[column], column);
        parquet.startGroup();
        if (texts.length > 0) {
            parquet.startField(FileSchema.LIST, 0);
            for (byte[] text : texts) {
                parquet.startGroup();
                parquet.startField(FileSchema.ELEMENT, 0);
                parquet.addBinary(Binary.fromConstantByteArray(text));
                parquet.endField(FileSchema.ELEMENT, 0);
                parquet.endGroup();
            }
            parquet.endField(FileSchema.LIST, 0);
        }
        parquet.endGroup();
        parquet.endField(names[column], column);
    }

    /**
     * Puts a value that is a number: a whole number, a truth as zero or one, a date in days or an instant in microseconds since 1970, or
     * the bits of a fraction.
     */
    public void number(int column, long value) {
        parquet.startField(names[column], column);
        switch (types[column]) {
            case INTEGER, DATE -> parquet.addInteger((int) value);
            case LONG, TIMESTAMP -> parquet.addLong(value);
            case BOOLEAN -> parquet.addBoolean(value == 1);
            case DOUBLE -> parquet.addDouble(Double.longBitsToDouble(value));
            case STRING, FREE_TEXT, CODE, CODES, PSEUDONYM ->
                throw new IllegalArgumentException(names[column] + " is no number");
        }
        parquet.endField(names[column], column);
    }
}
