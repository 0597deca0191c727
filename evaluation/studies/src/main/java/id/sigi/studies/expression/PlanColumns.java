package id.sigi.studies.expression;

import id.sigi.methods.plan.NearestName;
import id.sigi.methods.plan.Outcome;
import id.sigi.programme.fault.RequestFault;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The columns that a plan may use: those of its data. Every name and every expression of a plan passes here before the engine sees it;
 * an expression is parsed and its tree walked, and whatever is not on the list of {@link AllowedNodes} is refused.
 */
public final class PlanColumns {
    private final Dataset<Row> rows;
    private final List<String> names;

    private PlanColumns(Dataset<Row> rows) {
        this.rows = rows;
        this.names = Arrays.asList(rows.columns());
    }

    public static PlanColumns of(Dataset<Row> rows) {
        return new PlanColumns(rows);
    }

    /** The rows themselves. */
    public Dataset<Row> rows() {
        return rows;
    }

    public List<String> names() {
        return names;
    }

    /** The same columns and one more, computed from them. */
    public PlanColumns withDerived(String name, String expression) {
        if (names.contains(name)) {
            throw refused("derive." + name, "the data already has a column " + name, "Choose another name");
        }
        Column column = expression("derive." + name, expression);
        return of(analysed("derive." + name, () -> rows.withColumn(name, column)));
    }

    /** The same columns and one more that the program computes for this key of the plan. */
    public PlanColumns with(String key, String name, Column column) {
        if (names.contains(name)) {
            throw refused(key, "the data already has a column " + name, "Choose another name");
        }
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
     * A column by its name.
     *
     * @param key where the plan names it, for the message
     */
    public Column column(String key, String name) {
        if (!names.contains(name)) {
            throw unknown(key, name);
        }
        return functions.col(quoted(name));
    }

    /** A column of numbers or truth values, as double; true is one. */
    public Column number(String key, String name) {
        return asDouble(key, column(key, name));
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
        return asDouble(key, expression(key, text));
    }

    /** Whether the column holds text, and so has levels rather than a size. */
    public boolean isText(String name) {
        return type(functions.col(quoted(name))).equals(DataTypes.StringType);
    }

    /** A condition: an expression that is true or false. */
    public Column condition(String key, String text) {
        Column column = expression(key, text);
        DataType type = analysed(key, () -> type(column));
        if (!(type instanceof BooleanType)) {
            throw refused(
                    key,
                    "\"" + text + "\" is " + type.simpleString() + ", not a condition",
                    "Compare it with something");
        }
        return column;
    }

    private Column expression(String key, String text) {
        check(key, parsed(key, text));
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
        throw refused(
                key,
                "it is " + type.simpleString() + ", neither a number nor a truth value",
                "Derive a number from it under rows.derive, or name another column");
    }

    private DataType type(Column column) {
        return rows.select(column).schema().apply(0).dataType();
    }

    private static Expression parsed(String key, String text) {
        try {
            return parse(text);
        } catch (ParseException fault) {
            throw new RequestFault(
                    "the plan's " + key + " cannot be used",
                    "\"" + text + "\" is not a SQL expression",
                    "Write one expression of columns, comparisons and arithmetic",
                    fault);
        }
    }

    /** Spark's parser throws its fault without declaring it; declared here, so that it can be caught by name. */
    private static Expression parse(String text) throws ParseException {
        return new CatalystSqlParser().parseExpression(text);
    }

    private void check(String key, Expression node) {
        if (node instanceof UnresolvedAttribute attribute) {
            List<String> parts = CollectionConverters.asJava(attribute.nameParts());
            String name = String.join(".", parts);
            if (parts.size() > 1 || !names.contains(name)) {
                throw unknown(key, name);
            }
        } else if (node instanceof UnresolvedFunction function) {
            checkFunction(key, function);
        } else if (!AllowedNodes.isNode(node)) {
            throw refused(
                    key,
                    "an expression of a plan may not contain " + node.getClass().getSimpleName(),
                    "Use columns, comparisons, logic, arithmetic and plain functions of one row");
        }
        CollectionConverters.asJava(node.children()).forEach(child -> check(key, child));
    }

    private static void checkFunction(String key, UnresolvedFunction function) {
        String name = String.join(".", CollectionConverters.asJava(function.nameParts()))
                .toLowerCase(Locale.ROOT);
        if (!AllowedNodes.isFunction(name)
                || function.isDistinct()
                || function.filter().isDefined()) {
            throw refused(
                    key,
                    "the function " + name + " is not allowed in a plan",
                    "Use columns, comparisons, logic, arithmetic and plain functions of one row");
        }
    }

    private static <T> T analysed(String key, Supplier<T> work) {
        try {
            return analyse(work);
        } catch (AnalysisException fault) {
            throw new RequestFault(
                    "the plan's " + key + " cannot be used",
                    fault.getSimpleMessage().lines().findFirst().orElse("its types do not fit"),
                    "Compare like with like, or cast",
                    fault);
        }
    }

    /** As with {@link #parse}: declared, so that it can be caught by name. */
    private static <T> T analyse(Supplier<T> work) throws AnalysisException {
        return work.get();
    }

    private RequestFault unknown(String key, String name) {
        String mend = NearestName.find(name, names)
                .map(near -> "Perhaps " + near + " was meant")
                .orElse("Name one of "
                        + String.join(", ", names.stream().sorted().limit(40).toList()));
        return refused(key, "the data has no column " + name, mend);
    }

    private static RequestFault refused(String key, String reason, String mend) {
        return new RequestFault("the plan's " + key + " cannot be used", reason, mend);
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
