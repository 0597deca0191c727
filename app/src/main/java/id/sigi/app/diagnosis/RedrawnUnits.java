package id.sigi.app.diagnosis;

import id.sigi.methods.assignment.AssignmentClustering;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.Randomisation;
import id.sigi.methods.plan.design.AssignedUnit;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.experiment.clustering.ClusterAssignment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * What is drawn when a cell's lottery is drawn once more: what the plan or the rows say was drawn, as evaluation does it. As many lots are
 * drawn in each cell as were.
 *
 * @param kind what a lot is
 * @param householdPlaces most places that one household can win in one cell
 */
record RedrawnUnits(Kind kind, int householdPlaces) {
    /** What a lot is. */
    enum Kind {
        PEOPLE,
        /** All people of a cluster in a cell. */
        CLUSTERS,
        /** People, of whom a household can win only so many places: a shuffled list is gone down, and who has no place left is passed over. */
        PEOPLE_WITH_HOUSEHOLD_PLACES
    }

    /**
     * The lots of a plan.
     *
     * @throws RequestFault if they cannot be drawn again as they were
     */
    static RedrawnUnits of(ExperimentPlan plan, Collection<List<KnownRow>> cells) {
        Optional<AssignedUnit> drawn = ClusterAssignment.find(plan, () -> AssignmentClustering.of(shown(cells)));
        if (drawn.equals(Optional.of(AssignedUnit.MOSTLY_CLUSTERS))) {
            throw fault(
                    plan,
                    "most people of one " + plan.design().cluster()
                            + " share the offer, but not all, so that neither people nor clusters were drawn",
                    "Name a cluster whose people all share the offer, or leave design.cluster out to draw people");
        }
        boolean isWhole = drawn.isPresent()
                || plan.findRandomisation()
                        .map(asked -> asked.lots() == Randomisation.Unit.HOUSEHOLDS)
                        .orElse(false);
        if (isWhole) {
            checkWhole(plan, cells);
            return new RedrawnUnits(Kind.CLUSTERS, 0);
        }
        int places =
                plan.findRandomisation().map(Randomisation::householdPlaces).orElse(0);
        if (places == 0) {
            return new RedrawnUnits(Kind.PEOPLE, 0);
        }
        checkPlaces(plan, places, cells);
        return new RedrawnUnits(Kind.PEOPLE_WITH_HOUSEHOLD_PLACES, places);
    }

    private static List<List<AssignmentClustering.Cluster>> shown(Collection<List<KnownRow>> cells) {
        return cells.stream()
                .map(cell -> clusters(cell).values().stream()
                        .map(people -> new AssignmentClustering.Cluster(people.size(), drawn(cell, people)))
                        .toList())
                .toList();
    }

    /** Places of rows in a cell by cluster. */
    private static Map<String, List<Integer>> clusters(List<KnownRow> cell) {
        Map<String, List<Integer>> clusters = new TreeMap<>();
        for (int at = 0; at < cell.size(); at++) {
            int place = at;
            cell.get(at)
                    .cluster()
                    .ifPresent(cluster -> clusters.computeIfAbsent(cluster, unseen -> new ArrayList<>())
                            .add(place));
        }
        return clusters;
    }

    private static long drawn(List<KnownRow> cell, List<Integer> places) {
        return places.stream().filter(at -> cell.get(at).isDrawn()).count();
    }

    private static void checkWhole(ExperimentPlan plan, Collection<List<KnownRow>> cells) {
        for (List<KnownRow> cell : cells) {
            for (List<Integer> people : clusters(cell).values()) {
                long drawn = drawn(cell, people);
                if (drawn != 0 && drawn != people.size()) {
                    throw fault(
                            plan,
                            "it says that whole clusters were drawn, and in a cell some people of one "
                                    + plan.design().cluster() + " have the offer and others have not",
                            "Leave out drawn: clusters and lots: households");
                }
            }
        }
    }

