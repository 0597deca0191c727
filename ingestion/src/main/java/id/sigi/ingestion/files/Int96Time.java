package id.sigi.ingestion.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.JulianFields;

/** The instant of twelve bytes in which older engines wrote times: nanoseconds of the day, then the Julian day, least byte first. */
final class Int96Time {
    private Int96Time() {}

    static Instant of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long nanoOfDay = buffer.getLong();
        long julianDay = buffer.getInt();
        return LocalDate.EPOCH
                .with(JulianFields.JULIAN_DAY, julianDay)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plusNanos(nanoOfDay);
    }
}
