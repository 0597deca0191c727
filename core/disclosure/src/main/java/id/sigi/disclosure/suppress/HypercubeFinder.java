package id.sigi.disclosure.suppress;

import id.sigi.disclosure.solve.Limits;
import id.sigi.disclosure.solve.Move;
import id.sigi.disclosure.system.TableGrid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/**
 * Moves along cubes (Repsilber's hypercube method; Giessing and Repsilber 2002): in every classification a code rises and another falls, or a code rises with all above it, and the products of
 * both are the corners, which move by the same amount. Found by branch and bound over classifications, cheapest edges first, so that large tables take seconds; a cube is as
 * cheap as any among the edges that are tried, but moves that are no cubes are not seen.
 */
final class HypercubeFinder implements MoveFinder {
    /** Edges of a classification that are tried, beyond which the dearer are left out. */
    private static final int MOST_EDGES = 24;

    private final TableGrid grid;
    private final List<CodeMoves> edges = new ArrayList<>();

    HypercubeFinder(TableGrid grid) {
        this.grid = grid;
        for (int dimension = 0; dimension < grid.dimensions(); dimension++) {
            edges.add(new CodeMoves(grid.sums(dimension), grid.countCodes(dimension)));
        }
    }

    @Override
    public Optional<Move> find(int cell, int sign, double amount, Limits limits, IntToDoubleFunction costs) {
        Search search = new Search(sign * amount, limits, costs);
        Face start = new Face(new int[] {cell}, new int[] {1}, 0);
        if (search.cost(cell, 1) == Double.POSITIVE_INFINITY) {
            return Optional.empty();
        }
        search.grow(start, 0);
        return search.best == null ? Optional.empty() : Optional.of(search.best.move(sign * amount));
    }

    /** Corners with their signs, and what they cost beside the cell itself. */
    private static final class Face {
        private final int[] cells;
        private final int[] signs;
        private final double cost;

        Face(int[] cells, int[] signs, double cost) {
            this.cells = cells;
            this.signs = signs;
            this.cost = cost;
        }

        Move move(double amount) {
            Map<Integer, Double> steps = new TreeMap<>();
            for (int at = 0; at < cells.length; at++) {
                steps.put(cells[at], signs[at] * amount);
            }
            return new Move(steps);
        }
    }

    private final class Search {
        private final double step;
        private final Limits limits;
        private final IntToDoubleFunction costs;
        private Face best;

        Search(double step, Limits limits, IntToDoubleFunction costs) {
            this.step = step;
            this.limits = limits;
            this.costs = costs;
        }

        /** What it costs to let a cell move; infinite if it cannot. */
        double cost(int cell, int sign) {
            double signed = sign * step;
            double room = signed > 0 ? limits.rise(cell) : limits.fall(cell);
            return room < Math.abs(signed) ? Double.POSITIVE_INFINITY : costs.applyAsDouble(cell);
        }

        void grow(Face face, int dimension) {
            if (dimension == grid.dimensions()) {
                best = face;
                return;
            }
            List<Face> grown = new ArrayList<>();
            int own = grid.code(face.cells[0], dimension);
            for (CodeMoves.Edge edge : edges.get(dimension).of(own)) {
                Face larger = grown(face, dimension, own, edge);
                if (larger.cost < bound()) {
                    grown.add(larger);
                }
            }
            grown.sort(Comparator.comparingDouble((Face larger) -> larger.cost));
            for (Face larger : grown.subList(0, Math.min(MOST_EDGES, grown.size()))) {
                if (larger.cost < bound()) {
                    grow(larger, dimension + 1);
                }
            }
        }

        private double bound() {
            return best == null ? Double.POSITIVE_INFINITY : best.cost - 1e-9;
        }

        private Face grown(Face face, int dimension, int own, CodeMoves.Edge edge) {
            int many = face.cells.length;
            int[] cells = new int[many * edge.codes().size()];
            int[] signs = new int[cells.length];
            double cost = face.cost;
            int next = 0;
            for (int at = 0; at < edge.codes().size(); at++) {
                int code = edge.codes().get(at);
                for (int corner = 0; corner < many; corner++) {
                    cells[next] = grid.with(face.cells[corner], dimension, code);
                    signs[next] = face.signs[corner] * edge.signs().get(at);
                    cost += code == own ? 0 : cost(cells[next], signs[next]);
                    next++;
                }
                if (cost >= bound() || cost == Double.POSITIVE_INFINITY) {
                    return new Face(cells, signs, Double.POSITIVE_INFINITY);
                }
            }
            return new Face(cells, signs, cost);
        }
    }
}
