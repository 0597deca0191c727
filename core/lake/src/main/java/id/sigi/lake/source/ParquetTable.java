package id.sigi.lake.source;

import id.sigi.lake.session.LakeSession;
import id.sigi.programme.fault.RequestFault;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.SparkException;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A Parquet file, or a folder of them. */
final class ParquetTable {
    private ParquetTable() {}

    static Dataset<Row> read(LakeSession session, Path path) {
        Dataset<Row> rows = load(session, path);
        if (Files.isDirectory(path)) {
            int wanted = FileDigest.files(path).size();
            int found = rows.inputFiles().length;
            if (found != wanted) {
                throw new RequestFault(
                        "the data at " + path + " cannot be read whole",
                        "the folder has " + wanted + " data files, and the engine can name " + found + " of them",
                        "Give every file a name that is text in UTF-8");
            }
        }
        return rows;
    }

    private static Dataset<Row> load(LakeSession session, Path path) {
        try {
            return session.reader().parquet(session.reach(path).toString());
        } catch (Exception fault) {
            if (fault instanceof SparkException || fault instanceof AnalysisException) {
                throw new RequestFault(
                        "the data at " + path + " cannot be read",
                        "it is no whole Parquet file, or a file in the folder is none",
                        "Copy it anew, or take files of other kinds out of the folder",
                        fault);
            }
            throw fault;
        }
    }
}
