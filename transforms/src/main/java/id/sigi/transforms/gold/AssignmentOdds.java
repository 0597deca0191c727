package id.sigi.transforms.gold;

import static id.sigi.transforms.Columns.column;
import static id.sigi.transforms.Columns.columns;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.rules.SelectionOdds;
import id.sigi.programme.rules.SelectionOdds.Kind;
import id.sigi.programme.rules.SelectionOdds.Odds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The chance with which each entrant won: of every draw only the kinds of its households and how many there are of each are brought together,
 * so that a draw of millions is a handful of rows.
 */
final class AssignmentOdds {
    private static final String ENTRANTS = "household_entrants";
    private static final String HOUSEHOLDS = "households";
    private static final String ALL_ENTRANTS = "all_entrants";
    private static final String KINDS = "kinds";
    private static final String ODDS = "odds";

    private static final StructType ODDS_OF_KIND = new StructType()
            .add(ENTRANTS, DataTypes.IntegerType)
            .add(DrawFields.HOUSEHOLD_PLACES.name(), DataTypes.IntegerType)
            .add(DrawFields.ASSIGNMENT_PROBABILITY.name(), DataTypes.DoubleType)
            .add(DrawFields.ASSIGNMENT_ERROR.name(), DataTypes.DoubleType);

    private static final UserDefinedFunction ODDS_OF_DRAW =
            udf((UDF2<Seq<Row>, Long, List<Row>>) AssignmentOdds::odds, DataTypes.createArrayType(ODDS_OF_KIND));

    private static final UserDefinedFunction ODDS_OF_SEVERAL = udf(
            (UDF3<Long, Long, Integer, Double>)
                    (entrants, places, own) -> SelectionOdds.ofSeveral(entrants, places, own),
            DataTypes.DoubleType);

    private AssignmentOdds() {}

    /**
     * @param entries rows with draw, household, {@code quota}, {@code household_places} and {@code count_entries}
     * @return the same rows with {@code assignment_probability} and its error, empty where a cap that matters is not on record, and
     *     {@code person_probability}
     */
    static Dataset<Row> joined(Dataset<Row> entries) {
        Dataset<Row> counted = entries.withColumn(
                ENTRANTS,
                count(lit(1))
                        .over(Window.partitionBy(columns(Fields.DRAW_ID, Fields.HOUSEHOLD_KEY)))
                        .cast("int"));
        // Whoever enters alone wins a place or not, whatever the cap.
        Dataset<Row> placed = counted.withColumn(
                DrawFields.HOUSEHOLD_PLACES.name(),
                coalesce(column(DrawFields.HOUSEHOLD_PLACES), when(col(ENTRANTS).equalTo(1), 1)));
        Dataset<Row> odds = placed.groupBy(column(Fields.DRAW_ID), col(ENTRANTS), column(DrawFields.HOUSEHOLD_PLACES))
                .agg(count(lit(1)).as(HOUSEHOLDS), first(column(Fields.QUOTA)).as(Fields.QUOTA.name()))
                .groupBy(column(Fields.DRAW_ID))
                .agg(
                        collect_list(struct(col(ENTRANTS), column(DrawFields.HOUSEHOLD_PLACES), col(HOUSEHOLDS)))
                                .as(KINDS),
                        sum(col(HOUSEHOLDS)).as(ALL_ENTRANTS),
                        first(column(Fields.QUOTA)).as(Fields.QUOTA.name()))
                .select(
                        column(Fields.DRAW_ID),
                        col(ALL_ENTRANTS),
                        explode(ODDS_OF_DRAW.apply(col(KINDS), column(Fields.QUOTA)))
                                .as(ODDS))
                .select(column(Fields.DRAW_ID), col(ALL_ENTRANTS), col(ODDS + ".*"));
        String[] keys = {Fields.DRAW_ID.name(), ENTRANTS, DrawFields.HOUSEHOLD_PLACES.name()};
        return placed.join(odds, keys, "left").drop(ENTRANTS).transform(AssignmentOdds::ofPeople);
    }

    /**
     * Whoever has several entries wins if any of them does. Where no cap is in the way every choice of winners is as likely as another, and the
     * chance of each entry is places over entrants.
     */
    private static Dataset<Row> ofPeople(Dataset<Row> rows) {
        Column places = least(column(Fields.QUOTA), col(ALL_ENTRANTS));
        Column isFree = column(DrawFields.ASSIGNMENT_ERROR)
                .equalTo(0)
                .and(column(DrawFields.ASSIGNMENT_PROBABILITY)
                        .equalTo(places.cast("double").divide(col(ALL_ENTRANTS))));
        Column several =
                when(isFree, ODDS_OF_SEVERAL.apply(col(ALL_ENTRANTS), places, column(DrawFields.COUNT_ENTRIES)));
        return rows.withColumn(
                        DrawFields.PERSON_PROBABILITY.name(),
                        when(column(DrawFields.COUNT_ENTRIES).equalTo(1), column(DrawFields.ASSIGNMENT_PROBABILITY))
                                .otherwise(several))
                .drop(ALL_ENTRANTS);
    }

    private static List<Row> odds(Seq<Row> kinds, Long quota) {
        Map<Kind, Integer> households = new TreeMap<>();
        for (Row kind : CollectionConverters.asJava(kinds)) {
            if (kind.isNullAt(1)) {
                return List.of();
            }
            Kind found = new Kind(kind.getInt(0), Math.max(0, kind.getInt(1)));
            households.merge(found, Math.toIntExact(kind.getLong(2) / found.entrants()), Integer::sum);
        }
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<Kind, Odds> kind : SelectionOdds.of(households, quota).entrySet()) {
            rows.add(RowFactory.create(
                    kind.getKey().entrants(),
                    kind.getKey().places(),
                    kind.getValue().probability(),
                    kind.getValue().error()));
        }
        return rows;
    }
}
