package id.sigi.studies.experiment;

import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Pupils of schools that were drawn whole: id, pair, school, offer, y; the files are those of the kernels' tests. */
public final class SchoolRows {
    private SchoolRows() {}

    static String grid(String name) {
        Path file = Path.of("..", "methods", "src", "test", "resources", "id", "sigi", "methods", name + ".csv");
        try {
            List<String> lines = Files.readAllLines(file);
            return "id:string | pair:string | school:string | offer:integer | y:double\n"
                    + lines.stream()
                            .skip(1)
                            .map(line -> line.replace(",", " | "))
                            .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    public static Dataset<Row> of(String grid) {
        return Rows.of(SparkForTests.session(), grid);
    }
}
