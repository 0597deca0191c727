package id.sigi.studies.programme;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.programme.contract.Fields;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rupiah paid out and spent, in all and by wave. Sums of whole rupiah, so exact up to 9 x 10^15. */
final class Money {
    private static final String SPENT = "training_spent_idr";

    private Money() {}

    /** One wave's money. */
    private record Wave(int wave, long beneficiaries, long disbursed, long spent) {}

    static List<Estimate> estimates(Dataset<Row> beneficiaries) {
        List<Wave> waves = waves(beneficiaries);
        List<Estimate> estimates = new ArrayList<>();
        estimates.addAll(totals(new Wave(
                0,
                waves.stream().mapToLong(Wave::beneficiaries).sum(),
                waves.stream().mapToLong(Wave::disbursed).sum(),
                waves.stream().mapToLong(Wave::spent).sum())));
        waves.forEach(wave -> estimates.addAll(totals(wave)));
        return estimates;
    }

    private static List<Wave> waves(Dataset<Row> beneficiaries) {
        return beneficiaries
                .groupBy(col(Fields.WAVE.name()))
                .agg(count(lit(1)), sum(col(Fields.DISBURSED_IDR.name())), sum(col(Fields.SPENT_IDR.name())))
                .orderBy(col(Fields.WAVE.name()))
                .collectAsList()
                .stream()
                .map(row -> new Wave(row.getInt(0), row.getLong(1), row.getLong(2), row.getLong(3)))
                .toList();
    }

    private static List<Estimate> totals(Wave wave) {
        String subgroup = wave.wave == 0 ? Label.ALL : Fields.WAVE.name() + "=" + wave.wave;
        Basis basis = Basis.rows(wave.beneficiaries, "beneficiaries");
        return List.of(
                total(Fields.DISBURSED_IDR.name(), subgroup, wave.disbursed, basis),
                total(SPENT, subgroup, wave.spent, basis));
    }

    private static Estimate total(String outcome, String subgroup, long rupiah, Basis basis) {
        return Estimate.of(new Label(outcome, "total", "", subgroup, "sum"), Inference.point((double) rupiah), basis);
    }
}
