package id.sigi.studies;

import id.sigi.lake.source.UserData;
import id.sigi.lake.testkit.SparkForTests;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The rows of a small file of the tests, read once for all tests of a process, which ask for them a hundred times. */
public final class KnownRows {
    private static final Map<Path, Dataset<Row>> READ = new ConcurrentHashMap<>();

    private KnownRows() {}

    /** @param file a file below the tests' resources, of some hundred rows */
    public static Dataset<Row> of(String file) {
        return READ.computeIfAbsent(Path.of("src/test/resources/id/sigi/studies", file), KnownRows::read);
    }

    private static Dataset<Row> read(Path file) {
        return held(UserData.read(SparkForTests.session(), file).rows());
    }

    /** Rows that are made once and held, not made again for every question. */
    public static Dataset<Row> held(Dataset<Row> rows) {
        return SparkForTests.session().spark().createDataFrame(rows.collectAsList(), rows.schema());
    }
}
