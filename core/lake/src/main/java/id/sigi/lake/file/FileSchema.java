package id.sigi.lake.file;

import id.sigi.programme.contract.Field;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** Contracts as schemas of Parquet, type by type those that the engine writes for {@link id.sigi.lake.SparkSchemas}. */
final class FileSchema {
    /** Names of the parts of a list, by the format's own convention. */
    static final String LIST = "list";

    static final String ELEMENT = "element";

    private FileSchema() {}

    static MessageType of(List<Field> columns) {
        Types.MessageTypeBuilder message = Types.buildMessage();
        columns.forEach(field -> message.addField(column(field)));
        return message.named("spark_schema");
    }

    private static Type column(Field field) {
        Repetition repetition = field.isRequired() ? Repetition.REQUIRED : Repetition.OPTIONAL;
        return switch (field.type()) {
            case STRING, FREE_TEXT, CODE, PSEUDONYM -> text(repetition).named(field.name());
            case CODES ->
                Types.list(repetition)
                        .element(text(Repetition.OPTIONAL).named(ELEMENT))
                        .named(field.name());
            case INTEGER -> Types.primitive(PrimitiveTypeName.INT32, repetition).named(field.name());
            case LONG -> Types.primitive(PrimitiveTypeName.INT64, repetition).named(field.name());
            case DOUBLE -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(field.name());
            case BOOLEAN ->
                Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(field.name());
            case DATE ->
                Types.primitive(PrimitiveTypeName.INT32, repetition)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(field.name());
            case TIMESTAMP ->
                Types.primitive(PrimitiveTypeName.INT64, repetition)
                        .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
                        .named(field.name());
        };
    }

    private static Types.PrimitiveBuilder<PrimitiveType> text(Repetition repetition) {
        return Types.primitive(PrimitiveTypeName.BINARY, repetition).as(LogicalTypeAnnotation.stringType());
    }
}
