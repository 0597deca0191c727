package id.sigi.studies.programme;

import id.sigi.methods.estimate.DisjointGroups;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.HeadCount;
import id.sigi.methods.estimate.Label;
import id.sigi.programme.contract.Fields;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/**
 * Complaints by channel, for disclosure control: opened, answered, resolved, and those that wait where any do.
 *
 * @param channels channel, complaints opened, then for answers and for resolutions how many, their hours and the median
 */
record ComplaintCounts(List<Row> channels) {
    private static final int OPENED = 1;
    private static final int ANSWERED = 2;
    private static final int RESOLVED = 5;

    ComplaintCounts {
        channels = List.copyOf(channels);
    }

    /** The rows of a channel or of all with what they give away. */
    List<Estimate> declared(List<Estimate> rows, String subgroup) {
        return rows.stream().map(row -> row.exposing(exposure(row, subgroup))).toList();
    }

    private Exposure exposure(Estimate row, String subgroup) {
        return switch (row.label().outcome().variable()) {
            case "complaint_response_hours" -> Exposure.of(counts("answered", subgroup, ANSWERED));
            case "complaint_resolution_hours" -> Exposure.of(counts("resolved", subgroup, RESOLVED));
            default -> Exposure.of(List.of(count("opened", subgroup, channel -> channel.getLong(OPENED))));
        };
    }

    private List<HeadCount> counts(String what, String subgroup, int at) {
        List<HeadCount> counts =
                new ArrayList<>(List.of(count("complaints " + what, subgroup, channel -> channel.getLong(at))));
        HeadCount waiting =
                count("complaints not " + what, subgroup, channel -> channel.getLong(OPENED) - channel.getLong(at));
        if (waiting.count() > 0) {
            counts.add(waiting);
        }
        return counts;
    }

    private HeadCount count(String what, String subgroup, ToLongFunction<Row> having) {
        DisjointGroups kinds = DisjointGroups.of(
                what + " by channel", channels.stream().mapToLong(having).toArray());
        BitSet which = new BitSet();
        IntStream.range(0, channels.size())
                .filter(at -> subgroup.equals(Label.ALL)
                        || subgroup.equals(Fields.COMPLAINT_CHANNEL.name() + "="
                                + channels.get(at).getString(0)))
                .forEach(which::set);
        return kinds.count(what + ", " + subgroup, which);
    }
}
