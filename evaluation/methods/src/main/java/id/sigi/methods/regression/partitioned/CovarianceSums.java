package id.sigi.methods.regression.partitioned;

import id.sigi.methods.columnar.Mergeable;
import id.sigi.methods.linear.Matrices;
import id.sigi.methods.regression.sandwich.SandwichMeat;
import id.sigi.methods.regression.sandwich.SandwichMeats;
import id.sigi.methods.regression.sandwich.SatterthwaiteDf;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the residuals of an equation sum to. */
final class CovarianceSums implements Mergeable<CovarianceSums> {
    private static final long serialVersionUID = 1;

    private final Map<IvQuantity, SandwichMeats> sides;
    private final double[] drift;
    private final double[][] squares;
    private final double[][] joint;
    private final List<SatterthwaiteDf> spread;

    /**
     * Takes the arrays over.
     *
     * @param sides for each side that is asked for
     * @param drift by left-hand side what the residuals still owe to the offer's coefficient
     * @param squares sums of squared residuals by left-hand side: on the offer, and on the take-up with the effect of both stages
     * @param joint the draw's covariance of the columns' products with the arm; without rows unless the equation asks for no one coefficient
     * @param spread of the offer's coefficient; none unless clusters are adjusted
     */
    CovarianceSums(
            Map<IvQuantity, SandwichMeats> sides,
            double[] drift,
            double[][] squares,
            double[][] joint,
            List<SatterthwaiteDf> spread) {
        this.sides = new EnumMap<>(sides);
        this.drift = drift;
        this.squares = squares;
        this.joint = joint;
        this.spread = List.copyOf(spread);
    }

    @Override
    public CovarianceSums plus(CovarianceSums other) {
        double[] drifts = drift.clone();
        Matrices.axpy(1, other.drift, drifts);
        Map<IvQuantity, SandwichMeats> both = new EnumMap<>(IvQuantity.class);
        sides.forEach((side, meats) -> both.put(side, meats.plus(other.sides.get(side))));
        return new CovarianceSums(
                both,
                drifts,
                Matrices.sum(squares, other.squares),
                Matrices.sum(joint, other.joint),
                spread.isEmpty()
                        ? List.of()
                        : Stream.of(spread.get(0).plus(other.spread.get(0))).toList());
    }

    double sum(IvQuantity side, SandwichMeat meat, int left) {
        return sides.get(side).get(meat)[left];
    }

    double drift(int left) {
        return drift[left];
    }

    /** Squared residuals on the offer. */
    double squares(int left) {
        return squares[0][left];
    }

    /** Squared residuals on the take-up, with the effect of both stages. */
    double secondStageSquares(int left) {
        return squares[1][left];
    }

    double[][] joint() {
        return joint;
    }

    /** Satterthwaite's degrees of freedom, which take as long as there are pairs of cells; not finite when there are none. */
    double df() {
        return spread.isEmpty() ? Double.NaN : spread.get(0).df();
    }
}
