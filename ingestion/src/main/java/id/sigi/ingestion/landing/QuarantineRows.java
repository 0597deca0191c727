package id.sigi.ingestion.landing;

import id.sigi.lake.SparkSchemas;
import id.sigi.programme.contract.table.TableContracts;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Passing files as rows of {@link TableContracts#QUARANTINE}, columns in the contract's order. Runs in the engine's workers. */
final class QuarantineRows implements FlatMapFunction<Iterator<String>, Row> {
    private static final long serialVersionUID = 1L;

    private final String ingestionId;
    private final String contractsVersion;

    QuarantineRows(String ingestionId, String contractsVersion) {
        this.ingestionId = ingestionId;
        this.contractsVersion = contractsVersion;
    }

    static StructType schema() {
        return SparkSchemas.of(TableContracts.QUARANTINE);
    }

    @Override
    public Iterator<Row> call(Iterator<String> files) {
        Stream<UnresolvedRow> rows = stream(files).flatMap(file -> stream(UnresolvedRowFile.rows(Path.of(file))));
        return rows.filter(UnresolvedRow.Refused.class::isInstance)
                .map(UnresolvedRow.Refused.class::cast)
                .map(this::row)
                .iterator();
    }

    private static <T> Stream<T> stream(Iterator<T> items) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, 0), false);
    }

    private Row row(UnresolvedRow.Refused refused) {
        return RowFactory.create(
                ingestionId,
                refused.file(),
                refused.line(),
                refused.reason().name(),
                refused.detail(),
                refused.eventId().orElse(null),
                refused.eventType().orElse(null),
                refused.sha256(),
                refused.sealed(),
                contractsVersion);
    }
}
