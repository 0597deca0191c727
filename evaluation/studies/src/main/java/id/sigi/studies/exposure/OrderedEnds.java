package id.sigi.studies.exposure;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.TypeUtils;
import org.apache.spark.sql.types.DataType;
import scala.math.Ordering;

/** Of values of any type that the engine puts in order. */
final class OrderedEnds implements MeasureEnds {
    private static final long serialVersionUID = 1L;

    private final DataType type;
    private transient Ordering<Object> order;
    private long with;
    private Object least;
    private long atLeast;
    private Object most;
    private long atMost;

    OrderedEnds(DataType type) {
        this.type = type;
    }

    @Override
    public void add(InternalRow row, int ordinal) {
        if (!row.isNullAt(ordinal)) {
            Object value = row.get(ordinal, type);
            add(value, 1, value, 1, 1);
        }
    }

    @Override
    public void add(MeasureEnds other) {
        OrderedEnds some = (OrderedEnds) other;
        if (some.with > 0) {
            add(some.least, some.atLeast, some.most, some.atMost, some.with);
        }
    }

    private void add(Object low, long atLow, Object high, long atHigh, long have) {
        int down = with == 0 ? -1 : compare(low, least);
        atLeast = down < 0 ? atLow : atLeast + (down == 0 ? atLow : 0);
        least = down < 0 ? low : least;
        int up = with == 0 ? 1 : compare(high, most);
        atMost = up > 0 ? atHigh : atMost + (up == 0 ? atHigh : 0);
        most = up > 0 ? high : most;
        with += have;
    }

    private int compare(Object one, Object other) {
        if (order == null) {
            order = TypeUtils.getInterpretedOrdering(type);
        }
        return order.compare(one, other);
    }

    @Override
    public long with() {
        return with;
    }

    @Override
    public long aboveLeast(MeasureEnds all) {
        return with - (with > 0 && compare(least, ((OrderedEnds) all).least) == 0 ? atLeast : 0);
    }

    @Override
    public long belowGreatest(MeasureEnds all) {
        return with - (with > 0 && compare(most, ((OrderedEnds) all).most) == 0 ? atMost : 0);
    }
}
