package id.sigi.methods.blocks;

import id.sigi.methods.linear.Matrices;
import java.util.List;
import java.util.stream.Stream;

/** What the residuals of an equation sum to. */
final class Residuals implements Mergeable<Residuals> {
    private static final long serialVersionUID = 1;

    private final Meats offer;
    private final Meats takeUp;
    private final double[] drift;
    private final double[][] joint;
    private final List<Spread> spread;

    /**
     * Takes the arrays over.
     *
     * @param sides of the plain and of the structural residuals
     * @param drift by left-hand side what the residuals still owe to the offer's coefficient
     * @param joint the middle of the sandwich of all coefficients; without rows unless the equation asks for no one coefficient
     * @param spread of the offer's coefficient; none unless clusters are adjusted
     */
    Residuals(List<Meats> sides, double[] drift, double[][] joint, List<Spread> spread) {
        offer = sides.get(0);
        takeUp = sides.get(1);
        this.drift = drift;
        this.joint = joint;
        this.spread = List.copyOf(spread);
    }

    @Override
    public Residuals plus(Residuals other) {
        double[] drifts = drift.clone();
        Matrices.axpy(1, other.drift, drifts);
        return new Residuals(
                List.of(offer.plus(other.offer), takeUp.plus(other.takeUp)),
                drifts,
                Matrices.sum(joint, other.joint),
                spread.isEmpty()
                        ? List.of()
                        : Stream.of(spread.get(0).plus(other.spread.get(0))).toList());
    }

    double offer(Meat meat, int left) {
        return offer.get(meat)[left];
    }

    double takeUp(Meat meat, int left) {
        return takeUp.get(meat)[left];
    }

    double drift(int left) {
        return drift[left];
    }

    double[][] joint() {
        return joint;
    }

    /** Satterthwaite's degrees of freedom; not finite when there are none. */
    double df() {
        return spread.get(0).df();
    }
}
