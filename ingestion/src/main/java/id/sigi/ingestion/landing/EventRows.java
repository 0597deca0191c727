package id.sigi.ingestion.landing;

import id.sigi.ingestion.check.Verdict;
import id.sigi.lake.SparkSchemas;
import id.sigi.programme.contract.TableContracts;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Accepted events as rows of {@link TableContracts#EVENTS}, columns in the contract's order. */
final class EventRows {
    private EventRows() {}

    static StructType schema() {
        return SparkSchemas.of(TableContracts.EVENTS);
    }

    static Row row(Verdict.Accepted event, String file, long line, String ingestionId) {
        return RowFactory.create(
                event.id(),
                event.type(),
                event.source(),
                event.subject(),
                event.time(),
                event.data(),
                event.sha256(),
                file,
                line,
                ingestionId);
    }
}
