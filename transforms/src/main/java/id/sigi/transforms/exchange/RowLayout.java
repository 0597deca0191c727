package id.sigi.transforms.exchange;

import id.sigi.lake.SparkSchemas;
import id.sigi.programme.contract.Field;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.spark.sql.types.DataType;

/** The columns of passing rows, each with its place. Any of them may be empty. */
public final class RowLayout implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> names = new ArrayList<>();
    private final ArrayList<DataType> types = new ArrayList<>();
    private final HashMap<String, Integer> places = new HashMap<>();

    private RowLayout() {}

    /** Columns as the fields say. */
    public static RowLayout of(List<Field> fields) {
        RowLayout layout = new RowLayout();
        fields.forEach(field -> layout.add(field.name(), SparkSchemas.type(field.type())));
        return layout;
    }

    /** The same with one more column that no contract knows. */
    public RowLayout with(String name, DataType type) {
        RowLayout more = new RowLayout();
        for (int place = 0; place < size(); place++) {
            more.add(names.get(place), types.get(place));
        }
        more.add(name, type);
        return more;
    }

    private void add(String name, DataType type) {
        if (places.putIfAbsent(name, names.size()) != null) {
            throw new IllegalArgumentException("a column is named twice: " + name);
        }
        names.add(name);
        types.add(type);
    }

    public int size() {
        return names.size();
    }

    /** Where a field lies. */
    public int place(Field field) {
        return place(field.name());
    }

    /** Where a column lies. */
    public int place(String name) {
        Integer place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("no column " + name + " among " + names);
        }
        return place;
    }

    public DataType type(int place) {
        return types.get(place);
    }

    public boolean has(Field field) {
        return places.containsKey(field.name());
    }
}
