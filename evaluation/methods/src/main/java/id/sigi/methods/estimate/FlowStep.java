package id.sigi.methods.estimate;

/**
 * One step of a flow.
 *
 * @param name what was asked at the step
 * @param entered rows that came to it
 * @param passed rows that went on
 */
public record FlowStep(String name, long entered, long passed) {
    public FlowStep {
        if (passed < 0 || passed > entered) {
            throw new IllegalArgumentException(name + ": " + passed + " of " + entered + " passed");
        }
    }
}
