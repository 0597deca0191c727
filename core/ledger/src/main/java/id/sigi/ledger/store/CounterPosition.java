package id.sigi.ledger.store;

/**
 * The numbers that the counter has given out.
 *
 * @param sequence last event
 * @param line last line of the journal
 */
record CounterPosition(long sequence, long line) {

    /** The counter as it stands. */
    static CounterPosition read(Statements statements) {
        return statements
                .find(
                        "select last_sequence, last_line from counter where counter = 1",
                        row -> new CounterPosition(row.getLong(1), row.getLong(2)))
                .orElseThrow();
    }

    /** Takes numbers and holds the counter until the transaction ends; these are the last of them. */
    static CounterPosition take(Statements statements, int events, int lines) {
        statements.change(
                "update counter set last_sequence = last_sequence + ?, last_line = last_line + ? where counter = 1",
                events,
                lines);
        return read(statements);
    }

    /** The numbers after some more. */
    CounterPosition plus(int events, int lines) {
        return new CounterPosition(sequence + events, line + lines);
    }

    /** Moves the counter and holds it until the transaction ends, unless it is no longer here. */
    boolean moveTo(CounterPosition next, Statements statements) {
        return statements.change(
                        "update counter set last_sequence = ?, last_line = ?"
                                + " where counter = 1 and last_sequence = ? and last_line = ?",
                        next.sequence(),
                        next.line(),
                        sequence,
                        line)
                == 1;
    }
}
