package id.sigi.studies;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sigi.lake.source.UserData;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.PlanFile;
import id.sigi.studies.input.StudySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Real data with published figures, where it lies beside the project, and the plans that ship for it. */
public final class RealData {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What a file's columns are is asked of its rows, so it is asked once. */
    private static final Map<Path, Dataset<Row>> READ = new ConcurrentHashMap<>();

    private RealData() {}

    /** The rows of a data set; the test is skipped where it is not there. */
    public static Dataset<Row> rows(String name) {
        Path file = folder().resolve(name + ".csv");
        assumeTrue(Files.isRegularFile(file));
        return READ.computeIfAbsent(
                file, known -> UserData.at(known).read(SparkForTests.session()).rows());
    }

    /** The figures that R computed from the data set. */
    public static JsonNode oracle(String name) throws IOException {
        return JSON.readTree(folder().resolve(name + ".oracle.json").toFile());
    }

    /** A plan that ships with the program. */
    public static FrozenPlan plan(String name) {
        return PlanFile.read(Path.of("..", "..", "app", "src", "main", "resources", "plans", name));
    }

    public static StudySource source(String name) {
        return new StudySource(new TableVersion(name, "test", 0), "test");
    }

    private static Path folder() {
        Path folder = Path.of(System.getProperty("sigi.shared"), "data");
        assumeTrue(Files.isDirectory(folder));
        return folder;
    }
}
