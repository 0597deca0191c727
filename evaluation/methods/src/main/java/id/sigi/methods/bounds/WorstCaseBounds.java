package id.sigi.methods.bounds;

import id.sigi.methods.moments.Moments;
import java.util.Optional;

/**
 * Worst-case bounds of the effect on everybody (Horowitz and Manski 2000; Manski 1990): those who did not answer have the least or the most
 * possible outcome. Nothing is assumed but the range of the outcome. Standard errors are Neyman's of the filled-in arms.
 *
 * @param least possible outcome
 * @param most possible outcome
 */
public record WorstCaseBounds(double least, double most) {
    public WorstCaseBounds {
        if (!(least < most) || Double.isInfinite(least) || Double.isInfinite(most)) {
            throw new IllegalArgumentException("not a range: " + least + ".." + most);
        }
    }

    /** Empty with fewer than two people in an arm. */
    public Optional<Bounds> find(ArmResponses treatment, ArmResponses control) {
        if (treatment.people() < 2 || control.people() < 2) {
            return Optional.empty();
        }
        Moments poor = filled(treatment, least);
        Moments rich = filled(treatment, most);
        Moments poorControl = filled(control, least);
        Moments richControl = filled(control, most);
        return Optional.of(new Bounds(
                poor.above(richControl),
                Math.sqrt(poor.varianceOfMean() + richControl.varianceOfMean()),
                rich.above(poorControl),
                Math.sqrt(rich.varianceOfMean() + poorControl.varianceOfMean())));
    }

    private Moments filled(ArmResponses answers, double value) {
        Moments known = answers.moments();
        if (known.n() > 0 && (answers.lowest() < least || answers.highest() > most)) {
            throw new IllegalArgumentException("an outcome lies outside " + least + ".." + most);
        }
        long missing = answers.people() - known.n();
        return missing == 0 ? known : known.plus(new Moments(missing, value, 0));
    }
}
