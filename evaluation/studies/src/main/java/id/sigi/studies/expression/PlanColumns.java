package id.sigi.studies.expression;

import id.sigi.lake.csv.CsvColumn;
import id.sigi.lake.source.WrittenForm;
import id.sigi.methods.plan.outcome.Outcome;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;

/**
 * The columns that a plan may use: those of its data. Every name and every expression of a plan passes here before the engine sees it;
 * an expression is parsed and its tree walked, and whatever is not on the list of {@link AllowedNodes} is refused.
 */
public final class PlanColumns {
    private final Dataset<Row> rows;
    private final PlanNames known;

    private PlanColumns(Dataset<Row> rows) {
        this.rows = rows;
        this.known = PlanNames.of(Arrays.stream(rows.schema().fields())
                .filter(field -> !WrittenForm.isTexts(field))
                .map(StructField::name)
                .toList());
    }

    public static PlanColumns of(Dataset<Row> rows) {
        return new PlanColumns(rows);
    }

    /** The rows themselves. */
    public Dataset<Row> rows() {
        return rows;
    }

    public List<String> names() {
        return known.names();
    }

    /** The same columns and one more, computed from them. */
    public PlanColumns withDerived(String name, String expression) {
        known.checkFree("derive." + name, name);
        Column column = expression("derive." + name, expression);
        return of(analysed("derive." + name, () -> rows.withColumn(name, column)));
    }

    /** The same columns and one more that the program computes for this key of the plan. */
    public PlanColumns with(String key, String name, Column column) {
        known.checkFree(key, name);
        return of(rows.withColumn(name, column));
    }

    /** The rows that satisfy a condition of the plan. */
    public PlanColumns where(String key, String condition) {
        Column column = condition(key, condition);
        return of(rows.filter(column));
    }

    /** The rows that do not satisfy a condition of the plan, or of which it is not known. */
    public PlanColumns whereNot(String key, String condition) {
        Column column = condition(key, condition);
        return of(rows.filter(functions.not(functions.coalesce(column, functions.lit(false)))));
    }

    /**
     * A column by its name, for names of people, places and groups: of numbers of which one may be written in several ways, the texts as they
     * were written.
     *
     * @param key where the plan names it, for the message
     */
    public Column column(String key, String name) {
        known.checkName(key, name);
        return functions.col(quoted(WrittenForm.findTexts(rows.schema(), name).orElse(name)));
    }

    /** Columns joined to one name, as text; missing where one of them is. */
    public Column joined(String key, List<String> names) {
        Column isWhole = functions.lit(true);
        List<Column> parts = new ArrayList<>();
        for (String name : names) {
            Column part = column(key, name);
            isWhole = isWhole.and(part.isNotNull());
            parts.add(part.cast(DataTypes.StringType));
        }
        return functions.when(isWhole, functions.concat_ws(" | ", parts.toArray(Column[]::new)));
    }

    /** A column of numbers or truth values, as double; true is one. */
    public Column number(String key, String name) {
        known.checkName(key, name);
        Column column = functions.col(quoted(name));
        if (WrittenForm.isLongNumbers(rows.schema(), name)) {
            return column.cast(DataTypes.DoubleType);
        }
        if (WrittenForm.isTruths(rows.schema(), name)) {
            return functions
                    .when(column.isNotNull(), functions.lower(column).equalTo("true"))
                    .cast(DataTypes.IntegerType)
                    .cast(DataTypes.DoubleType);
        }
        WrittenForm.findOdd(rows.schema(), name).ifPresent(odd -> {
            throw odd(key, name, odd);
        });
        return asDouble(key, column);
    }

    /** What is said of a column that must hold numbers and does not. */
    public static RequestFault odd(String key, String name, CsvColumn.Odd odd) {
        return PlanNames.refused(
                key,
                odd.count() + " of the " + odd.of() + " values of " + name + " are no numbers; the first, in line "
                        + odd.line() + ", is " + odd.kind().words(),
                odd.kind().remedy());
    }

    /** An outcome of a plan as double, empty outside of its window. */
    public Column outcome(Outcome outcome) {
        String key = "outcome " + outcome.name();
        Column number = number(key, outcome.name());
        return outcome.findWindow()
                .map(window -> functions.when(condition(key + ", window", window.condition()), number))
                .orElse(number);
    }

    /** An expression that gives numbers or truth values, as double; true is one. */
    public Column numberOf(String key, String text) {
        return names().contains(text) ? number(key, text) : asDouble(key, expression(key, text));
    }

    /** A column by its name, or an expression of columns, as text; for values of groups. */
    public Column textOf(String key, String text) {
        Column value = names().contains(text) ? column(key, text) : expression(key, text);
        return value.cast(DataTypes.StringType);
    }

    /** Whether the column holds text, and so has levels rather than a size. */
    public boolean isText(String name) {
        return type(functions.col(quoted(name))).equals(DataTypes.StringType)
                && !WrittenForm.isLongNumbers(rows.schema(), name);
    }

    /** A condition: an expression that is true or false. */
    public Column condition(String key, String text) {
        Column column = expression(key, text);
        DataType type = analysed(key, () -> type(column));
        if (!(type instanceof BooleanType)) {
            throw PlanNames.refused(
                    key,
                    "\"" + ExpressionSize.shortened(text) + "\" is " + type.simpleString() + ", not a condition",
                    "Compare it with something");
        }
        return column;
    }

    private Column expression(String key, String text) {
        known.check(key, text);
        Column column = functions.expr(text);
        analysed(key, () -> type(column));
        return column;
    }

    private Column asDouble(String key, Column column) {
        DataType type = type(column);
        if (type instanceof BooleanType) {
            return column.cast(DataTypes.IntegerType).cast(DataTypes.DoubleType);
        }
        if (type instanceof NumericType) {
            return column.cast(DataTypes.DoubleType);
        }
        throw PlanNames.refused(
                key,
                "it is " + type.simpleString() + ", neither a number nor a truth value",
                "Derive a number from it under rows.derive, or name another column");
    }

    private DataType type(Column column) {
        return rows.select(column).schema().apply(0).dataType();
    }

    private static <T> T analysed(String key, Supplier<T> work) {
        try {
            return analyse(work);
        } catch (StackOverflowError fault) {
            throw ExpressionSize.tooLarge(key, "its parts stand too deep in one another");
        } catch (AnalysisException fault) {
            throw AnalysisFault.of(key, fault);
        }
    }

    /** The engine throws this fault without declaring it; declared here, so that it can be caught by name. */
    private static <T> T analyse(Supplier<T> work) throws AnalysisException {
        return work.get();
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
