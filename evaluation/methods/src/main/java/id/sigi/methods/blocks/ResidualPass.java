package id.sigi.methods.blocks;

import java.util.List;

/** The residual sums of each equation. */
final class ResidualPass implements Pass<Residuals> {
    private static final long serialVersionUID = 1;

    private final List<Solved> equations;
    private final List<String> cells;

    ResidualPass(List<Solved> equations, List<String> cells) {
        this.equations = List.copyOf(equations);
        this.cells = List.copyOf(cells);
    }

    @Override
    public List<Residuals> over(Block block) {
        String[] names = cells.toArray(String[]::new);
        return equations.stream()
                .map(solved -> new ResidualSums(solved, block)
                        .over(block, solved.prepared().placesIn(block, names)))
                .toList();
    }
}
