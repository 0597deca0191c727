package id.sigi.methods.estimate;

/**
 * One gate of a flow.
 *
 * @param name what was asked at the gate
 * @param entered rows that came to it
 * @param passed rows that went on
 */
public record Gate(String name, long entered, long passed) {
    public Gate {
        if (passed < 0 || passed > entered) {
            throw new IllegalArgumentException(name + ": " + passed + " of " + entered + " passed");
        }
    }
}
