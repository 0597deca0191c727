package id.sigi.ledger.store;

import java.util.Optional;

/**
 * How far a log was replayed.
 *
 * @param log name of the log
 * @param position lines applied
 * @param digest keyed digest of all of them
 */
public record ReplayPosition(String log, long position, String digest) {

    /** Before the first line. */
    public static ReplayPosition start(String log) {
        return new ReplayPosition(log, 0, "");
    }

    /** The bookmark that is kept of a log. */
    public static Optional<ReplayPosition> find(Statements statements, String log) {
        return statements.find(
                "select log, position, digest from bookmark where log = ?",
                row -> new ReplayPosition(row.getString(1), row.getLong(2), row.getString(3)),
                log);
    }

    /** Moves the bookmark, unless it is no longer where it was thought to be. */
    public boolean moveTo(ReplayPosition next, Statements statements) {
        if (position == 0) {
            statements.change(
                    "insert into bookmark (log, position, digest) values (?, 0, '') on conflict do nothing", log);
        }
        int rows = statements.change(
                "update bookmark set position = ?, digest = ? where log = ? and position = ? and digest = ?",
                next.position(),
                next.digest(),
                log,
                position,
                digest);
        return rows == 1;
    }
}
