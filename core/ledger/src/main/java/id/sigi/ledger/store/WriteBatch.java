package id.sigi.ledger.store;

import java.util.List;

/**
 * What a transaction of a writer who keeps rows has to write.
 *
 * @param from where the counter stood when the writer last left it
 * @param to where it is to stand
 * @param parts rows by table, in the order in which they can be written
 */
record WriteBatch(CounterPosition from, CounterPosition to, List<Part> parts) {

    /**
     * Rows of one table.
     *
     * @param table the table
     * @param isInsert whether the database lacks them, else it has them with other values
     * @param rows values in their columns' form
     */
    record Part(Table table, boolean isInsert, List<Object[]> rows) {
        void write(Statements statements) {
            if (!rows.isEmpty()) {
                statements.writeAll(table, rows, isInsert);
            }
        }
    }

    /** Whether there is nothing to write. */
    boolean isEmpty() {
        return parts.stream().allMatch(part -> part.rows().isEmpty());
    }

    /**
     * Writes everything, without ending the transaction. The counter is taken first, so nobody else can end a transaction in between; if it
     * is not where the writer left it, somebody else has written and what is kept is no longer true.
     *
     * @throws StoreFault if somebody else has written, or if the database failed
     */
    void write(Statements statements) {
        if (!from.moveTo(to, statements)) {
            throw StoreFault.overtaken();
        }
        parts.forEach(part -> part.write(statements));
    }
}
