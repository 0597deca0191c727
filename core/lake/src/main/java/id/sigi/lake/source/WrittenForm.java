package id.sigi.lake.source;

import id.sigi.lake.csv.CsvColumn;
import id.sigi.lake.csv.NonNumber;
import java.util.Arrays;
import java.util.Optional;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What the columns of a table know of how they were written in a CSV file; they carry it with them through the engine. Columns of other
 * tables know nothing, and nothing is missing then: their types are declared, not found.
 */
public final class WrittenForm {
    private static final String TEXTS = "sigi.texts";
    private static final String IS_TEXTS = "sigi.is_texts";
    private static final String TYPE = "sigi.type";
    private static final String ODD_KIND = "sigi.odd.kind";
    private static final String ODD_LINE = "sigi.odd.line";
    private static final String ODD_COUNT = "sigi.odd.count";
    private static final String ODD_OF = "sigi.odd.of";

    private WrittenForm() {}

    /** A column's field, nullable as everything that a user brings. */
    static StructField field(CsvColumn column) {
        MetadataBuilder facts =
                new MetadataBuilder().putString(TYPE, column.type().name());
        column.asWritten().ifPresent(texts -> facts.putString(TEXTS, texts));
        column.odd()
                .ifPresent(odd -> facts.putString(ODD_KIND, odd.kind().name())
                        .putLong(ODD_LINE, odd.line())
                        .putLong(ODD_COUNT, odd.count())
                        .putLong(ODD_OF, odd.of()));
        return DataTypes.createStructField(
                column.name(),
                switch (column.type()) {
                    case WHOLE -> DataTypes.LongType;
                    case DECIMAL -> DataTypes.DoubleType;
                    case TEXT, LONG_NUMBERS, TRUTHS -> DataTypes.StringType;
                },
                true,
                facts.build());
    }

    /** The field of the texts of a column of numbers. */
    static StructField texts(String name) {
        return DataTypes.createStructField(
                name,
                DataTypes.StringType,
                true,
                new MetadataBuilder().putBoolean(IS_TEXTS, true).build());
    }

    /** The column of the texts of a column of numbers of which one may stand for several texts; empty for all others. */
    public static Optional<String> findTexts(StructType schema, String column) {
        return find(schema, column).filter(facts -> facts.contains(TEXTS)).map(facts -> facts.getString(TEXTS));
    }

    /** Whether a column only holds the texts of another one, and is none of the file's own. */
    public static boolean isTexts(StructField field) {
        return field.metadata().contains(IS_TEXTS);
    }

    /** Whether a column of text holds whole numbers of which some have more digits than the machine's. */
    public static boolean isLongNumbers(StructType schema, String column) {
        return isOf(schema, column, CsvColumn.Type.LONG_NUMBERS);
    }

    /** Whether a column of text holds {@code TRUE} and {@code FALSE} alone, in any case. */
    public static boolean isTruths(StructType schema, String column) {
        return isOf(schema, column, CsvColumn.Type.TRUTHS);
    }

    private static boolean isOf(StructType schema, String column, CsvColumn.Type type) {
        return find(schema, column)
                .filter(facts -> facts.contains(TYPE) && facts.getString(TYPE).equals(type.name()))
                .isPresent();
    }

    /** The first value of a column that is no number, if the column is known to have one. */
    public static Optional<CsvColumn.Odd> findOdd(StructType schema, String column) {
        return find(schema, column)
                .filter(facts -> facts.contains(ODD_KIND))
                .map(facts -> new CsvColumn.Odd(
                        facts.getLong(ODD_LINE),
                        NonNumber.valueOf(facts.getString(ODD_KIND)),
                        facts.getLong(ODD_COUNT),
                        facts.getLong(ODD_OF)));
    }

    private static Optional<Metadata> find(StructType schema, String column) {
        return Arrays.stream(schema.fields())
                .filter(field -> field.name().equals(column))
                .findFirst()
                .map(StructField::metadata);
    }
}
