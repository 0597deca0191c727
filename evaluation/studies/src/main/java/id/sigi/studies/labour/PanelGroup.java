package id.sigi.studies.labour;

import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Subgroup;
import id.sigi.methods.plan.LabourPlan;
import id.sigi.methods.plan.survey.DomainColumns;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * People of whom everything is estimated: all, or those with certain values of columns.
 *
 * @param words as printed
 * @param places places of the columns among those of the panel
 * @param values their values
 */
record PanelGroup(String words, List<Integer> places, List<String> values) {
    /** Most groups that one list of columns may form. */
    static final int MOST = 500;

    private static final PanelGroup EVERYBODY = new PanelGroup(Label.ALL, List.of(), List.of());

    PanelGroup {
        places = List.copyOf(places);
        values = List.copyOf(values);
    }

    /**
     * Everybody, and then every group of the plan's columns that the data have; people without a value are in none of its groups.
     *
     * @throws RequestFault if columns form too many
     */
    static List<PanelGroup> list(LabourPlan plan, List<String> columns, PanelCells panel) {
        List<PanelGroup> groups = new ArrayList<>(List.of(EVERYBODY));
        for (DomainColumns by : plan.by()) {
            List<Integer> places = by.columns().stream().map(columns::indexOf).toList();
            TreeSet<List<String>> found = new TreeSet<>(Comparator.comparing(values -> String.join("\u0000", values)));
            panel.cells().stream()
                    .map(cell -> places.stream().map(cell.groups()::get).toList())
                    .filter(values -> values.stream().noneMatch(String::isEmpty))
                    .forEach(found::add);
            if (found.size() > MOST) {
                throw new RequestFault(
                        "the plan's by cannot be used",
                        by.words() + " has more than " + MOST + " values, and each would be a group",
                        "Name columns with few values, or derive classes of theirs under rows.derive");
            }
            found.forEach(values -> groups.add(new PanelGroup(words(by, values), places, values)));
        }
        return groups;
    }

    private static String words(DomainColumns by, List<String> values) {
        return IntStream.range(0, values.size())
                .mapToObj(
                        at -> Subgroup.of(by.columns().get(at), values.get(at)).words())
                .collect(Collectors.joining(", "));
    }

    boolean has(PanelCells.Cell cell) {
        return IntStream.range(0, places.size())
                .allMatch(at -> cell.groups().get(places.get(at)).equals(values.get(at)));
    }
}
