package id.sigi.methods.bounds;

/**
 * The answers of both arms of a cell of the draw.
 *
 * @param treatment of those drawn
 * @param control of the others
 */
public record CellResponses(ArmResponses treatment, ArmResponses control) {
    double people() {
        return (double) treatment.people() + control.people();
    }

    /** People who would answer in either arm, if the draw moves answering in one direction within the cell: N min(q1, q0). */
    double alwaysAnswering() {
        return people() * Math.min(treatment.rate(), control.rate());
    }
}
