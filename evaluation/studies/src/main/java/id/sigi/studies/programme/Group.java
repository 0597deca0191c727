package id.sigi.studies.programme;

import id.sigi.methods.estimate.Label;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.vocabulary.Disability;
import id.sigi.programme.vocabulary.EducationLevel;
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

    static Group withDisability() {
        return new Group(
                Fields.DISABILITY.name() + "=ANY",
                cell -> !cell.value(Fields.DISABILITY.name()).equals(Disability.NONE.name()));
    }

    static Group withoutDisability() {
        return of(Fields.DISABILITY, Disability.NONE.name());
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

    static List<Group> educationLevels() {
        return Arrays.stream(EducationLevel.values())
                .map(level -> of(Fields.EDUCATION, level.name()))
                .toList();
    }

    static List<Group> truths(Field column) {
        return List.of(of(column, "true"), of(column, "false"));
    }

    /** Every group that an indicator of inclusion is given for, beside everybody. */
    static List<Group> forInclusion() {
        return Stream.of(
                        sexes(),
                        truths(Fields.IS_URBAN),
                        List.of(withDisability(), withoutDisability()),
                        truths(Fields.IS_DISADVANTAGED_REGION),
                        educationLevels(),
                        ageBands())
                .flatMap(List::stream)
                .toList();
    }
}
