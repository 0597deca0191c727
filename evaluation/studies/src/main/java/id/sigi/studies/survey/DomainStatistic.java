package id.sigi.studies.survey;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;

import id.sigi.methods.estimate.identity.Subgroup;
import id.sigi.methods.plan.SurveyPlan;
import id.sigi.methods.plan.survey.DomainColumns;
import id.sigi.methods.plan.survey.SurveyStatistic;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.expression.PlanColumns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * One statistic of a plan in one domain: among everybody whom it is about, or those of them with certain values of columns. Domains are
 * those that the data have; a respondent without a value is in none of them.
 *
 * @param statistic what is estimated
 * @param values the columns' values, none for everybody
 */
record DomainStatistic(SurveyStatistic statistic, List<Value> values) {
    /** Most domains that the values of one list of columns may form. */
    static final int MOST = 2_000;

    DomainStatistic {
        values = List.copyOf(values);
    }

    /** A value of a column, as text. */
    record Value(String column, String text) {
        String words() {
            return Subgroup.of(column, text).words();
        }

        private Column isIn(PlanColumns columns) {
            return columns.column("by", column).cast(DataTypes.StringType).equalTo(text);
        }
    }

    /**
     * Every statistic of a plan, each first among everybody and then by the plan's columns and by its own.
     *
     * @throws RequestFault if a column is not in the data or forms too many domains
     */
    static List<DomainStatistic> list(SurveyPlan plan, PlanColumns columns) {
        Map<DomainColumns, List<List<Value>>> domains = new LinkedHashMap<>();
        plan.statistics().stream()
                .flatMap(statistic -> plan.domains(statistic).stream())
                .distinct()
                .forEach(by -> domains.put(by, found(by, columns)));
        List<DomainStatistic> all = new ArrayList<>();
        for (SurveyStatistic statistic : plan.statistics()) {
            all.add(new DomainStatistic(statistic, List.of()));
            plan.domains(statistic)
                    .forEach(by -> domains.get(by).forEach(values -> all.add(new DomainStatistic(statistic, values))));
        }
        return all;
    }

    private static List<List<Value>> found(DomainColumns by, PlanColumns columns) {
        Column[] texts = by.columns().stream()
                .map(name -> columns.column("by", name).cast(DataTypes.StringType))
                .toArray(Column[]::new);
        List<Row> rows = columns.rows()
                .select(texts)
                .na()
                .drop()
                .distinct()
                .limit(MOST + 1)
                .collectAsList();
        if (rows.size() > MOST) {
            throw new RequestFault(
                    "the plan's by cannot be used",
                    by.words() + " has more than " + MOST + " values, and each would be a domain",
                    "Name columns with few values, or derive classes of theirs under rows.derive");
        }
        return rows.stream()
                .sorted(inOrder(rows, texts.length))
                .map(row -> values(by, row))
                .toList();
    }

    private static List<Value> values(DomainColumns by, Row row) {
        List<Value> values = new ArrayList<>();
        for (int at = 0; at < by.columns().size(); at++) {
            values.add(new Value(by.columns().get(at), row.getString(at)));
        }
        return values;
    }

    /** Column after column: by size where all its values are numbers, else by letters. */
    private static Comparator<Row> inOrder(List<Row> rows, int columns) {
        List<Comparator<Row>> orders =
                IntStream.range(0, columns).mapToObj(at -> byColumn(rows, at)).toList();
        return (one, other) -> orders.stream()
                .mapToInt(order -> order.compare(one, other))
                .filter(difference -> difference != 0)
                .findFirst()
                .orElse(0);
    }

    private static Comparator<Row> byColumn(List<Row> rows, int at) {
        boolean areNumbers = rows.stream().allMatch(row -> NaturalOrder.isNumber(row.getString(at)));
        return areNumbers
                ? Comparator.comparingDouble(row -> Double.parseDouble(row.getString(at)))
                : Comparator.comparing(row -> row.getString(at));
    }

    /** Whom it is about, as printed. */
    String subgroup() {
        Stream<String> whole = statistic.findWhere().isPresent() ? Stream.of(statistic.subgroup()) : Stream.empty();
        return values.isEmpty()
                ? statistic.subgroup()
                : Stream.concat(whole, values.stream().map(Value::words)).collect(Collectors.joining(", "));
    }

    /** What tells its domain from others, whatever these are called. */
    List<Object> domain() {
        return List.of(statistic.where(), values);
    }

    boolean isOfEverybody() {
        return statistic.findWhere().isEmpty() && values.isEmpty();
    }

    /** Who is in the domain: true or false, never missing. */
    Column belongs(PlanColumns columns) {
        Optional<Column> condition = statistic
                .findWhere()
                .map(where -> columns.condition("statistic " + statistic.name() + ", where", where));
        Column belongs = condition.map(found -> coalesce(found, lit(false))).orElse(lit(true));
        for (Value value : values) {
            belongs = belongs.and(coalesce(value.isIn(columns), lit(false)));
        }
        return belongs;
    }
}
