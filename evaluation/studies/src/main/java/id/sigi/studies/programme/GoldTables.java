package id.sigi.studies.programme;

import id.sigi.methods.estimate.TableVersion;
import id.sigi.programme.contract.table.TableContract;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The gold tables of one run, each at one version. */
public interface GoldTables {
    /** The rows of a table, its columns as the contract says. */
    Dataset<Row> read(TableContract table);

    /** The version that {@link #read} gives. */
    TableVersion version(TableContract table);
}
