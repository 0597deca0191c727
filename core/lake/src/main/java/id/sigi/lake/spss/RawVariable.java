package id.sigi.lake.spss;

import java.util.Optional;

/** A record of a variable, its texts not decoded. */
final class RawVariable {
    /** Elements of a case in front of it. */
    final int place;
    /** Its bytes if it is text; zero if it is a number. */
    final int width;

    final int format;
    final byte[] name;
    final Optional<byte[]> label;
    final RawMissing missing;

    RawVariable(int place, int width, int format, byte[] name, Optional<byte[]> label, RawMissing missing) {
        this.place = place;
        this.width = width;
        this.format = format;
        this.name = name;
        this.label = label;
        this.missing = missing;
    }
}
