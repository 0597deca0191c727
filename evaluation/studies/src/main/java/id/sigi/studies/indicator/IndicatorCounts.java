package id.sigi.studies.indicator;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import id.sigi.methods.plan.IndicatorPlan;
import id.sigi.methods.plan.indicator.Dimension;
import id.sigi.methods.plan.indicator.DimensionCode;
import id.sigi.methods.plan.indicator.EmptyDomains;
import id.sigi.methods.plan.indicator.Indicator;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.expression.PlanColumns;
import id.sigi.studies.shape.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;

/**
 * The rows of a plan of indicators, counted once by the values of all its dimensions and by what a row is to each indicator.
 *
 * @param plan the plan
 * @param tally the counts
 */
record IndicatorCounts(IndicatorPlan plan, Tally tally) {
    private static final String COUNTED = "counted";
    private static final String BASE = "base";
    private static final String NEITHER = "neither";
    private static final String ABOVE_ALONE = "above alone";
    private static final String UNKNOWN = "";

    /**
     * One aggregation of the rows.
     *
     * @throws RequestFault if the plan does not fit the data: a dimension has values outside its list or none of its values, or a row is counted
     *     above the line and not below it
     */
    static IndicatorCounts of(IndicatorPlan plan, PlanColumns columns) {
        return of(plan, Tally.of(columns.rows(), columns(plan, columns).toArray(Column[]::new)));
    }

    /** What rows are counted by. */
    static List<Column> columns(IndicatorPlan plan, PlanColumns columns) {
        List<Column> by = new ArrayList<>();
        plan.dimensionNames().forEach(name -> by.add(value(plan, name, columns).as(name)));
        for (int at = 0; at < plan.indicators().size(); at++) {
            by.add(part(plan.indicators().get(at), columns).as(measure(at)));
        }
        if (!plan.stages().isEmpty()) {
            by.add(PassedStages.of(plan.stages(), columns).as(PassedStages.COLUMN));
        }
        return by;
    }

    /**
     * Of rows that were counted by those columns.
     *
     * @throws RequestFault as above
     */
    static IndicatorCounts of(IndicatorPlan plan, Tally tally) {
        IndicatorCounts counts = new IndicatorCounts(plan, tally);
        counts.demandParts();
        if (!plan.stages().isEmpty()) {
            PassedStages.demand(plan.stages(), tally);
        }
        plan.dimensionNames().forEach(counts::demandValues);
        return counts;
    }

    private static Column value(IndicatorPlan plan, String name, PlanColumns columns) {
        return plan.findDimension(name)
                .map(dimension -> columns.textOf("dimension " + name, dimension.expression()))
                .orElseGet(() -> columns.textOf("by", name));
    }

    private static Column part(Indicator indicator, PlanColumns columns) {
        String key = "indicator " + indicator.id();
        Column above = columns.condition(key + ", numerator", indicator.numerator());
        Column below = coalesce(columns.condition(key + ", denominator", indicator.denominator()), lit(false));
        return when(below.and(above), COUNTED)
                .when(below.and(above.isNull()), NEITHER)
                .when(below, BASE)
                .when(above, ABOVE_ALONE)
                .otherwise(NEITHER);
    }

    private static String measure(int at) {
        return "indicator " + at;
    }

    /** Whether a cell's rows are below the line of an indicator. */
    Predicate<Tally.Cell> below(int indicator) {
        String column = measure(indicator);
        return cell -> cell.value(column).equals(BASE) || cell.value(column).equals(COUNTED);
    }

    /** Whether a cell's rows are above the line of an indicator. */
    Predicate<Tally.Cell> above(int indicator) {
        String column = measure(indicator);
        return cell -> cell.value(column).equals(COUNTED);
    }

    /** The values that a dimension has, those that the plan lists first and in its order. */
    List<String> values(String dimension) {
        return plan.findDimension(dimension)
                .map(known -> known.codes().stream().map(DimensionCode::value).toList())
                .orElseGet(() -> found(dimension));
    }

    private List<String> found(String dimension) {
        return tally.cells().stream()
                .map(cell -> cell.value(dimension))
                .filter(value -> !value.equals(UNKNOWN))
                .distinct()
                .sorted(ValueOrder.INSTANCE)
                .toList();
    }

    private void demandParts() {
        for (int at = 0; at < plan.indicators().size(); at++) {
            String column = measure(at);
            long outside = tally.count(cell -> cell.value(column).equals(ABOVE_ALONE));
            String id = plan.indicators().get(at).id();
            if (outside > 0) {
                throw new RequestFault(
                        "the plan's indicator " + id + " cannot be used",
                        outside + " rows satisfy its numerator and not its denominator, so that it is no share",
                        "Make the numerator a part of the denominator: write the denominator's condition into it with and");
            }
        }
    }

    private void demandValues(String name) {
        plan.findDimension(name).ifPresent(dimension -> {
            demandListed(dimension);
            for (DimensionCode code : dimension.codes()) {
                boolean isEmpty = tally.count(cell -> cell.value(name).equals(code.value())) == 0;
                if (isEmpty && plan.emptyDomains() == EmptyDomains.REFUSED) {
                    throw new RequestFault(
                            "the plan's dimension " + name + " cannot be used",
                            "no row has its value " + code.value() + ": a domain without units",
                            "Correct the value, take the code out, or say empty_domains: not_estimable");
                }
            }
        });
    }

    private void demandListed(Dimension dimension) {
        long others = tally.count(cell -> !cell.value(dimension.id()).equals(UNKNOWN)
                && dimension.findCode(cell.value(dimension.id())).isEmpty());
        if (others > 0 && !dimension.allowsOthers()) {
            throw new RequestFault(
                    "the plan's dimension " + dimension.id() + " cannot be used",
                    others + " rows have a value that is none of its codes",
                    "Add the codes that are missing, or say open: true where such rows belong to none of the groups");
        }
    }
}
