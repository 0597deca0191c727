package id.sigi.lake;

/**
 * Name and number of an append, kept in the table's log. Delta skips an append whose number is not above the last one of the same
 * name, so an append that is repeated because its answer was lost lands once.
 *
 * @param stream name of the stream of appends
 * @param number number of the append within its stream, from zero, never going back
 */
public record TransactionMark(String stream, long number) {
    public TransactionMark {
        if (stream.isBlank()) {
            throw new IllegalArgumentException("a stream of appends needs a name");
        }
        if (number < 0) {
            throw new IllegalArgumentException("appends are numbered from zero, not " + number);
        }
    }
}
