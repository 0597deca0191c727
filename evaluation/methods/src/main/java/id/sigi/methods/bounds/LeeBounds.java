package id.sigi.methods.bounds;

import java.util.Optional;

/**
 * Lee's (2009, Review of Economic Studies 76:1071) bounds of the effect on those who answer whatever the draw, if the draw moves answering
 * in one direction only. The arm that answers more is trimmed by p = (q1 - q0)/q1, at the top for one bound and at the bottom for the
 * other. Variance by his proposition 3: v/N + (Q - mu)^2 p/N + ((Q - mu)/(1 - p))^2 V^p + v_c/N_c with V^p = (1 - p)^2 [(1 - q1)/(N1 q1) +
 * (1 - q0)/(N0 q0)], N and v of the trimmed answers, mu their mean, Q the cut. With equal rates both bounds are the difference of means.
 */
public final class LeeBounds {
    private LeeBounds() {}

    /** Empty when an arm has fewer than two answers, or fewer than two would be left. */
    public static Optional<Bounds> find(ArmResponses treatment, ArmResponses control) {
        if (treatment.count() < 2 || control.count() < 2) {
            return Optional.empty();
        }
        if (treatment.rate() < control.rate()) {
            // The control arm is trimmed: swap the arms and change the sign.
            return find(control, treatment).map(Bounds::mirrored);
        }
        double share = (treatment.rate() - control.rate()) / treatment.rate();
        if ((1 - share) * treatment.count() < 2) {
            return Optional.empty();
        }
        ArmResponses.Trimmed bottom = treatment.withoutTop(share);
        ArmResponses.Trimmed top = treatment.mirrored().withoutTop(share);
        double mean = control.moments().mean();
        return Optional.of(new Bounds(
                bottom.mean() - mean,
                error(bottom, treatment, control),
                Math.max(-top.mean() - mean, bottom.mean() - mean),
                error(top, treatment, control)));
    }

    private static double error(ArmResponses.Trimmed trimmed, ArmResponses treatment, ArmResponses control) {
        double q1 = treatment.rate();
        double q0 = control.rate();
        double p = (q1 - q0) / q1;
        double gap = trimmed.cut() - trimmed.mean();
        double ofShare = (1 - p) * (1 - p) * ((1 - q1) / treatment.count() + (1 - q0) / control.count());
        double variance = trimmed.variance() / trimmed.count()
                + gap * gap * p / trimmed.count()
                + (p == 0 ? 0 : gap * gap / ((1 - p) * (1 - p)) * ofShare)
                + control.moments().varianceOfMean();
        return Math.sqrt(variance);
    }
}
