package id.sigi.lake;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.delta.DataFrameUtils;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.files.TahoeBatchFileIndex;
import org.apache.spark.sql.execution.datasources.HadoopFsRelation;
import org.apache.spark.sql.execution.datasources.LogicalRelation$;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Rows of a version whose files its checksum lists. Asked by path and version, the engine would replay the log once more to learn the same,
 * which takes it three jobs: a second of processor time for each table of a lake, however small.
 */
final class VersionRows {
    private VersionRows() {}

    static Dataset<Row> of(SparkSession spark, Snapshot snapshot, List<AddFile> files) {
        KnownFiles index =
                new KnownFiles(spark, CollectionConverters.asScala(files).toSeq(), snapshot);
        HadoopFsRelation relation =
                snapshot.deltaLog().buildHadoopFsRelationWithFileIndex(snapshot, index, Option.empty(), false);
        return DataFrameUtils.ofRows(spark, LogicalRelation$.MODULE$.apply(relation, false));
    }

    /** Delta's index of files that are given, which asks the engine only where some of them are left out by the values of their folders. */
    private static final class KnownFiles extends TahoeBatchFileIndex {
        KnownFiles(SparkSession spark, Seq<AddFile> files, Snapshot snapshot) {
            super(
                    spark,
                    "batch",
                    files,
                    snapshot.deltaLog(),
                    snapshot.deltaLog().dataPath(),
                    snapshot,
                    false);
        }

        @Override
        public Seq<AddFile> matchingFiles(Seq<Expression> ofFolders, Seq<Expression> ofRows) {
            return ofFolders.isEmpty() ? addFiles() : super.matchingFiles(ofFolders, ofRows);
        }
    }
}
