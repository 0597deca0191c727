package id.sigi.methods.weighting;

import id.sigi.methods.columnar.ClusterBatch;
import id.sigi.methods.columnar.NumericColumn;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.columnar.Variable;
import java.util.function.Consumer;

/** The rows of a request in one partition, tile by tile: arms, assignment probabilities and outcomes. */
final class ProbabilityRows {
    private final RowPartition partition;
    private final ProbabilityContrast question;
    private final double[] arms;
    private final double[] chances;
    private final double[] outcomes;

    ProbabilityRows(RowPartition partition, ProbabilityContrast question) {
        this.partition = partition;
        this.question = question;
        int capacity = ClusterBatch.capacity(partition);
        arms = new double[capacity];
        chances = new double[capacity];
        outcomes = new double[capacity];
    }

    void walk(Consumer<ClusterBatch> user) {
        NumericColumn arm = partition.values(Variable.ARM);
        NumericColumn chance = partition.values(new Variable.Column(question.chance()));
        NumericColumn left = partition.values(question.left());
        ClusterBatch.walk(partition, question.known(), new int[partition.cells().size()], tile -> {
            arm.gather(tile.rows(), tile.size(), arms);
            chance.gather(tile.rows(), tile.size(), chances);
            left.gather(tile.rows(), tile.size(), outcomes);
            user.accept(tile);
        });
    }

    /** Whether the chance is none at all. */
    boolean isWrong(int i) {
        return !(chances[i] >= 0 && chances[i] <= 1);
    }

    /** Whether a row could have come otherwise. */
    boolean isComparable(int i) {
        return chances[i] > 0 && chances[i] < 1;
    }

    boolean isTreated(int i) {
        return arms[i] == 1;
    }

    /** One over the chance of the arm that came. */
    double weight(int i) {
        return isTreated(i) ? 1 / chances[i] : 1 / (1 - chances[i]);
    }

    double outcome(int i) {
        return outcomes[i];
    }
}
