package id.sigi.studies.lottery;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.design.Design;
import id.sigi.methods.plan.design.Lottery;
import id.sigi.programme.contract.Fields;
import id.sigi.studies.expression.PlanColumns;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/**
 * Whether the offer of a plan tells who ever won, whatever its column is called. Looked for in all the data, rows that the plan leaves out
 * included: a plan that keeps one row of each person hides there what the offer is made of.
 */
final class EverWinnerOfferCheck {
    private static final String WORDS = "whoever ever wins has entered more draws than whoever never wins";
    private static final String OFFER = "offer";
    private static final String OWN = "own";
    private static final String PERSON = "person";

    private EverWinnerOfferCheck() {}

    /** Why the offer is one of ever winning; empty if it is not, or if the data cannot tell. */
    static Optional<String> find(ExperimentPlan plan, PlanColumns all, Optional<String> person) {
        Design design = plan.design();
        if (design.offer().equals(Fields.IS_EVER_SELECTED.name())) {
            return Optional.of(WORDS);
        }
        if (person.isEmpty()) {
            return Optional.empty();
        }
        boolean hasOwn = all.names().contains(Fields.IS_SELECTED.name());
        if (hasOwn && !design.offer().equals(Fields.IS_SELECTED.name())) {
            return beforeWinning(design.offer(), all, person.get());
        }
        boolean areDraws = design.findLottery().flatMap(Lottery::findPerson).isPresent();
        return areDraws ? unmoved(design.offer(), all, person.get()) : Optional.empty();
    }

    /** People whose offer says "won" in a draw that they lost, before one that they won. */
    private static Optional<String> beforeWinning(String offer, PlanColumns all, String person) {
        Column won = all.number("design.offer", offer);
        Column own = all.number(Fields.IS_SELECTED.name(), Fields.IS_SELECTED.name());
        Row told = all.rows()
                .select(
                        all.column("design.lottery.person", person).as(PERSON),
                        when(own.equalTo(0), won).as(OFFER),
                        own.as(OWN))
                .where(col(PERSON).isNotNull())
                .groupBy(col(PERSON))
                .agg(max(col(OFFER)).as(OFFER), max(col(OWN)).as(OWN))
                .agg(people(col(OFFER).equalTo(1).and(col(OWN).equalTo(1))))
                .head();
        return found(offer + " says won in a draw that was lost, because a later one was won, of ", told, 0);
    }

    /** People with several draws whose offer says "won" in all of them, while nobody's offer ever changes. */
    private static Optional<String> unmoved(String offer, PlanColumns all, String person) {
        Row told = all.rows()
                .select(
                        all.column("design.lottery.person", person).as(PERSON),
                        all.number("design.offer", offer).as(OFFER))
                .where(col(PERSON).isNotNull())
                .groupBy(col(PERSON))
                .agg(
                        count(lit(1)).as("rows"),
                        min(col(OFFER)).as("least"),
                        max(col(OFFER)).as("most"))
                .agg(
                        people(col("rows").gt(1).and(col("least").equalTo(1))),
                        people(col("least").lt(col("most"))))
                .head();
        boolean isMoved = !told.isNullAt(1) && told.getLong(1) > 0;
        return isMoved
                ? Optional.empty()
                : found(offer + " says won in every draw entered, never in one alone, of ", told, 0);
    }

    private static Column people(Column condition) {
        return sum(when(condition, 1L).otherwise(0L));
    }

    private static Optional<String> found(String words, Row told, int at) {
        long people = told.isNullAt(at) ? 0 : told.getLong(at);
        return people == 0 ? Optional.empty() : Optional.of(words + people + " people; " + WORDS);
    }
}
