package id.sigi.app.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import id.sigi.lake.Lake;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.reports.input.RunFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** What time the events of a lake cover: the days, in Jakarta, of the earliest and the latest. */
final class EventPeriod {
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private EventPeriod() {}

    /** Nothing where no event was accepted. */
    static Optional<RunFacts.Period> find(Lake lake, Instant receivedAt) {
        Row ends = lake.read(TableContracts.EVENTS)
                .agg(min(col(Fields.OCCURRED_AT.name())), max(col(Fields.OCCURRED_AT.name())))
                .head();
        return ends.isNullAt(0)
                ? Optional.empty()
                : Optional.of(new RunFacts.Period(day(ends.get(0)), day(ends.get(1)), day(receivedAt)));
    }

    private static LocalDate day(Object time) {
        Instant instant = time instanceof java.sql.Timestamp stamp ? stamp.toInstant() : (Instant) time;
        return LocalDate.ofInstant(instant, JAKARTA);
    }
}
