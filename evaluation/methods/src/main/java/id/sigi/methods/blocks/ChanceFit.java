package id.sigi.methods.blocks;

import id.sigi.methods.experiment.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Horvitz-Thompson and Hajek estimates of any number of rows from two passes: sums of weights and outcomes by arm, then squares of what each
 * cluster adds. Estimates and variances are those of {@link id.sigi.methods.experiment.ProbabilityWeighting} on the same rows, clusters drawn
 * together.
 */
public final class ChanceFit {
    private final ChanceSums sums;
    private final ChanceSquares squares;

    private ChanceFit(ChanceSums sums, ChanceSquares squares) {
        this.sums = sums;
        this.squares = squares;
    }

    /** Makes both passes. */
    public static List<ChanceFit> of(Panel panel, List<ChanceQuestion> questions) {
        List<ChanceSums> sums = new ArrayList<>(panel.blocks().run(new SumsPass(questions)));
        List<ChanceSquares> squares = new ArrayList<>(panel.blocks().run(new SquaresPass(questions, sums)));
        List<ChanceFit> fits = new ArrayList<>();
        for (int at = 0; at < questions.size(); at++) {
            fits.add(
                    sums.isEmpty()
                            ? new ChanceFit(new ChanceSums(), new ChanceSquares())
                            : new ChanceFit(sums.get(at), squares.get(at)));
        }
        return fits;
    }

    private record SumsPass(List<ChanceQuestion> questions) implements Pass<ChanceSums> {
        SumsPass {
            questions = List.copyOf(questions);
        }

        @Override
        public List<ChanceSums> over(Block block) {
            return questions.stream()
                    .map(question -> ChanceSums.of(block, question))
                    .toList();
        }
    }

    private record SquaresPass(List<ChanceQuestion> questions, List<ChanceSums> sums) implements Pass<ChanceSquares> {
        SquaresPass {
            questions = List.copyOf(questions);
            sums = List.copyOf(sums);
        }

        @Override
        public List<ChanceSquares> over(Block block) {
            List<ChanceSquares> squares = new ArrayList<>();
            for (int at = 0; at < questions.size(); at++) {
                squares.add(ChanceSquares.of(block, questions.get(at), sums.get(at)));
            }
            return squares;
        }
    }

    /** Rows with a chance on record. */
    public long known() {
        return sums.known();
    }

    /** Of these, rows whose chance is not from nought to one. */
    public long wrong() {
        return sums.wrong();
    }

    /** Rows that could have come otherwise, which alone are compared. */
    public long comparable() {
        return sums.treated() + sums.control();
    }

    /** Horvitz-Thompson with the conservative variance; empty without people. */
    public Optional<Difference> findHorvitzThompson() {
        return comparable() == 0 ? Optional.empty() : Optional.of(difference(sums.total(), squares.conservative()));
    }

    /** The same estimate with the linearised variance. */
    public Optional<Difference> findHorvitzThompsonLinearised() {
        return comparable() == 0 ? Optional.empty() : Optional.of(difference(sums.total(), squares.linearised()));
    }

    /** Hajek; empty when an arm is empty. */
    public Optional<Difference> findHajek() {
        return sums.treated() == 0 || sums.control() == 0
                ? Optional.empty()
                : Optional.of(difference(sums.treatedMean().less(sums.controlMean()), squares.hajek()));
    }

    private Difference difference(double estimate, double variance) {
        return new Difference(estimate, Math.sqrt(variance), Double.POSITIVE_INFINITY, sums.treated(), sums.control());
    }
}
