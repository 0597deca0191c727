package id.sigi.studies.expression;

import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.Add;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.CaseWhen;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Concat;
import org.apache.spark.sql.catalyst.expressions.Divide;
import org.apache.spark.sql.catalyst.expressions.EqualNullSafe;
import org.apache.spark.sql.catalyst.expressions.EqualTo;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GreaterThan;
import org.apache.spark.sql.catalyst.expressions.GreaterThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.In;
import org.apache.spark.sql.catalyst.expressions.IntegralDivide;
import org.apache.spark.sql.catalyst.expressions.IsNotNull;
import org.apache.spark.sql.catalyst.expressions.IsNull;
import org.apache.spark.sql.catalyst.expressions.LessThan;
import org.apache.spark.sql.catalyst.expressions.LessThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.Like;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Multiply;
import org.apache.spark.sql.catalyst.expressions.Not;
import org.apache.spark.sql.catalyst.expressions.Or;
import org.apache.spark.sql.catalyst.expressions.Remainder;
import org.apache.spark.sql.catalyst.expressions.Subtract;
import org.apache.spark.sql.catalyst.expressions.UnaryMinus;
import org.apache.spark.sql.catalyst.expressions.UnaryPositive;

/**
 * What an expression of a plan may be made of: comparison, logic, arithmetic, and functions that look at one row and nothing else. The
 * list says what is allowed, so what a later Spark adds is refused until somebody has looked at it.
 */
final class AllowedNodes {
    private static final Set<Class<? extends Expression>> NODES = Set.of(
            Add.class,
            And.class,
            CaseWhen.class,
            Cast.class,
            Concat.class,
            Divide.class,
            EqualNullSafe.class,
            EqualTo.class,
            GreaterThan.class,
            GreaterThanOrEqual.class,
            In.class,
            IntegralDivide.class,
            IsNotNull.class,
            IsNull.class,
            LessThan.class,
            LessThanOrEqual.class,
            Like.class,
            Literal.class,
            Multiply.class,
            Not.class,
            Or.class,
            Remainder.class,
            Subtract.class,
            UnaryMinus.class,
            UnaryPositive.class);

    private static final Set<String> FUNCTIONS = Set.of(
            "abs",
            "add_months",
            "between",
            "ceil",
            "coalesce",
            "concat",
            "date_add",
            "date_diff",
            "datediff",
            "day",
            "exp",
            "extract",
            "floor",
            "greatest",
            "if",
            "ifnull",
            "isnotnull",
            "isnull",
            "least",
            "length",
            "ln",
            "lower",
            "month",
            "months_between",
            "nullif",
            "nvl",
            "pow",
            "power",
            "round",
            "sign",
            "sqrt",
            "substring",
            "to_date",
            "trim",
            "try_add",
            "try_divide",
            "try_multiply",
            "try_subtract",
            "try_to_date",
            "upper",
            "year");

    private AllowedNodes() {}

    static boolean isNode(Expression node) {
        return NODES.contains(node.getClass());
    }

    static boolean isFunction(String name) {
        return FUNCTIONS.contains(name);
    }

    /** What an expression contains that it may not, as one would write it in SQL; the engine's names of its parts are not SQL. */
    static String words(Expression node) {
        String name = node.getClass().getSimpleName();
        return switch (name) {
            case "UnresolvedExtractValue" -> "a place in a list or a map, [ ]";
            case "RLike" -> "rlike";
            case "UnresolvedStar" -> "a star for all columns";
            case "Exists", "ScalarSubquery", "ListQuery", "InSubquery" -> "a query within it";
            case "UnresolvedWindowExpression", "WindowExpression" -> "a window, over ( )";
            case "LambdaFunction", "UnresolvedNamedLambdaVariable" -> "an arrow, ->";
            default -> name.startsWith("Unresolved") ? "what is no value of one row" : node.prettyName();
        };
    }
}
