package id.sigi.studies.exposure;

import org.apache.spark.sql.catalyst.InternalRow;

/** Of floating-point numbers, in the engine's order: both zeros are the same, and what is not a number is the same and above all others. */
final class DoubleEnds implements MeasureEnds {
    private static final long serialVersionUID = 1L;

    private long with;
    private double least = Double.NaN;
    private long atLeast;
    private double most = Double.NEGATIVE_INFINITY;
    private long atMost;

    @Override
    public void add(InternalRow row, int ordinal) {
        if (!row.isNullAt(ordinal)) {
            double value = row.getDouble(ordinal);
            with++;
            addLow(value, 1);
            addHigh(value, 1);
        }
    }

    @Override
    public void add(MeasureEnds other) {
        DoubleEnds some = (DoubleEnds) other;
        if (some.with > 0) {
            with += some.with;
            addLow(some.least, some.atLeast);
            addHigh(some.most, some.atMost);
        }
    }

    private void addLow(double value, long people) {
        if (isBelow(value, least)) {
            least = value;
            atLeast = people;
        } else if (!isBelow(least, value)) {
            atLeast += people;
        }
    }

    private void addHigh(double value, long people) {
        if (isBelow(most, value)) {
            most = value;
            atMost = people;
        } else if (!isBelow(value, most)) {
            atMost += people;
        }
    }

    private static boolean isBelow(double one, double other) {
        return one < other || (Double.isNaN(other) && !Double.isNaN(one));
    }

    @Override
    public long with() {
        return with;
    }

    @Override
    public long aboveLeast(MeasureEnds all) {
        return with - (isBelow(((DoubleEnds) all).least, least) ? 0 : atLeast);
    }

    @Override
    public long belowGreatest(MeasureEnds all) {
        return with - (isBelow(most, ((DoubleEnds) all).most) ? 0 : atMost);
    }
}
