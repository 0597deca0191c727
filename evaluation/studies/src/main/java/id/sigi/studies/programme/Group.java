package id.sigi.studies.programme;

import id.sigi.methods.estimate.Label;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.vocabulary.Sex;
import id.sigi.studies.shape.Tally;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A group of people of a tally.
 *
 * @param subgroup as printed, {@code column=VALUE}
 * @param has whether a cell's people belong to it
 */
record Group(String subgroup, Predicate<Tally.Cell> has) {
    static final Group ALL = new Group(Label.ALL, cell -> true);

    static Group of(Field column, String value) {
        return new Group(
                column.name() + "=" + value, cell -> cell.value(column.name()).equals(value));
    }

    /** Everybody, women, men. */
    static List<Group> bySex() {
        return Stream.concat(Stream.of(ALL), sexes().stream()).toList();
    }

    static List<Group> sexes() {
        return Arrays.stream(Sex.values())
                .map(sex -> of(Fields.SEX, sex.name()))
                .toList();
    }

    static List<Group> ageBands() {
        return AgeBand.list().stream()
                .map(band -> new Group(
                        "age=" + band.label(),
                        cell -> cell.value(AgeBand.COLUMN).equals(band.label())))
                .toList();
    }
}
