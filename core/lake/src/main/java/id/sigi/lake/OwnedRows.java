package id.sigi.lake;

import id.sigi.programme.contract.Field;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.delta.deletionvectors.RoaringBitmapArray;
import org.apache.spark.sql.delta.deletionvectors.RoaringBitmapArrayFormat$;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat$;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/**
 * Where the rows of some owners lie in the files of one or several tables: one job finds them for all tables whose rows have owners of the same
 * columns.
 */
public final class OwnedRows {
    private final Map<String, RoaringBitmapArray> byFile;

    private OwnedRows(Map<String, RoaringBitmapArray> byFile) {
        this.byFile = byFile;
    }

    /** Whether no owner has a row. */
    public boolean isEmpty() {
        return byFile.isEmpty();
    }

    /** The positions in a file, by its name within its folder; empty if there is none. */
    Optional<RoaringBitmapArray> find(String file) {
        return Optional.ofNullable(byFile.get(file));
    }

    /**
     * Looks for the rows, those among them that are deleted already.
     *
     * @param paths files of tables, whose names differ whatever their folders
     * @param key columns of the owner
     * @param owners hashes of the owners, see {@link KeySet#hash(Object...)}
     */
    static OwnedRows find(SparkSession spark, Collection<String> paths, List<Field> key, KeySet owners) {
        if (owners.isEmpty() || paths.isEmpty()) {
            return new OwnedRows(Map.of());
        }
        StructType columns = SparkSchemas.of(key).asNullable();
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<KeySet> keys = context.broadcast(owners);
        List<DataType> types =
                Arrays.stream(columns.fields()).map(StructField::dataType).toList();
        ScannedColumns scanned = scanned(spark, paths, columns);
        Search search = new Search(types, scanned.places(), keys);
        List<Tuple2<String, byte[]>> found =
                scanned.rows().mapPartitions(search::positions).collect();
        keys.destroy();
        Map<String, RoaringBitmapArray> byFile = new TreeMap<>();
        found.forEach(part -> byFile.computeIfAbsent(part._1(), unseen -> new RoaringBitmapArray())
                .or(RoaringBitmapArray.readFrom(part._2())));
        return new OwnedRows(byFile);
    }

    /** The columns of the owner, then the name of the file and the row's place in it. */
    private static ScannedColumns scanned(SparkSession spark, Collection<String> paths, StructType columns) {
        // Columns are read as columns only where the engine may compile whole stages, though none is compiled for it.
        SparkSession own = spark.newSession();
        own.conf().set("spark.sql.codegen.wholeStage", true);
        List<String> names = new ArrayList<>(List.of(columns.fieldNames()));
        List<Column> selected = names.stream().map(functions::col).collect(Collectors.toCollection(ArrayList::new));
        selected.add(functions.col("_metadata.file_name"));
        selected.add(functions.col("_metadata.row_index"));
        names.add("file_name");
        names.add(ParquetFileFormat$.MODULE$.ROW_INDEX_TEMPORARY_COLUMN_NAME());
        Dataset<Row> read = own.read()
                .schema(columns)
                .parquet(paths.toArray(String[]::new))
                .select(selected.toArray(Column[]::new));
        return ScannedColumns.find(read, names)
                .orElseGet(() -> new ScannedColumns(
                        read.queryExecution().toRdd().toJavaRDD(),
                        IntStream.range(0, names.size()).boxed().toList()));
    }

    /**
     * Looks for the rows of owners.
     *
     * @param types types of the columns of the owner
     * @param places where they lie, and after them the name of the file and the row's place in it
     * @param owners the owners
     */
    private record Search(List<DataType> types, List<Integer> places, Broadcast<KeySet> owners)
            implements Serializable {
        /** Positions by file, as Delta writes them. */
        Iterator<Tuple2<String, byte[]>> positions(Iterator<InternalRow> rows) {
            Map<String, RoaringBitmapArray> byFile = new HashMap<>();
            int parts = types.size();
            Object[] key = new Object[parts];
            while (rows.hasNext()) {
                InternalRow row = rows.next();
                for (int part = 0; part < parts; part++) {
                    int place = places.get(part);
                    key[part] = row.isNullAt(place) ? null : row.get(place, types.get(part));
                }
                if (owners.value().has(KeySet.hash(key))) {
                    String file = row.getUTF8String(places.get(parts)).toString();
                    byFile.computeIfAbsent(file, unseen -> new RoaringBitmapArray())
                            .add(row.getLong(places.get(parts + 1)));
                }
            }
            return byFile.entrySet().stream()
                    .map(entry -> new Tuple2<>(
                            entry.getKey(),
                            entry.getValue().serializeAsByteArray(RoaringBitmapArrayFormat$.MODULE$.Portable())))
                    .iterator();
        }
    }
}
