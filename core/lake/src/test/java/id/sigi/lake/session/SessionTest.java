package id.sigi.lake.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigi.lake.testkit.SparkForTests;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The session that every test runs on has the settings that the answers rest on. */
@Tag("transform")
class SessionTest {
    @ParameterizedTest
    @CsvSource({
        "spark.sql.ansi.enabled, true",
        "spark.sql.session.timeZone, UTC",
        "spark.sql.datetime.java8API.enabled, true",
        "spark.sql.parquet.compression.codec, zstd",
        "spark.ui.enabled, false",
        "spark.driver.host, 127.0.0.1",
        "spark.delta.logStore.file.impl, id.sigi.lake.log.DurableLocalLogStore"
    })
    void hasItsSettings(String name, String value) {
        assertEquals(
                value,
                SparkForTests.session()
                        .spark()
                        .sparkContext()
                        .getConf()
                        .getOption(name)
                        .get());
    }

    @Test
    void refusesNonsenseUnderAnsi() {
        var spark = SparkForTests.session().spark();
        assertThrows(
                RuntimeException.class,
                () -> spark.sql("select cast('x' as int)").collectAsList());
    }

    @Test
    void isTheOnlyOneOfItsProcess() {
        SparkForTests.session();
        var settings = LakeSettings.of(1, Path.of("target", "second"));
        assertThrows(IllegalStateException.class, () -> LakeSession.open(settings));
    }
}
