package id.sigi.ingestion.landing;

import id.sigi.ingestion.check.Verdict;
import id.sigi.lake.SparkSchemas;
import id.sigi.programme.contract.TableContracts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Accepted events as rows of {@link TableContracts#EVENTS}, columns in the contract's order. The rows have the engine's own form, because
 * turning them from rows of objects into it takes a tenth of the landing.
 */
final class EventRows {
    private EventRows() {}

    static StructType schema() {
        return SparkSchemas.of(TableContracts.EVENTS);
    }

    static InternalRow row(Verdict.Accepted event, String file, long line, String ingestionId) {
        return new GenericInternalRow(new Object[] {
            text(event.id()),
            text(event.type()),
            text(event.source()),
            text(event.subject()),
            ChronoUnit.MICROS.between(Instant.EPOCH, event.time()),
            text(event.data()),
            text(event.sha256()),
            text(file),
            line,
            text(ingestionId)
        });
    }

    private static UTF8String text(String text) {
        return UTF8String.fromString(text);
    }
}
