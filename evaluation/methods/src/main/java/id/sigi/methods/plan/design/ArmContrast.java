package id.sigi.methods.plan.design;

import java.util.Objects;

/**
 * Two arms of an experiment that are compared.
 *
 * @param of the arm whose outcomes come first
 * @param against the arm that is taken off
 */
public record ArmContrast(String of, String against) {
    public ArmContrast {
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(against, "against");
    }

    /** As a plan and a table name it. */
    public String words() {
        return of + " minus " + against;
    }

    /** Whether an arm is one of the two. */
    public boolean has(String arm) {
        return arm.equals(of) || arm.equals(against);
    }
}
