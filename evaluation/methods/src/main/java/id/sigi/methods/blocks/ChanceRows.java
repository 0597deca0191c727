package id.sigi.methods.blocks;

import java.util.function.Consumer;

/** The rows of a question in one block, tile by tile: arms, chances and outcomes. */
final class ChanceRows {
    private final Block block;
    private final ChanceQuestion question;
    private final double[] arms;
    private final double[] chances;
    private final double[] outcomes;

    ChanceRows(Block block, ChanceQuestion question) {
        this.block = block;
        this.question = question;
        int capacity = Tile.capacity(block);
        arms = new double[capacity];
        chances = new double[capacity];
        outcomes = new double[capacity];
    }

    void walk(Consumer<Tile> user) {
        Values arm = block.values(Source.ARM);
        Values chance = block.values(new Source.Column(question.chance()));
        Values left = block.values(question.left());
        Tile.walk(block, question.known(), new int[block.cells().size()], tile -> {
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
