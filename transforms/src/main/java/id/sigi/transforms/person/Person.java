package id.sigi.transforms.person;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.transforms.draw.Draw;
import id.sigi.transforms.draw.DrawRecord;
import id.sigi.transforms.fact.FactKind;
import id.sigi.transforms.fact.Facts;
import id.sigi.transforms.table.Ages;
import id.sigi.transforms.table.WibCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * A registered applicant with all facts.
 *
 * @param applicant identifier
 * @param registration the registration, laid out as {@link FactKind#REGISTERED}
 * @param facts all facts, the registration among them
 * @param entries draws entered, in no order
 */
record Person(UTF8String applicant, UnsafeRow registration, Facts facts, List<Entry> entries) {
    private static final int DRAW_ID = FactKind.RESULT.place(Fields.DRAW_ID);
    private static final int IS_SELECTED = FactKind.RESULT.place(Fields.IS_SELECTED);
    private static final int BIRTH_DATE = FactKind.REGISTERED.place(Fields.BIRTH_DATE);
    private static final int REGISTERED_AT = FactKind.REGISTERED.place(Fields.REGISTERED_AT);

    /**
     * An applicant's result in a draw that is on record.
     *
     * @param number the draw's number
     * @param draw the draw
     * @param result the result, laid out as {@link FactKind#RESULT}
     */
    record Entry(int number, Draw draw, UnsafeRow result) {
        boolean isSelected() {
            return result.getBoolean(IS_SELECTED);
        }
    }

    /** The applicant of some facts, empty if there is no registration among them. */
    static Optional<Person> find(UTF8String applicant, Facts facts, DrawRecord record, DrawRecord.Numbers numbers) {
        return facts.first(FactKind.REGISTERED)
                .map(registration -> new Person(applicant, registration, facts, entries(facts, record, numbers)));
    }

    private static List<Entry> entries(Facts facts, DrawRecord record, DrawRecord.Numbers numbers) {
        List<Entry> entries = new ArrayList<>();
        for (UnsafeRow result : facts.of(FactKind.RESULT)) {
            OptionalInt number = numbers.find(result.getUTF8String(DRAW_ID));
            if (number.isPresent()) {
                entries.add(new Entry(number.getAsInt(), record.get(number.getAsInt()), result));
            }
        }
        return entries;
    }

    UTF8String text(Field field) {
        return registration.getUTF8String(FactKind.REGISTERED.place(field));
    }

    boolean isEverSelected() {
        return entries.stream().anyMatch(Entry::isSelected);
    }

    /** Age on the day of the first draw entered, or of registration, in western Indonesian time. */
    int age() {
        return ageOn(entries.stream()
                .mapToInt(entry -> entry.draw().drawnOn())
                .min()
                .orElseGet(() -> WibCalendar.day(registration.getLong(REGISTERED_AT))));
    }

    int ageOn(int day) {
        return Ages.on(registration.getInt(BIRTH_DATE), day);
    }

    int count(FactKind kind) {
        return facts.of(kind).size();
    }

    /** The sum of an amount over the facts of a kind. */
    long sum(FactKind kind, Field amount) {
        int place = kind.place(amount);
        return facts.of(kind).stream().mapToLong(fact -> fact.getLong(place)).reduce(0, Math::addExact);
    }

    /** The earliest instant that facts of a kind tell, empty if there is none. */
    Optional<Long> first(FactKind kind, Field instant) {
        int place = kind.place(instant);
        return facts.of(kind).stream().map(fact -> fact.getLong(place)).min(Long::compare);
    }
}
