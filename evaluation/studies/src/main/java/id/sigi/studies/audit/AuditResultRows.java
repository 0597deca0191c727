package id.sigi.studies.audit;

import id.sigi.methods.audit.CheckResult;
import id.sigi.methods.audit.DrawCheck;
import id.sigi.methods.audit.OperatorTally;
import id.sigi.methods.audit.PooledBalance;
import java.nio.ByteBuffer;
import java.util.OptionalDouble;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Results of an audit as rows of the engine: one for each draw and check, one for each draw and operator, and one for each worker's sums of
 * redraws.
 */
final class AuditResultRows {
    static final StructType SCHEMA = new StructType()
            .add("draw", DataTypes.StringType)
            .add("check", DataTypes.StringType)
            .add("entrants", DataTypes.LongType)
            .add("value", DataTypes.DoubleType)
            .add("p_value", DataTypes.DoubleType)
            .add("unavailable", DataTypes.StringType)
            .add("about", DataTypes.StringType)
            .add("sums", DataTypes.BinaryType)
            .add("operator", DataTypes.StringType)
            .add("winners", DataTypes.LongType)
            .add("own", DataTypes.LongType)
            .add("own_winners", DataTypes.LongType);

    private static final int ENTRANTS = 2;
    private static final int SUMS = 7;
    private static final int OPERATOR = 8;

    private AuditResultRows() {}

    static Row of(CheckResult result) {
        return RowFactory.create(
                result.draw(),
                result.check().name(),
                result.entrants(),
                result.value().isPresent() ? result.value().getAsDouble() : null,
                result.pValue().isPresent() ? result.pValue().getAsDouble() : null,
                result.unavailable(),
                result.about(),
                null,
                null,
                null,
                null,
                null);
    }

    static Row of(OperatorTally tally) {
        return RowFactory.create(
                null,
                null,
                tally.entrants(),
                null,
                null,
                null,
                null,
                null,
                tally.operator(),
                tally.winners(),
                tally.own(),
                tally.ownWinners());
    }

    static Row of(PooledBalance sums) {
        long[][] rows = sums.rows();
        int width = rows[0].length;
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + rows.length * width * Long.BYTES);
        bytes.putInt(width);
        for (long[] row : rows) {
            for (long sum : row) {
                bytes.putLong(sum);
            }
        }
        return RowFactory.create(null, null, null, null, null, null, null, bytes.array(), null, null, null, null);
    }

    static boolean isSums(Row row) {
        return !row.isNullAt(SUMS);
    }

    static boolean isTally(Row row) {
        return !row.isNullAt(OPERATOR);
    }

    static OperatorTally tally(Row row) {
        return new OperatorTally(
                row.getString(OPERATOR),
                row.getLong(ENTRANTS),
                row.getLong(OPERATOR + 1),
                row.getLong(OPERATOR + 2),
                row.getLong(OPERATOR + 3));
    }

    static PooledBalance sums(Row row) {
        ByteBuffer bytes = ByteBuffer.wrap(row.<byte[]>getAs(SUMS));
        int width = bytes.getInt();
        long[][] rows = new long[bytes.remaining() / (width * Long.BYTES)][width];
        for (long[] one : rows) {
            for (int column = 0; column < width; column++) {
                one[column] = bytes.getLong();
            }
        }
        return PooledBalance.of(rows);
    }

    static CheckResult result(Row row) {
        return new CheckResult(
                row.getString(0),
                DrawCheck.valueOf(row.getString(1)),
                row.getLong(ENTRANTS),
                number(row, 3),
                number(row, 4),
                row.getString(5),
                row.getString(6));
    }

    private static OptionalDouble number(Row row, int at) {
        return row.isNullAt(at) ? OptionalDouble.empty() : OptionalDouble.of(row.getDouble(at));
    }
}
