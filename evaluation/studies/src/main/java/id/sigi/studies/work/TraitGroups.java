package id.sigi.studies.work;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import id.sigi.methods.estimate.identity.Subgroup;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.vocabulary.Disability;
import id.sigi.studies.shape.Tally;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * Groups of beneficiaries by one trait.
 *
 * @param name name of the trait
 * @param column its column
 */
record TraitGroups(String name, Column column) {
    private static final String OTHER = "other";
    private static final List<List<Integer>> AGES =
            List.of(List.of(18, 24), List.of(25, 34), List.of(35, 49), List.of(50, 64));

    static List<TraitGroups> list() {
        return List.of(
                of(Fields.SEX.name()),
                new TraitGroups("age", age().as("age")),
                of(Fields.EDUCATION.name()),
                new TraitGroups(Fields.DISABILITY.name(), disability().as(Fields.DISABILITY.name())),
                of(Fields.IS_URBAN.name()),
                of(Fields.IS_DISADVANTAGED_REGION.name()),
                of(Fields.WAVE.name()));
    }

    private static TraitGroups of(String name) {
        return new TraitGroups(name, col(name));
    }

    private static Column age() {
        Column age = col(Fields.AGE.name());
        Column band = lit(OTHER);
        for (List<Integer> ends : AGES) {
            band = when(age.between(ends.get(0), ends.get(1)), ends.get(0) + "-" + ends.get(1))
                    .otherwise(band);
        }
        return band;
    }

    private static Column disability() {
        return when(col(Fields.DISABILITY.name()).equalTo(Disability.NONE.name()), Disability.NONE.name())
                .otherwise("ANY");
    }

    /** The values that somebody has, waves by number. */
    List<String> groups(Tally tally) {
        return tally.cells().stream()
                .map(cell -> cell.value(name))
                .filter(value -> !value.isEmpty() && !value.equals(OTHER))
                .distinct()
                .sorted(Comparator.comparingInt(TraitGroups::number).thenComparing(value -> value))
                .toList();
    }

    private static int number(String value) {
        return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : 0;
    }

    /** A group as printed. */
    String words(String group) {
        return Subgroup.of(name, group).words();
    }
}
