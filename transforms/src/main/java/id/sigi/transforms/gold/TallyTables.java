package id.sigi.transforms.gold;

import id.sigi.lake.KeySet;
import id.sigi.lake.Lake;
import id.sigi.lake.SparkSchemas;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.table.CubeContracts;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.transforms.Columns;
import id.sigi.transforms.tally.Cell;
import id.sigi.transforms.tally.Tallies;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.unsafe.types.UTF8String;

/** The sums that the tables of a lake hold. */
final class TallyTables {
    private TallyTables() {}

    /** The cells of the cube to which something is added, by their hashes. */
    static KeySet cells(Tallies added) {
        KeySet cells = new KeySet();
        added.forEach(
                CubeContracts.MONITORING_CUBE,
                (cell, sums) -> cells.add(KeySet.hash(cell.key().stream()
                        .map(part -> part instanceof String text ? UTF8String.fromString(text) : part)
                        .toArray())));
        return cells;
    }

    /**
     * Sums as readers see them: some cells of the cube, and of other tables all; tables that follow from others are left out.
     *
     * @param cells hashes of the cells of the cube
     */
    static Tallies read(Lake lake, KeySet cells) {
        Broadcast<KeySet> keys = GoldBuild.spark(lake).broadcast(cells);
        Tallies tallies = new Tallies();
        for (TableContract table : Tallies.kept()) {
            Column[] columns = Stream.concat(table.key().stream(), Tallies.sums(table).stream())
                    .map(Columns::column)
                    .toArray(Column[]::new);
            JavaRDD<InternalRow> rows =
                    lake.read(table).select(columns).queryExecution().toRdd().toJavaRDD();
            Reading reading = new Reading(
                    table.qualifiedName(), table.equals(CubeContracts.MONITORING_CUBE) ? List.of(keys) : List.of());
            rows.mapPartitions(reading::read).collect().forEach(tallies::add);
        }
        keys.destroy();
        return tallies;
    }

    /**
     * Reads rows of one table.
     *
     * @param table its qualified name
     * @param cells the cells, or none if all of them are meant
     */
    private record Reading(String table, List<Broadcast<KeySet>> cells) implements Serializable {
        Iterator<Tallies> read(Iterator<InternalRow> rows) {
            TableContract contract = Tallies.kept().stream()
                    .filter(kept -> kept.qualifiedName().equals(table))
                    .findFirst()
                    .orElseThrow();
            List<DataType> types = contract.key().stream()
                    .map(Field::type)
                    .map(SparkSchemas::type)
                    .toList();
            Tallies tallies = new Tallies();
            List<Tallies.Column> sums = Tallies.sums(contract).stream()
                    .map(sum -> tallies.column(contract, sum))
                    .toList();
            Object[] key = new Object[types.size()];
            while (rows.hasNext()) {
                InternalRow row = rows.next();
                for (int part = 0; part < key.length; part++) {
                    key[part] = row.isNullAt(part) ? null : row.get(part, types.get(part));
                }
                long hash = KeySet.hash(key);
                if (cells.stream().allMatch(wanted -> wanted.value().has(hash))) {
                    Cell cell = Cell.of(Stream.of(key)
                            .map(part -> part instanceof UTF8String text ? text.toString() : part)
                            .toArray());
                    for (int sum = 0; sum < sums.size(); sum++) {
                        sums.get(sum).add(cell, row.getLong(key.length + sum));
                    }
                }
            }
            return List.of(tallies).iterator();
        }
    }
}
