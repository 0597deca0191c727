package id.sigi.studies.experiment;

import id.sigi.methods.blocks.ArmTable;
import id.sigi.methods.blocks.ArmTables;
import id.sigi.methods.blocks.Inquiry;
import id.sigi.methods.experiment.Arms;
import id.sigi.methods.moments.Moments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Moments of every series in both arms of every cell, for everybody and for each subgroup. */
final class CellMoments {
    private static final double FAR = 1 << 20;

    private final List<String> cells;
    private final Map<Question, Map<String, Arms>> found = new HashMap<>();

    /** Which series among whom. */
    private record Question(String key, String people) {}

    private CellMoments(List<String> cells) {
        this.cells = cells;
    }

    /** What must be asked, one inquiry for each series and group of people. */
    static List<Inquiry> inquiries(List<SeriesSource> series, List<People> everybodyAndSubgroups, Complete complete) {
        List<Inquiry> inquiries = new ArrayList<>();
        for (People people : everybodyAndSubgroups) {
            for (SeriesSource some : series) {
                inquiries.add(inquiry(some, people, complete));
            }
        }
        return inquiries;
    }

    private static Inquiry inquiry(SeriesSource series, People people, Complete complete) {
        return new Inquiry(complete.rows(people, List.of(series.source())), List.of(series.source()));
    }

    /** From the answers to {@link #inquiries}; cells in the order of the tables. */
    static CellMoments of(
            List<SeriesSource> series, List<People> everybodyAndSubgroups, Complete complete, ArmTables tables) {
        CellMoments moments = new CellMoments(complete.cells());
        for (People people : everybodyAndSubgroups) {
            for (SeriesSource some : series) {
                moments.put(new Question(some.key(), people.name()), tables.table(inquiry(some, people, complete)));
            }
        }
        return moments;
    }

    private void put(Question question, ArmTable table) {
        Map<String, Arms> byCell = new TreeMap<>();
        for (int cell = 0; cell < table.cells(); cell++) {
            byCell.put(cells.get(cell), table.arms(0, cell));
        }
        found.put(question, byCell);
    }

    /**
     * What is taken off a series before it is tallied: nought, but for values so far from nought that their differences would be lost, for which
     * it is about their mean.
     */
    double level(Series series) {
        Moments all = Moments.EMPTY;
        for (Arms arms : cells(series, People.EVERYBODY).values()) {
            all = all.plus(arms.treatment()).plus(arms.control());
        }
        double spread = all.n() < 2 ? 0 : Math.sqrt(all.variance());
        return Math.abs(all.mean()) > FAR * spread ? Math.rint(all.mean()) : 0;
    }

    /** One series among some people by cell, in the order of the cells' names. */
    Map<String, Arms> cells(Series series, People people) {
        return found.getOrDefault(new Question(series.key(), people.name()), Map.of());
    }
}
