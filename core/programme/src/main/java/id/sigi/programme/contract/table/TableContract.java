package id.sigi.programme.contract.table;

import id.sigi.programme.contract.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one table of the lake promises.
 *
 * @param layer its layer
 * @param name its name within the layer
 * @param grain one row per what
 * @param key columns that identify a row
 * @param columns columns in order
 */
public record TableContract(Layer layer, String name, String grain, List<Field> key, List<Field> columns) {
    public TableContract {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        Set<String> seen = new HashSet<>();
        for (Field column : columns) {
            if (!seen.add(column.name())) {
                throw new IllegalArgumentException(name + " names " + column.name() + " twice");
            }
        }
        for (Field part : key) {
            if (!seen.contains(part.name())) {
                throw new IllegalArgumentException(name + " has no column for its key " + part.name());
            }
        }
    }

    /** Layer and name, for example {@code gold.person_draws}. */
    public String qualifiedName() {
        return layer.folder() + "." + name;
    }

    public List<String> columnNames() {
        return columns.stream().map(Field::name).toList();
    }

    public Optional<Field> findColumn(String column) {
        return columns.stream().filter(field -> field.name().equals(column)).findFirst();
    }
}
