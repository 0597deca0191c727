package id.sigi.studies.expression;

import id.sigi.methods.plan.check.NearestName;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.catalyst.parser.ParseException;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The names that a plan may use, and what its expressions may be made of. Needs no running engine, so that most faults of a plan are told before
 * one is started.
 *
 * @param names names of columns
 */
public record PlanNames(List<String> names) {
    /** Of a name that is shown. */
    private static final int LONGEST = 60;

    public PlanNames {
        names = List.copyOf(names);
    }

    public static PlanNames of(List<String> names) {
        return new PlanNames(names);
    }

    /** The same names and one that is derived by an expression of them. */
    public PlanNames withDerived(String name, String expression) {
        checkFree("derive." + name, name);
        check("derive." + name, expression);
        List<String> more = new ArrayList<>(names);
        more.add(name);
        return of(more);
    }

    void checkFree(String key, String name) {
        if (names.contains(name)) {
            throw refused(key, "the data already has a column " + name, "Choose another name");
        }
    }

    /**
     * @param key where the plan names it, for the message
     * @throws RequestFault if there is no column of that name
     */
    public void checkName(String key, String name) {
        if (!names.contains(name)) {
            throw unknown(key, name);
        }
    }

    /** @throws RequestFault if the text is no expression, names no column of these, or contains what a plan may not say */
    public void check(String key, String text) {
        check(key, parsed(key, text));
    }

    private static Expression parsed(String key, String text) {
        ExpressionSize.check(key, text);
        try {
            return parse(text);
        } catch (StackOverflowError fault) {
            throw ExpressionSize.tooLarge(key, "its parts stand too deep in one another");
        } catch (ParseException fault) {
            throw new RequestFault(
                    "the plan's " + key + " cannot be used",
                    "\"" + ExpressionSize.shortened(text) + "\" is not a SQL expression",
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
                    "an expression of a plan may not contain " + AllowedNodes.words(node),
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

    private RequestFault unknown(String key, String name) {
        if (names.stream().anyMatch(PlanNames::isNumber)) {
            return refused(
                    key,
                    "the data has no column " + name,
                    "Check the name, and whether the first line of the data is a heading; some of its names are numbers");
        }
        String remedy = NearestName.find(name, names)
                .map(near -> "Perhaps " + near + " was meant")
                .orElse("Name one of "
                        + names.stream()
                                .sorted()
                                .limit(40)
                                .map(PlanNames::shortened)
                                .collect(Collectors.joining(", ")));
        return refused(key, "the data has no column " + name, remedy);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    /** A number that is no year: perhaps a value of somebody's row, which is not quoted. */
    private static boolean isNumber(String name) {
        return name.matches("[+-]?\\d+([.,]\\d+)*") && !name.matches("(19|20)\\d\\d");
    }

    static RequestFault refused(String key, String reason, String remedy) {
        return new RequestFault("the plan's " + key + " cannot be used", reason, remedy);
    }
}
