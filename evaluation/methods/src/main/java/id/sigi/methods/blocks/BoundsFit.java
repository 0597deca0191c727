package id.sigi.methods.blocks;

import id.sigi.methods.bounds.Answers;
import id.sigi.methods.bounds.CellAnswers;
import id.sigi.methods.bounds.StratifiedBounds;
import id.sigi.methods.bounds.StratifiedBounds.Cell;
import id.sigi.methods.bounds.WorstCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Lee's and worst-case bounds within the cells of a draw, cell by cell where the rows are: the blocks' clusters are the cells, so that each lies
 * in one block and is sorted there. Two passes whatever the number of questions: the range of what was answered, then the cells. The numbers are
 * those of {@link StratifiedBounds} on the same rows. One holder must have room for the largest cell.
 */
public final class BoundsFit {
    private final AnswerRange range;
    private final CellBounds lee;
    private final CellBounds worst;

    private BoundsFit(AnswerRange range, CellBounds lee, CellBounds worst) {
        this.range = range;
        this.lee = lee;
        this.worst = worst;
    }

    /**
     * Makes both passes.
     *
     * @param panel rows whose clusters are the cells of the draw
     */
    public static List<BoundsFit> of(Panel panel, List<BoundsQuestion> asked) {
        List<BoundsQuestion> questions = List.copyOf(asked);
        List<AnswerRange> ranges = List.copyOf(panel.blocks().run(new Ranging(questions)));
        List<CellBounds> cells = panel.blocks().run(new Bounding(questions, ranges));
        List<BoundsFit> fits = new ArrayList<>();
        for (int at = 0; at < questions.size(); at++) {
            fits.add(
                    ranges.isEmpty()
                            ? new BoundsFit(new AnswerRange(), new CellBounds(), new CellBounds())
                            : new BoundsFit(ranges.get(at), cells.get(2 * at), cells.get(2 * at + 1)));
        }
        return fits;
    }

    private record Ranging(List<BoundsQuestion> questions) implements Pass<AnswerRange> {
        @Override
        public List<AnswerRange> over(Block block) {
            return questions.stream()
                    .map(question -> {
                        AnswerRange range = new AnswerRange();
                        walk(block, question, (cell, arms, answers) -> {
                            for (int i = 0; i < arms.length; i++) {
                                range.add(arms[i] == 1, answers[i]);
                            }
                        });
                        return range;
                    })
                    .toList();
        }
    }

    private record Bounding(List<BoundsQuestion> questions, List<AnswerRange> ranges) implements Pass<CellBounds> {
        @Override
        public List<CellBounds> over(Block block) {
            List<CellBounds> found = new ArrayList<>();
            for (int at = 0; at < questions.size(); at++) {
                AnswerRange range = ranges.get(at);
                found.add(bounds(block, questions.get(at), Cell::ofLee));
                found.add(
                        range.isWide()
                                ? bounds(
                                        block,
                                        questions.get(at),
                                        cell -> Cell.ofWorst(cell, new WorstCase(range.least(), range.most())))
                                : new CellBounds());
            }
            return found;
        }

        private static CellBounds bounds(Block block, BoundsQuestion question, Function<CellAnswers, Cell> find) {
            CellBounds bounds = new CellBounds();
            walk(
                    block,
                    question,
                    (cell, arms, answers) -> bounds.put(
                            cell, find.apply(new CellAnswers(answers(arms, answers, 1), answers(arms, answers, 0)))));
            return bounds;
        }

        private static Answers answers(double[] arms, double[] answers, double arm) {
            double[] given = IntStream.range(0, arms.length)
                    .filter(i -> arms[i] == arm && !Double.isNaN(answers[i]))
                    .mapToDouble(i -> answers[i])
                    .toArray();
            return Answers.of(
                    given, Arrays.stream(arms).filter(own -> own == arm).count());
        }
    }

    /** Arms and answers of the people of one cell. */
    private interface User {
        void use(String cell, double[] arms, double[] answers);
    }

    private static void walk(Block block, BoundsQuestion question, User user) {
        Values arm = block.values(Source.ARM);
        // Bounds are differences, in which an origin cancels.
        Values left = block.values(Source.centred(question.left()));
        int capacity = Tile.capacity(block);
        double[] arms = new double[capacity];
        double[] answers = new double[capacity];
        Tile.walk(block, question.invited(), new int[block.cells().size()], tile -> {
            arm.gather(tile.rows(), tile.size(), arms);
            left.gather(tile.rows(), tile.size(), answers);
            for (int g = 0; g < tile.clusters(); g++) {
                int from = tile.starts()[g];
                int to = tile.starts()[g + 1];
                user.use(
                        block.cell().of(tile.rows()[from]),
                        Arrays.copyOfRange(arms, from, to),
                        Arrays.copyOfRange(answers, from, to));
            }
        });
    }

    /** People of the treatment arm who should have answered. */
    public long treated() {
        return range.treated();
    }

    /** People of the control arm who should have answered. */
    public long control() {
        return range.control();
    }

    /** Empty when no cell has bounds. */
    public Optional<StratifiedBounds> findLee() {
        return StratifiedBounds.find(lee.cells());
    }

    /** With outcomes in the range that was seen; empty when no cell has two people in each arm, or all answers are alike. */
    public Optional<StratifiedBounds> findWorst() {
        return StratifiedBounds.find(worst.cells());
    }
}
