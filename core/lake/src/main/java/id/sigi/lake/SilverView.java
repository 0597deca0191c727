package id.sigi.lake;

import static org.apache.spark.sql.functions.col;

import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Silver tables as views of {@link TableContracts#EVENTS}: the landing has typed every event, so the events of one type, in all its
 * versions, are its silver table already. The events lie in folders by type, so a view reads no file of another one.
 */
public final class SilverView {
    private SilverView() {}

    /** The silver table of a type of event; what a version does not carry is empty. */
    public static Dataset<Row> of(Dataset<Row> events, EventContract event) {
        Object[] types = event.versions().stream().map(EventContract::type).toArray();
        Column[] columns = TableContracts.silver(event).columns().stream()
                .map(field -> col(field.name()))
                .toArray(Column[]::new);
        return events.where(col(Fields.EVENT_TYPE.name()).isin(types)).select(columns);
    }

    /** As {@link #of(Dataset, EventContract)}, by the contract of the silver table. */
    static Dataset<Row> of(Dataset<Row> events, TableContract silver) {
        return of(
                events,
                EventContracts.list().stream()
                        .filter(event -> event.silver().equals(silver.name()))
                        .findFirst()
                        .orElseThrow());
    }
}
