package id.sigi.reports.disclosure;

import id.sigi.methods.estimate.DataLabels;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.ModelSummary;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.RandomisationHistogram;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Subgroup;
import java.util.List;
import java.util.Optional;

/**
 * A set of estimates that passed disclosure control. It has no public constructor: only {@link DisclosureControl} makes one, so a number
 * that was not released cannot be printed.
 */
public final class Released {
    private final String id;
    private final Evidence evidence;
    private final Provenance provenance;
    private final List<ReleasedFlowStep> flow;
    private final List<String> conventions;
    private final List<Cell> cells;
    private final DataLabels labels;
    private final Behind behind;

    Released(Head head, List<ReleasedFlowStep> flow, List<Cell> cells, Behind behind) {
        this.id = head.id();
        this.evidence = head.evidence();
        this.provenance = head.provenance();
        this.conventions = head.conventions();
        this.labels = head.labels();
        this.flow = List.copyOf(flow);
        this.cells = List.copyOf(cells);
        this.behind = behind;
    }

    /** What stands behind the rows that are shown: models and distributions over redraws. */
    record Behind(List<ModelSummary> models, List<RandomisationHistogram> redraws) {
        Behind {
            models = List.copyOf(models);
            redraws = List.copyOf(redraws);
        }
    }

    /** What a set says about itself; passes unchanged. */
    record Head(String id, Evidence evidence, Provenance provenance, List<String> conventions, DataLabels labels) {}

    public String id() {
        return id;
    }

    public Evidence evidence() {
        return evidence;
    }

    public Provenance provenance() {
        return provenance;
    }

    public List<ReleasedFlowStep> flow() {
        return flow;
    }

    public List<String> conventions() {
        return conventions;
    }

    /** What the data calls the variables and values of the rows. */
    public DataLabels labels() {
        return labels;
    }

    /** All rows in the order of the study, hidden ones included. */
    public List<Cell> cells() {
        return cells;
    }

    /** The models of rows that are shown; counts of few people that they leave out are withheld. */
    public List<ModelSummary> models() {
        return behind.models();
    }

    /** Distributions over redraws of rows that are shown. */
    public List<RandomisationHistogram> redraws() {
        return behind.redraws();
    }

    /** The rows of an outcome. */
    public List<Cell> list(String outcome) {
        return cells.stream().filter(cell -> cell.label().outcome().is(outcome)).toList();
    }

    /** The row of an outcome with this estimand and subgroup; the first one when several estimators answer. */
    public Optional<Cell> find(String outcome, Estimand estimand, Subgroup subgroup) {
        return list(outcome).stream()
                .filter(cell -> cell.label().estimand().equals(estimand))
                .filter(cell -> cell.label().subgroup().equals(subgroup))
                .findFirst();
    }

    /** How many rows are withheld. */
    public long countSuppressed() {
        return cells.stream().filter(Cell.Suppressed.class::isInstance).count();
    }
}
