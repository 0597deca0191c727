package id.sigi.studies.experiment.effect;

import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.moments.CellArmMoments;
import id.sigi.methods.moments.MomentRequest;
import id.sigi.methods.moments.Moments;
import id.sigi.methods.moments.TwoArmMoments;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.AnalysisVariable;
import id.sigi.studies.experiment.data.CompleteCases;
import id.sigi.studies.experiment.data.Subpopulation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Moments of every series in both arms of every cell, for everybody and for each subgroup. */
public final class CellMoments {
    private static final double FAR = 1 << 20;

    private final List<String> cells;
    private final Map<Question, Map<String, TwoArmMoments>> found = new HashMap<>();

    /** Which series among whom. */
    private record Question(String key, String people) {}

    private CellMoments(List<String> cells) {
        this.cells = cells;
    }

    /** What must be asked, one inquiry for each series and group of people. */
    static List<MomentRequest> inquiries(
            List<AnalysisVariable> series, List<Subpopulation> everybodyAndSubgroups, CompleteCases complete) {
        List<MomentRequest> inquiries = new ArrayList<>();
        for (Subpopulation people : everybodyAndSubgroups) {
            for (AnalysisVariable some : series) {
                inquiries.add(inquiry(some, people, complete));
            }
        }
        return inquiries;
    }

    private static MomentRequest inquiry(AnalysisVariable series, Subpopulation people, CompleteCases complete) {
        return new MomentRequest(complete.rows(people, List.of(series.source())), List.of(series.source()));
    }

    /** From the answers to {@link #inquiries}; cells in the order of the tables. */
    static CellMoments of(
            List<AnalysisVariable> series,
            List<Subpopulation> everybodyAndSubgroups,
            CompleteCases complete,
            CellArmMomentTables tables) {
        CellMoments moments = new CellMoments(complete.cells());
        for (Subpopulation people : everybodyAndSubgroups) {
            for (AnalysisVariable some : series) {
                moments.put(new Question(some.key(), people.name()), tables.table(inquiry(some, people, complete)));
            }
        }
        return moments;
    }

    private void put(Question question, CellArmMoments table) {
        Map<String, TwoArmMoments> byCell = new TreeMap<>();
        for (int cell = 0; cell < table.cells(); cell++) {
            byCell.put(cells.get(cell), table.arms(0, cell));
        }
        found.put(question, byCell);
    }

    /**
     * What is taken off a series before it is tallied: zero, but for values so far from zero that their differences would be lost, for which
     * it is about their mean.
     */
    public double level(AnalysisColumn series) {
        Moments all = Moments.EMPTY;
        for (TwoArmMoments arms : cells(series, Subpopulation.EVERYBODY).values()) {
            all = all.plus(arms.treatment()).plus(arms.control());
        }
        double spread = all.n() < 2 ? 0 : Math.sqrt(all.variance());
        return Math.abs(all.mean()) > FAR * spread ? Math.rint(all.mean()) : 0;
    }

    /** One series among some people by cell, in the order of the cells' names. */
    public Map<String, TwoArmMoments> cells(AnalysisColumn series, Subpopulation people) {
        return found.getOrDefault(new Question(series.key(), people.name()), Map.of());
    }
}
