package id.sigi.transforms.gold;

import static id.sigi.transforms.Columns.column;
import static id.sigi.transforms.Columns.columns;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;

import id.sigi.programme.contract.CatalogueEvents;
import id.sigi.programme.contract.CatalogueFields;
import id.sigi.programme.contract.EventContract;
import id.sigi.programme.contract.EventContracts;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.TableContract;
import id.sigi.programme.contract.TableContracts;
import id.sigi.programme.vocabulary.ProviderStatus;
import id.sigi.transforms.Columns;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * The catalogue as slowly changing dimensions of type 2. A version holds from its event until the next event of the same thing, whatever
 * the order in which they landed; of events at one instant the one with the greatest event id counts. What was withdrawn has no version
 * until it comes again.
 */
final class Versions {
    static final List<EventContract> OF_COURSES =
            List.of(EventContracts.COURSE_LISTED, CatalogueEvents.COURSE_CHANGED, CatalogueEvents.COURSE_WITHDRAWN);
    static final List<EventContract> OF_PROVIDERS = List.of(
            CatalogueEvents.PROVIDER_ADMITTED, CatalogueEvents.PROVIDER_CHANGED, CatalogueEvents.PROVIDER_WITHDRAWN);
    static final List<EventContract> OF_PLATFORMS =
            List.of(CatalogueEvents.PLATFORM_JOINED, CatalogueEvents.PLATFORM_LEFT);

    private static final String IS_END = "is_end";

    private Versions() {}

    static Dataset<Row> courses(SilverTables silver) {
        Dataset<Row> listed = beginning(silver, EventContracts.COURSE_LISTED, Fields.OCCURRED_AT);
        Dataset<Row> changed = beginning(silver, CatalogueEvents.COURSE_CHANGED, CatalogueFields.CHANGED_AT);
        Dataset<Row> withdrawn = end(silver, CatalogueEvents.COURSE_WITHDRAWN, Fields.WITHDRAWN_AT);
        return versions(TableContracts.COURSE_VERSIONS, joined(List.of(listed, changed, withdrawn)));
    }

    static Dataset<Row> providers(SilverTables silver) {
        Dataset<Row> admitted = beginning(silver, CatalogueEvents.PROVIDER_ADMITTED, CatalogueFields.ADMITTED_AT)
                .withColumn(CatalogueFields.PROVIDER_STATUS.name(), lit(ProviderStatus.ACTIVE.name()));
        Dataset<Row> changed = beginning(silver, CatalogueEvents.PROVIDER_CHANGED, CatalogueFields.CHANGED_AT);
        Dataset<Row> withdrawn = end(silver, CatalogueEvents.PROVIDER_WITHDRAWN, Fields.WITHDRAWN_AT);
        return versions(TableContracts.PROVIDER_VERSIONS, joined(List.of(admitted, changed, withdrawn)));
    }

    static Dataset<Row> platforms(SilverTables silver) {
        Dataset<Row> came = beginning(silver, CatalogueEvents.PLATFORM_JOINED, CatalogueFields.JOINED_AT);
        Dataset<Row> left = end(silver, CatalogueEvents.PLATFORM_LEFT, CatalogueFields.LEFT_AT);
        return versions(TableContracts.PLATFORM_VERSIONS, joined(List.of(came, left)));
    }

    private static Dataset<Row> beginning(SilverTables silver, EventContract event, Field from) {
        return marked(silver, event, from, rows -> rows.withColumn(IS_END, lit(false)));
    }

    private static Dataset<Row> end(SilverTables silver, EventContract event, Field from) {
        return marked(silver, event, from, rows -> rows.withColumn(IS_END, lit(true)));
    }

    private static Dataset<Row> marked(
            SilverTables silver, EventContract event, Field from, UnaryOperator<Dataset<Row>> mark) {
        return mark.apply(silver.facts(event).withColumn(CatalogueFields.VALID_FROM.name(), column(from)));
    }

    private static Dataset<Row> joined(List<Dataset<Row>> parts) {
        return parts.stream().reduce((all, part) -> all.unionByName(part, true)).orElseThrow();
    }

    private static Dataset<Row> versions(TableContract table, Dataset<Row> events) {
        WindowSpec thing = Window.partitionBy(column(table.key().get(0)))
                .orderBy(columns(CatalogueFields.VALID_FROM, Fields.EVENT_ID));
        Column next = lead(column(CatalogueFields.VALID_FROM), 1).over(thing);
        Column isEver = column(CatalogueFields.VALID_TO)
                .isNull()
                .or(column(CatalogueFields.VALID_TO).gt(column(CatalogueFields.VALID_FROM)));
        Dataset<Row> rows = events.withColumn(CatalogueFields.VALID_TO.name(), next)
                .where(isEver.and(col(IS_END).equalTo(false)))
                .withColumn(
                        CatalogueFields.IS_CURRENT.name(),
                        column(CatalogueFields.VALID_TO).isNull());
        return Columns.select(table, rows);
    }
}
