package id.sigi.transforms.silver;

import static id.sigi.transforms.Columns.column;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;

import id.sigi.lake.SparkSchemas;
import id.sigi.programme.contract.EventContract;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.TableContracts;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Events of one type, in all its versions, as a typed table. */
public final class Silver {
    private static final String FACTS = "facts";

    private Silver() {}

    /**
     * The silver table of a type of event; what a version does not carry is empty.
     *
     * <p>Bronze holds only data that kept its contract, so data that cannot be parsed here is a fault of the program and fails the query
     * instead of becoming empty.
     *
     * @param bronzeEvents rows of {@link TableContracts#EVENTS}
     */
    public static Dataset<Row> from(Dataset<Row> bronzeEvents, EventContract contract) {
        List<Field> data = contract.fieldsOfAllVersions();
        Object[] types = contract.versions().stream().map(EventContract::type).toArray();
        Column facts = from_json(column(Fields.DATA), SparkSchemas.of(data), Map.of("mode", "FAILFAST"));
        Dataset<Row> parsed = bronzeEvents
                .where(column(Fields.EVENT_TYPE).isin(types))
                .select(column(Fields.EVENT_ID), facts.as(FACTS), column(Fields.OCCURRED_AT));
        Column[] columns = TableContracts.silver(contract).columns().stream()
                .map(field -> data.contains(field) ? fact(field) : column(field))
                .toArray(Column[]::new);
        return parsed.select(columns);
    }

    private static Column fact(Field field) {
        return col(FACTS).getField(field.name()).as(field.name());
    }
}
