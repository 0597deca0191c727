package id.sigi.studies.experiment.effect;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.moments.CellArmMoments;
import id.sigi.methods.moments.CellVector;
import id.sigi.methods.moments.MomentRequest;
import id.sigi.methods.moments.Moments;
import id.sigi.methods.moments.TwoArmMoments;
import id.sigi.methods.quantile.ArmQuantiles;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.CompleteCases;
import id.sigi.studies.experiment.data.Subpopulation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** People of each cell and arm with an outcome, and the weights with which each arm stands for the people of all cells. */
public final class CellWeights {
    public static final int CONTROL = 0;
    public static final int TREATMENT = 1;

    private final PartitionedRows partitioned;
    private final CompleteCases complete;
    private final boolean areClustersDrawn;
    private final Map<Question, Weights> known = new HashMap<>();

    private record Question(String people, String outcome) {}

    public CellWeights(PartitionedRows partitioned, CompleteCases complete, boolean areClustersDrawn) {
        this.partitioned = partitioned;
        this.complete = complete;
        this.areClustersDrawn = areClustersDrawn;
    }

    /**
     * of a row by arm and cell of the partitioned rows.
     *
     * @param weights the cell's share of all people over its people of the arm; zero for cells that take no part
     * @param people people by arm and cell
     * @param drawn what was drawn by arm and cell: clusters where these were drawn whole, else people
     */
    public record Weights(List<CellVector> weights, List<CellVector> people, List<CellVector> drawn) {
        public Weights {
            weights = List.copyOf(weights);
            people = List.copyOf(people);
            drawn = List.copyOf(drawn);
        }

        public long all(int arm) {
            long sum = 0;
            for (int cell = 0; cell < weights.get(arm).size(); cell++) {
                sum += weights.get(arm).at(cell) > 0 ? (long) people.get(arm).at(cell) : 0;
            }
            return sum;
        }

        /** Degrees of freedom of an arm's shares: what was drawn less the cells; none where a cell shows no variance. */
        public double df(int arm) {
            double df = 0;
            for (int cell = 0; cell < weights.get(arm).size(); cell++) {
                if (weights.get(arm).at(cell) > 0) {
                    if (drawn.get(arm).at(cell) < 2) {
                        return 0;
                    }
                    df += drawn.get(arm).at(cell) - 1;
                }
            }
            return df;
        }

        /** Cells that take part: those with two people or more of each arm, because a variance needs them. */
        public int cells() {
            int cells = 0;
            for (int cell = 0; cell < weights.get(CONTROL).size(); cell++) {
                cells += weights.get(CONTROL).at(cell) > 0 ? 1 : 0;
            }
            return cells;
        }
    }

    public PartitionedRows partitioned() {
        return partitioned;
    }

    public SampleFilter rows(Subpopulation people, AnalysisColumn outcome) {
        return complete.rows(people, List.of(new Variable.Column(outcome.key())));
    }

    public MomentRequest inquiry(Subpopulation people, AnalysisColumn outcome, List<Variable> sources) {
        return new MomentRequest(rows(people, outcome), sources);
    }

    /** The first source of a table by the names of the cells. */
    public Map<String, TwoArmMoments> arms(CellArmMoments table) {
        Map<String, TwoArmMoments> cells = new TreeMap<>();
        for (int cell = 0; cell < table.cells(); cell++) {
            cells.put(complete.cells().get(cell), table.arms(0, cell));
        }
        return cells;
    }

    /** People of an arm for whom the source is one. */
    public long ones(CellArmMoments table, int source, int arm) {
        double ones = 0;
        for (int cell = 0; cell < table.cells(); cell++) {
            TwoArmMoments arms = table.arms(source, cell);
            Moments moments = arm == TREATMENT ? arms.treatment() : arms.control();
            ones += moments.n() * moments.mean();
        }
        return Math.round(ones);
    }

    /** People of an arm. */
    public long all(CellArmMoments table, int arm) {
        long all = 0;
        for (int cell = 0; cell < table.cells(); cell++) {
            all += table.people(cell, arm);
        }
        return all;
    }

    public Weights weights(Subpopulation people, AnalysisColumn outcome) {
        return known.computeIfAbsent(new Question(people.name(), outcome.key()), unseen -> counted(people, outcome));
    }

    private Weights counted(Subpopulation people, AnalysisColumn outcome) {
        MomentRequest inquiry = inquiry(people, outcome, List.of());
        CellArmMoments table =
                CellArmMomentTables.of(partitioned, List.of(inquiry)).table(inquiry);
        int cells = partitioned.cells().size();
        double[][] counts = new double[2][cells];
        double[][] clusters = new double[2][cells];
        double all = 0;
        for (int cell = 0; cell < table.cells(); cell++) {
            counts[CONTROL][cell] = table.people(cell, CONTROL);
            counts[TREATMENT][cell] = table.people(cell, TREATMENT);
            clusters[TREATMENT][cell] = table.drawnClusters(cell);
            clusters[CONTROL][cell] = table.clusters(cell) - table.drawnClusters(cell);
            all += isCompared(counts, cell) ? table.people(cell) : 0;
        }
        double[][] weights = new double[2][cells];
        for (int cell = 0; cell < cells; cell++) {
            for (int arm = 0; arm < 2; arm++) {
                double share = (counts[CONTROL][cell] + counts[TREATMENT][cell]) / all;
                weights[arm][cell] = isCompared(counts, cell) ? share / counts[arm][cell] : 0;
            }
        }
        return new Weights(both(weights), both(counts), both(areClustersDrawn ? clusters : counts));
    }

    private static List<CellVector> both(double[][] values) {
        return List.of(CellVector.of(values[CONTROL]), CellVector.of(values[TREATMENT]));
    }

    private static boolean isCompared(double[][] counts, int cell) {
        return counts[CONTROL][cell] > 1 && counts[TREATMENT][cell] > 1;
    }

    /** Quantiles of an arm; not a number where no cell takes part. */
    public List<Double> quantiles(Subpopulation people, AnalysisColumn outcome, int arm, List<Double> shares) {
        CellVector weights = weights(people, outcome).weights().get(arm);
        List<ArmQuantiles.Sought> sought = new ArrayList<>();
        shares.forEach(share -> sought.add(new ArmQuantiles.Sought(
                rows(people, outcome), new Variable.Column(outcome.key()), arm, weights, share)));
        return ArmQuantiles.find(partitioned, sought);
    }
}
