package id.sigi.studies.audit;

import id.sigi.methods.audit.BaselineCharacteristics;
import id.sigi.methods.audit.RecordedDraw;
import id.sigi.methods.audit.RecordedEntry;
import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.vocabulary.Disability;
import id.sigi.programme.vocabulary.Sex;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.Row;

/** Rows of the contract of draw entries as what an audit asks for. */
final class RecordedEntryRows {
    /** From the lowest level to the highest. */
    private static final List<String> EDUCATION = Fields.EDUCATION.allowed();

    private RecordedEntryRows() {}

    /** The rows of one draw, one at least. */
    static RecordedDraw draw(List<Row> rows) {
        Row first = rows.get(0);
        return new RecordedDraw(
                first.getAs(Fields.DRAW_ID.name()),
                rules(first),
                first.<Long>getAs(DrawFields.COUNT_RECORDS.name()),
                rows.stream()
                        .filter(row -> has(row, Fields.APPLICATION_ID))
                        .map(RecordedEntryRows::entry)
                        .toList());
    }

    private static Optional<RecordedDraw.Rules> rules(Row row) {
        return has(row, Fields.QUOTA)
                ? Optional.of(new RecordedDraw.Rules(
                        row.<Long>getAs(Fields.QUOTA.name()),
                        row.<Long>getAs(Fields.COUNT_ELIGIBLE.name()),
                        row.<Long>getAs(Fields.SEED.name()),
                        row.getAs(Fields.ALGORITHM.name())))
                : Optional.empty();
    }

    /** A person who is not registered is taken for one alone, known by the application. */
    private static RecordedEntry entry(Row row) {
        String application = row.getAs(Fields.APPLICATION_ID.name());
        return new RecordedEntry(
                application,
                has(row, Fields.PERSON_KEY) ? row.getAs(Fields.PERSON_KEY.name()) : application,
                has(row, Fields.HOUSEHOLD_KEY) ? row.getAs(Fields.HOUSEHOLD_KEY.name()) : application,
                places(row),
                row.<Integer>getAs(DrawFields.COUNT_EARLIER_WINS.name()),
                standing(row),
                has(row, Fields.APPLIED_AT)
                        ? ChronoUnit.MICROS.between(Instant.EPOCH, row.<Instant>getAs(Fields.APPLIED_AT.name()))
                        : 0,
                result(row),
                traits(row));
    }

    private static OptionalInt places(Row row) {
        return has(row, DrawFields.HOUSEHOLD_PLACES)
                ? OptionalInt.of(row.<Integer>getAs(DrawFields.HOUSEHOLD_PLACES.name()))
                : OptionalInt.empty();
    }

    private static RecordedEntry.Standing standing(Row row) {
        if (!is(row, DrawFields.IS_APPLIED)) {
            return RecordedEntry.Standing.NOT_APPLIED;
        }
        return is(row, DrawFields.IS_EXCLUDED) ? RecordedEntry.Standing.EXCLUDED : RecordedEntry.Standing.APPLIED;
    }

    private static Optional<RecordedEntry.DrawnRank> result(Row row) {
        return has(row, Fields.DRAW_RANK)
                ? Optional.of(new RecordedEntry.DrawnRank(
                        row.<Long>getAs(Fields.DRAW_RANK.name()), is(row, Fields.IS_SELECTED)))
                : Optional.empty();
    }

    private static BaselineCharacteristics traits(Row row) {
        return has(row, DrawFields.OPERATOR_ID)
                ? known(row).enteredBy(row.getAs(DrawFields.OPERATOR_ID.name()))
                : known(row);
    }

    private static BaselineCharacteristics known(Row row) {
        return BaselineCharacteristics.of(
                has(row, Fields.PROVINCE) ? row.getAs(Fields.PROVINCE.name()) : "",
                Sex.FEMALE.name().equals(row.getAs(Fields.SEX.name())) ? 1 : 0,
                has(row, Fields.BIRTH_DATE)
                        ? row.<LocalDate>getAs(Fields.BIRTH_DATE.name()).toEpochDay()
                        : 0,
                has(row, Fields.EDUCATION) ? EDUCATION.indexOf(row.<String>getAs(Fields.EDUCATION.name())) : 0,
                Disability.NONE.name().equals(row.getAs(Fields.DISABILITY.name())) ? 0 : 1,
                number(row, Fields.IS_URBAN),
                number(row, Fields.IS_DISADVANTAGED_REGION),
                number(row, Fields.IS_FORMER_MIGRANT),
                number(row, Fields.HAD_BANK_ACCOUNT),
                number(row, Fields.HAD_EWALLET),
                has(row, Fields.BASELINE_STATUS)
                                && LabourStatus.valueOf(row.getAs(Fields.BASELINE_STATUS.name()))
                                        .isEmployed()
                        ? 1
                        : 0);
    }

    private static long number(Row row, Field field) {
        return is(row, field) ? 1 : 0;
    }

    private static boolean is(Row row, Field field) {
        return Objects.equals(row.getAs(field.name()), true);
    }

    private static boolean has(Row row, Field field) {
        return row.getAs(field.name()) != null;
    }
}