    private static void checkPlaces(ExperimentPlan plan, int places, Collection<List<KnownRow>> cells) {
        for (List<KnownRow> cell : cells) {
            for (List<Integer> people : clusters(cell).values()) {
                if (drawn(cell, people) > places) {
                    throw fault(
                            plan,
                            "in a cell one household won more than " + places + " places",
                            "Name as many household_places as the rules of the draw give");
                }
            }
        }
    }

    private static RequestFault fault(ExperimentPlan plan, String reason, String remedy) {
        return new RequestFault("The plan " + plan.id() + " cannot be diagnosed", reason, remedy);
    }

    /** The chance of a lot of a cell. */
    double chance(List<KnownRow> cell) {
        if (kind != Kind.CLUSTERS) {
            return (double) cell.stream().filter(KnownRow::isDrawn).count() / cell.size();
        }
        Collection<List<Integer>> lots = clusters(cell).values();
        long drawn = lots.stream().filter(people -> drawn(cell, people) > 0).count();
        return lots.isEmpty() ? 0 : (double) drawn / lots.size();
    }

    /** The offers of a cell's rows, drawn once more. */
    boolean[] draw(List<KnownRow> cell, SplittableRandom random) {
        return switch (kind) {
            case PEOPLE -> people(cell, random);
            case CLUSTERS -> clusters(cell, random);
            case PEOPLE_WITH_HOUSEHOLD_PLACES -> withPlaces(cell, random);
        };
    }

    private static boolean[] people(List<KnownRow> cell, SplittableRandom random) {
        boolean[] offers = new boolean[cell.size()];
        for (int at = 0; at < offers.length; at++) {
            offers[at] = cell.get(at).isDrawn();
        }
        for (int last = offers.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            boolean kept = offers[last];
            offers[last] = offers[other];
            offers[other] = kept;
        }
        return offers;
    }

    /** Rows without a cluster keep what they have, because no lot of the draw is known for them. */
    private static boolean[] clusters(List<KnownRow> cell, SplittableRandom random) {
        boolean[] offers = new boolean[cell.size()];
        for (int at = 0; at < offers.length; at++) {
            offers[at] = cell.get(at).isDrawn();
        }
        List<List<Integer>> lots = List.copyOf(clusters(cell).values());
        List<KnownRow> ofEach =
                lots.stream().map(people -> cell.get(people.get(0))).toList();
        boolean[] won = people(ofEach, random);
        for (int lot = 0; lot < won.length; lot++) {
            for (int at : lots.get(lot)) {
                offers[at] = won[lot];
            }
        }
        return offers;
    }

    private boolean[] withPlaces(List<KnownRow> cell, SplittableRandom random) {
        int[] order = new int[cell.size()];
        for (int at = 0; at < order.length; at++) {
            int other = random.nextInt(at + 1);
            order[at] = order[other];
            order[other] = at;
        }
        long left = cell.stream().filter(KnownRow::isDrawn).count();
        boolean[] offers = new boolean[order.length];
        Map<String, Integer> won = new HashMap<>();
        for (int at : order) {
            boolean hasPlace = cell.get(at)
                    .cluster()
                    .map(household -> won.merge(household, 1, Integer::sum) <= householdPlaces)
                    .orElse(true);
            if (left > 0 && hasPlace) {
                offers[at] = true;
                left--;
            }
        }
        return offers;
    }

    /** What a reader must know of the draws. */
    String sentence(ExperimentPlan plan) {
        String cluster = plan.design().cluster();
        return switch (kind) {
            case PEOPLE -> "People are drawn again one by one within cells.";
            case CLUSTERS -> "Whole clusters (" + cluster + ") were drawn, and are drawn again so within cells.";
            case PEOPLE_WITH_HOUSEHOLD_PLACES ->
                "People are drawn again one by one within cells, and one " + cluster + " wins at most "
                        + householdPlaces + " of the places of a cell.";
        };
    }
}
