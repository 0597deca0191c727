package id.sigi.studies.programme;

import id.sigi.programme.contract.Fields;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * Ages from and to, both included.
 *
 * @param from first age in completed years
 * @param to last age in completed years
 */
record AgeBand(int from, int to) {
    /** Name of the column of bands. */
    static final String COLUMN = "age_band";

    private static final String OTHER = "other";

    /** The bands of the reports: youth as the programme can see it, then the working ages. */
    static List<AgeBand> list() {
        return List.of(new AgeBand(18, 24), new AgeBand(25, 34), new AgeBand(35, 49), new AgeBand(50, 64));
    }

    String label() {
        return from + "-" + to;
    }

    /** The band of each row's age, as text. */
    static Column column() {
        Column age = functions.col(Fields.AGE.name());
        Column band = functions.lit(OTHER);
        for (AgeBand candidate : list()) {
            band = functions
                    .when(age.between(candidate.from, candidate.to), candidate.label())
                    .otherwise(band);
        }
        return band.as(COLUMN);
    }
}
