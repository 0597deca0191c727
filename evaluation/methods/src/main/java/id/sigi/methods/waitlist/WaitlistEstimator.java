package id.sigi.methods.waitlist;

import id.sigi.methods.columnar.PartitionAggregation;
import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.columnar.Variable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Waiting lists, each checked and compared where its rows are: the partitions' clusters are the lists. One pass whatever the number of requests. The
 * numbers are those of {@link DoublyReweightedEstimator} on the same rows.
 */
public final class WaitlistEstimator {
    private final List<WaitlistSums> totals;

    private WaitlistEstimator(List<WaitlistSums> totals) {
        this.totals = totals;
    }

    /** Where a list's order, seats and takers are on record. */
    public record OnRecord(Variable rank, Variable seats, Variable takeUp) implements Serializable {}

    /**
     * Makes the pass.
     *
     * @param allRows rows whose clusters are the lists and whose cells are their names
     */
    public static WaitlistEstimator of(PartitionedRows allRows, OnRecord record, List<WaitlistSpec> questions) {
        List<WaitlistSums> found = allRows.partitions().run(new Listing(record, List.copyOf(questions)));
        return new WaitlistEstimator(
                found.isEmpty() ? Collections.nCopies(questions.size() + 1, new WaitlistSums()) : found);
    }

    /** First what all lists tell, then each question. */
    private record Listing(OnRecord record, List<WaitlistSpec> questions)
            implements PartitionAggregation<WaitlistSums> {
        @Override
        public List<WaitlistSums> over(RowPartition partition) {
            List<WaitlistSums> totals = new ArrayList<>();
            for (int at = 0; at <= questions.size(); at++) {
                totals.add(new WaitlistSums());
            }
            int[] starts = partition.starts();
            for (int list = 0; list + 1 < starts.length; list++) {
                add(partition, starts[list], starts[list + 1], totals);
            }
            return totals;
        }

        private void add(RowPartition partition, int from, int to, List<WaitlistSums> totals) {
            String name = partition.cell().of(from);
            double[] rank = values(partition, record.rank(), from, to);
            double[] seats = values(partition, record.seats(), from, to);
            double[] takeUp = values(partition, record.takeUp(), from, to);
            double[] offers = values(partition, Variable.ARM, from, to);
            List<RecordedWaitlist.Place> places = new ArrayList<>();
            for (int i = 0; i < to - from; i++) {
                places.add(new RecordedWaitlist.Place(i, rank[i], seats[i], takeUp[i], offers[i] == 1));
            }
            RecordedWaitlist list = RecordedWaitlist.of(places);
            Optional<String> problem = list.findProblem();
            problem.ifPresent(text -> totals.get(0).refuse(name, text));
            if (problem.isEmpty()) {
                totals.get(0).count(list.isCompared());
                for (int at = 0; at < questions.size(); at++) {
                    compare(new Asked(partition, questions.get(at), from, to), name, list, totals.get(at + 1));
                }
            }
        }

        private record Asked(RowPartition partition, WaitlistSpec question, int from, int to) {}

        private static void compare(Asked asked, String name, RecordedWaitlist list, WaitlistSums totals) {
            boolean[] mask = new boolean[asked.to - asked.from];
            Arrays.fill(mask, true);
            asked.question.people().in(asked.partition).apply(asked.from, asked.to, mask);
            // The weights of those with an offer add up to one, as those of the others do, so that an origin cancels.
            double[] outcomes = values(asked.partition, Variable.centred(asked.question.left()), asked.from, asked.to);
            List<WaitingList.Offered> offered = new ArrayList<>();
            List<Double> others = new ArrayList<>();
            for (RecordedWaitlist.Place place : list.places()) {
                if (mask[place.row()]) {
                    totals.countPerson(place.isOffered());
                    if (place.isOffered()) {
                        offered.add(new WaitingList.Offered(outcomes[place.row()], place.isTaker()));
                    } else {
                        others.add(outcomes[place.row()]);
                    }
                }
            }
            if (!offered.isEmpty() || !others.isEmpty()) {
                DoublyReweightedEstimator.Listed.find(new WaitingList(list.seats(), offered, others))
                        .ifPresent(listed -> totals.put(name, listed));
            }
        }

        private static double[] values(RowPartition partition, Variable source, int from, int to) {
            int[] rows = new int[to - from];
            Arrays.setAll(rows, i -> from + i);
            double[] values = new double[rows.length];
            partition.values(source).gather(rows, rows.length, values);
            return values;
        }
    }

    /** The first list, by name, that was not worked off as it should be, with the reason. */
    public Optional<Map.Entry<String, String>> findProblem() {
        return totals.get(0).findProblem();
    }

    /** Lists. */
    public long lists() {
        return totals.get(0).all();
    }

    /** Of these, lists of two seats or more with somebody who got no offer. */
    public long compared() {
        return totals.get(0).compared();
    }

    /** The comparison of a request, by its place. */
    public DoublyReweightedEstimator offers(int question) {
        return DoublyReweightedEstimator.ofListed(totals.get(question + 1).listed());
    }

    /** People of a request with an offer. */
    public long offered(int question) {
        return totals.get(question + 1).treated();
    }

    /** People of a request without one. */
    public long others(int question) {
        return totals.get(question + 1).control();
    }
}
