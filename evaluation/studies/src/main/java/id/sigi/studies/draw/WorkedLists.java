package id.sigi.studies.draw;

import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.OfferedList;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The waiting lists of a plan, checked: offers went from the top, nobody took a seat without one, and they stopped at the taker of the last
 * seat. What stopped otherwise tells nothing of takers, and is refused.
 */
final class WorkedLists {
    private final DrawnRows rows;
    private final OfferedList columns;
    private final String takeUp;
    private final Map<String, List<Integer>> lists = new TreeMap<>();

    private WorkedLists(ExperimentPlan plan, OfferedList columns, DrawnRows rows) {
        this.rows = rows;
        this.columns = columns;
        this.takeUp = plan.design().takeUp();
    }

    /** @throws RequestFault if a list was not worked off as the plan says */
    static WorkedLists of(ExperimentPlan plan, OfferedList columns, DrawnRows rows) {
        WorkedLists worked = new WorkedLists(plan, columns, rows);
        for (int row = 0; row < rows.size(); row++) {
            worked.lists
                    .computeIfAbsent(rows.cell(row), list -> new ArrayList<>())
                    .add(row);
        }
        worked.lists.forEach(worked::check);
        return worked;
    }

    private void check(String name, List<Integer> list) {
        if (list.stream()
                .anyMatch(row ->
                        !rows.has(columns.rank(), row) || !rows.has(columns.seats(), row) || !rows.has(takeUp, row))) {
            throw refused(name, "somebody's place, seats or take-up is not on record");
        }
        list.sort(Comparator.comparingDouble(row -> rows.value(columns.rank(), row)));
        double seats = rows.value(columns.seats(), list.get(0));
        int takers = 0;
        int stopped = list.size();
        for (int at = 0; at < list.size(); at++) {
            int row = list.get(at);
            if (at > 0 && rows.value(columns.rank(), row) == rows.value(columns.rank(), list.get(at - 1))) {
                throw refused(name, "two people have one place");
            }
            if (rows.value(columns.seats(), row) != seats || seats < 1 || seats != Math.rint(seats)) {
                throw refused(name, "its seats are not one whole number");
            }
            if (!rows.isOffered(row)) {
                stopped = Math.min(stopped, at);
            } else if (at > stopped) {
                throw refused(name, "somebody got an offer after somebody further up got none");
            }
            if (isTaker(row)) {
                takers++;
                checkTaker(name, row, takers > seats);
            }
        }
        checkStop(name, list, stopped, takers < seats);
    }

    private void checkTaker(String name, int row, boolean isBeyond) {
        if (!rows.isOffered(row)) {
            throw refused(name, "somebody took a seat without an offer");
        }
        if (isBeyond) {
            throw refused(name, "more people took seats than there are");
        }
    }

    private void checkStop(String name, List<Integer> list, int stopped, boolean hasSeats) {
        boolean isExhausted = stopped == list.size();
        if (!isExhausted && (hasSeats || stopped == 0 || !isTaker(list.get(stopped - 1)))) {
            throw refused(name, "offers did not stop at the taker of the last seat");
        }
    }

    private static RequestFault refused(String name, String why) {
        return new RequestFault(
                "the plan's design.lottery.waiting_list cannot be used",
                "in the list " + name + " " + why,
                "Name the columns of the list's order, seats, offers and take-up, or filter such lists out with rows.filter");
    }

    boolean isTaker(int row) {
        return rows.value(takeUp, row) == 1;
    }

    int seats(List<Integer> list) {
        return (int) rows.value(columns.seats(), list.get(0));
    }

    /** Rows of each list from the top, by the list's name. */
    Map<String, List<Integer>> lists() {
        return lists;
    }
}
