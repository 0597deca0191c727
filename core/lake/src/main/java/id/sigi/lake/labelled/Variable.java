package id.sigi.lake.labelled;

import id.sigi.programme.privacy.ClearIdentifier;

/**
 * A variable as its file declares it.
 *
 * @param name its name
 * @param kind what its values are
 * @param label what it holds, in words; empty where the file does not say
 * @param labels names of its values and of its missing values
 */
public record Variable(String name, Kind kind, String label, ValueLabels labels) {
    /** Labels come from outside and are printed, so numbers and addresses of people are struck out of them. */
    public Variable {
        label = ClearIdentifier.masked(label.strip());
    }

    /** What a file's values are. */
    public enum Kind {
        NUMBER,
        TEXT,
        /** Days since 1970-01-01. */
        DATE,
        /** Microseconds since 1970-01-01 00:00, without a zone. */
        DATETIME
    }

    /** A variable without labels. */
    public static Variable of(String name, Kind kind) {
        return new Variable(name, kind, "", ValueLabels.NONE);
    }

    boolean isDate() {
        return kind == Kind.DATE || kind == Kind.DATETIME;
    }
}
