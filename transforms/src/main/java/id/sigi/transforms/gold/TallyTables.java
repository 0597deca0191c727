package id.sigi.transforms.gold;

import static org.apache.spark.sql.functions.unix_date;

import id.sigi.lake.Lake;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.FieldType;
import id.sigi.programme.contract.TableContract;
import id.sigi.transforms.Columns;
import id.sigi.transforms.tally.Cell;
import id.sigi.transforms.tally.Tallies;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/** The sums that the tables of a lake hold. */
final class TallyTables {
    private TallyTables() {}

    /** The sums as readers see them; tables that follow from others are left out. */
    static Tallies read(Lake lake) {
        Tallies tallies = new Tallies();
        for (TableContract table : Tallies.kept()) {
            List<Field> sums = Tallies.sums(table);
            List<Tallies.Column> columns =
                    sums.stream().map(sum -> tallies.column(table, sum)).toList();
            List<Column> selected = new ArrayList<>();
            table.key().forEach(part -> selected.add(plain(part)));
            sums.forEach(sum -> selected.add(Columns.column(sum)));
            int parts = table.key().size();
            for (Row row :
                    lake.read(table).select(selected.toArray(new Column[0])).collectAsList()) {
                Object[] key = new Object[parts];
                for (int part = 0; part < parts; part++) {
                    key[part] = row.get(part);
                }
                Cell cell = Cell.of(key);
                for (int sum = 0; sum < sums.size(); sum++) {
                    columns.get(sum).add(cell, row.getLong(parts + sum));
                }
            }
        }
        return tallies;
    }

    /** Days as cells have them: counted from 1970. */
    private static Column plain(Field part) {
        return part.type() == FieldType.DATE ? unix_date(Columns.column(part)) : Columns.column(part);
    }
}
