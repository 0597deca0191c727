package id.sigi.ledger.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** What a column holds, and the one form in which the ledger holds it in memory: what was written is equal to what is read again. */
enum ColumnType {
    TEXT(Types.VARCHAR),
    NUMBER(Types.BIGINT),
    FLAG(Types.BOOLEAN),
    INSTANT(Types.TIMESTAMP_WITH_TIMEZONE),
    DAY(Types.DATE);

    private static final int HALF_A_MICROSECOND = 500;

    private final int sqlType;

    ColumnType(int sqlType) {
        this.sqlType = sqlType;
    }

    /** The form in memory: the name of a code, a whole number as a long, an instant to the microsecond that both databases round to. */
    Object form(Object value) {
        if (value == null) {
            return null;
        }
        return switch (this) {
            case TEXT -> value instanceof Enum<?> code ? code.name() : (String) value;
            case NUMBER -> ((Number) value).longValue();
            case FLAG -> (Boolean) value;
            case INSTANT -> rounded((Instant) value);
            case DAY -> (LocalDate) value;
        };
    }

    private static Instant rounded(Instant instant) {
        Instant micros = instant.truncatedTo(ChronoUnit.MICROS);
        return micros.equals(instant)
                ? instant
                : instant.plusNanos(HALF_A_MICROSECOND).truncatedTo(ChronoUnit.MICROS);
    }

    /** Binds a value in its form; every value of a column has the same type, so that a batch stays one statement. */
    void bind(PreparedStatement statement, int at, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(at, sqlType);
            return;
        }
        switch (this) {
            case TEXT -> statement.setString(at, (String) value);
            case NUMBER -> statement.setLong(at, (Long) value);
            case FLAG -> statement.setBoolean(at, (Boolean) value);
            case INSTANT -> statement.setObject(at, ((Instant) value).atOffset(ZoneOffset.UTC));
            case DAY -> statement.setObject(at, value);
        }
    }

    /** Reads a value in its form. */
    Object read(ResultSet result, int at) throws SQLException {
        return switch (this) {
            case TEXT -> result.getString(at);
            case NUMBER -> {
                long number = result.getLong(at);
                yield result.wasNull() ? null : (Object) number;
            }
            case FLAG -> {
                boolean flag = result.getBoolean(at);
                yield result.wasNull() ? null : (Object) flag;
            }
            case INSTANT -> {
                OffsetDateTime time = result.getObject(at, OffsetDateTime.class);
                yield time == null ? null : time.toInstant();
            }
            case DAY -> result.getObject(at, LocalDate.class);
        };
    }
}
