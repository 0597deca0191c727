package id.sigi.studies.programme;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.DisjointGroups;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.HeadCount;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.programme.contract.Fields;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rupiah paid out and spent, in all and by wave. Sums of whole rupiah, so exact up to 9 x 10^15. */
final class Money {
    private static final String SPENT = "training_spent_idr";

    private Money() {}

    /** One wave's money. */
    private record Wave(int wave, long beneficiaries, Amount disbursed, Amount spent) {}

    /** Rupiah, and for how many they were. */
    private record Amount(long rupiah, long people) {}

    static List<Estimate> estimates(Dataset<Row> beneficiaries) {
        List<Wave> waves = waves(beneficiaries);
        List<Estimate> estimates = new ArrayList<>();
        estimates.addAll(totals(waves, waves, Label.ALL));
        waves.forEach(wave -> estimates.addAll(totals(waves, List.of(wave), Fields.WAVE.name() + "=" + wave.wave)));
        return estimates;
    }

    private static List<Wave> waves(Dataset<Row> beneficiaries) {
        return beneficiaries
                .groupBy(col(Fields.WAVE.name()))
                .agg(
                        count(lit(1)),
                        sum(col(Fields.DISBURSED_IDR.name())),
                        sum(col(Fields.SPENT_IDR.name())),
                        count_if(col(Fields.DISBURSED_IDR.name()).gt(0)),
                        count_if(col(Fields.SPENT_IDR.name()).gt(0)))
                .orderBy(col(Fields.WAVE.name()))
                .collectAsList()
                .stream()
                .map(row -> new Wave(
                        row.getInt(0),
                        row.getLong(1),
                        new Amount(row.getLong(2), row.getLong(4)),
                        new Amount(row.getLong(3), row.getLong(5))))
                .toList();
    }

    private static List<Estimate> totals(List<Wave> waves, List<Wave> some, String subgroup) {
        return List.of(
                total(Fields.DISBURSED_IDR.name(), subgroup, Wave::disbursed, waves, some),
                total(SPENT, subgroup, Wave::spent, waves, some));
    }

    private static Estimate total(
            String outcome, String subgroup, Function<Wave, Amount> amount, List<Wave> waves, List<Wave> some) {
        long people = some.stream().mapToLong(Wave::beneficiaries).sum();
        long rupiah = some.stream().map(amount).mapToLong(Amount::rupiah).sum();
        return Estimate.of(
                        new Label(
                                outcome,
                                Estimand.of(Quantity.TOTAL),
                                Contrast.NONE,
                                subgroup,
                                Estimator.of(Procedure.SUM)),
                        Inference.point((double) rupiah),
                        Basis.rows(people, "beneficiaries"))
                .exposing(exposure(outcome, subgroup, amount, waves, some));
    }

    /** A sum by a wave's beneficiaries says for how many money was paid, because the amounts are few. */
    private static Exposure exposure(
            String outcome, String subgroup, Function<Wave, Amount> amount, List<Wave> waves, List<Wave> some) {
        long[] all = waves.stream().mapToLong(Wave::beneficiaries).toArray();
        long[] paid = waves.stream().map(amount).mapToLong(Amount::people).toArray();
        long[] unpaid = IntStream.range(0, all.length)
                .mapToLong(at -> all[at] - paid[at])
                .toArray();
        BitSet which = new BitSet();
        some.forEach(wave -> which.set(waves.indexOf(wave)));
        List<HeadCount> counts = new ArrayList<>(List.of(
                DisjointGroups.of("beneficiaries by wave", all).count("beneficiaries, " + subgroup, which),
                DisjointGroups.having(outcome, all, paid).count(outcome + ", " + subgroup, which)));
        if (LongStream.of(unpaid).sum() > 0) {
            counts.add(DisjointGroups.having("no " + outcome, all, unpaid)
                    .count("no " + outcome + ", " + subgroup, which));
        }
        return Exposure.of(counts);
    }
}
