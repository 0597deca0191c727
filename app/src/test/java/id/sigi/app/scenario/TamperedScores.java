package id.sigi.app.scenario;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.sigi.lake.Lake;
import id.sigi.lake.TransactionMark;
import id.sigi.lake.WrittenTable;
import id.sigi.lake.session.LakeSession;
import id.sigi.lake.session.LakeSettings;
import id.sigi.methods.estimate.Estimate;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** A copy of a lake in which an earlier event tells one assessment of a provider otherwise. */
final class TamperedScores {
    private TamperedScores() {}

    /** Key of the assessment. */
    static String copy(Path from, Path to, Estimate score) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
        try (LakeSession session = LakeSession.open(LakeSettings.of(2, to.resolveSibling("changing")))) {
            Lake lake = Lake.open(session, to);
            Row first = lake.read(TableContracts.COURSE_ASSESSMENTS)
                    .where(col(Fields.PROVIDER_ID.name())
                            .equalTo(score.label().subgroup().value()))
                    .orderBy(col(Fields.ASSESSMENT_ID.name()))
                    .first();
            String assessment = first.getAs(Fields.ASSESSMENT_ID.name());
            String aspect = Fields.SCORE_CURRICULUM.name();
            WrittenTable events = lake.append(
                    TableContracts.EVENTS,
                    lake.read(TableContracts.EVENTS)
                            .where(col(Fields.ASSESSMENT_ID.name()).equalTo(assessment))
                            .withColumn(Fields.EVENT_ID.name(), lit("evt-tampered"))
                            .withColumn(
                                    Fields.OCCURRED_AT.name(), expr(Fields.OCCURRED_AT.name() + " - interval 1 day"))
                            .withColumn(aspect, expr("if(" + aspect + " = 5, 1, 5)")),
                    new TransactionMark("test", 0),
                    List.of(Fields.EVENT_TYPE));
            publish(to.resolve("_sigi").resolve("tables.json"), events.version());
            return assessment;
        }
    }

    /** As if the panels had been built from the changed events. */
    private static void publish(Path tables, long version) throws IOException {
        String was = Files.readString(tables);
        String is = was.replaceFirst("(\"bronze\\.events\"\\s*:\\s*)\\d+", "$1" + version);
        assertNotEquals(was, is);
        Files.writeString(tables, is);
    }
}
