package id.sigi.transforms.person;

import id.sigi.programme.contract.CubeFields;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.CubeContracts;
import id.sigi.transforms.draw.Draw;
import id.sigi.transforms.fact.FactKind;
import id.sigi.transforms.table.WibCalendar;
import id.sigi.transforms.tally.Cell;
import id.sigi.transforms.tally.Tallies;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.types.UTF8String;

/** What an applicant adds to the monitoring cube. */
final class CubeTally {
    private static final FactKind APPLIED = FactKind.APPLIED;

    private final Sums sums;

    /** The columns of the cube. */
    private static final class Sums {
        private final Tallies.Column applied;
        private final Tallies.Column eligible;
        private final Tallies.Column excluded;
        private final Tallies.Column entered;
        private final Tallies.Column selected;
        private final Tallies.Column opened;
        private final Tallies.Column enrolled;
        private final Tallies.Column spent;
        private final Tallies.Column trained;
        private final Tallies.Column paid;
        private final Tallies.Column disbursed;
        private final Tallies.Column failed;
        private final Tallies.Column complained;
        private final Tallies.Column resolved;
        private final Tallies.Column revoked;
        private final Tallies.Column returned;

        Sums(Tallies tallies) {
            applied = column(tallies, CubeFields.COUNT_APPLIED);
            eligible = column(tallies, CubeFields.COUNT_APPLIED_ELIGIBLE);
            excluded = column(tallies, CubeFields.COUNT_EXCLUDED);
            entered = column(tallies, CubeFields.COUNT_ENTERED);
            selected = column(tallies, CubeFields.COUNT_SELECTED);
            opened = column(tallies, CubeFields.COUNT_ACCOUNTS_OPENED);
            enrolled = column(tallies, CubeFields.COUNT_ENROLLED);
            spent = column(tallies, Fields.SPENT_IDR);
            trained = column(tallies, CubeFields.COUNT_TRAINED);
            paid = column(tallies, CubeFields.COUNT_INCENTIVES_PAID);
            disbursed = column(tallies, Fields.DISBURSED_IDR);
            failed = column(tallies, CubeFields.COUNT_INCENTIVES_FAILED);
            complained = column(tallies, CubeFields.COUNT_COMPLAINTS_OPENED);
            resolved = column(tallies, CubeFields.COUNT_COMPLAINTS_RESOLVED);
            revoked = column(tallies, CubeFields.COUNT_REVOKED);
            returned = column(tallies, Fields.RETURNED_IDR);
        }

        private static Tallies.Column column(Tallies tallies, Field field) {
            return tallies.column(CubeContracts.MONITORING_CUBE, field);
        }
    }

    CubeTally(Tallies tallies) {
        sums = new Sums(tallies);
    }

    /** Wave, area and group without the day. */
    private record Place(Integer wave, String area, String group) {
        Cell on(int day) {
            return Cell.of(wave, area, group, day);
        }

        Cell at(long instant) {
            return on(WibCalendar.day(instant));
        }
    }

    void add(Person person) {
        applications(person);
        String area = Cell.text(person.text(Fields.AREA));
        person.entries().forEach(entry -> {
            Draw draw = entry.draw();
            Cell cell =
                    new Place(draw.wave(), draw.area() == null ? area : draw.area(), draw.group()).on(draw.drawnOn());
            sums.entered.add(cell, 1);
            sums.selected.add(cell, entry.isSelected() ? 1 : 0);
        });
        participation(person, place(person, area));
    }

    private void applications(Person person) {
        Map<UTF8String, Place> places = new HashMap<>();
        Map<UTF8String, UnsafeRow> exclusions = new HashMap<>();
        person.facts()
                .of(FactKind.EXCLUDED)
                .forEach(fact -> exclusions.put(text(FactKind.EXCLUDED, fact, Fields.APPLICATION_ID), fact));
        for (UnsafeRow fact : person.facts().of(APPLIED)) {
            Place place = new Place(
                    fact.getInt(APPLIED.place(Fields.WAVE)),
                    Cell.text(text(APPLIED, fact, Fields.AREA)),
                    Cell.text(text(APPLIED, fact, Fields.PRIORITY_GROUP)));
            places.put(text(APPLIED, fact, Fields.APPLICATION_ID), place);
            boolean isKeptOut = exclusions.containsKey(text(APPLIED, fact, Fields.APPLICATION_ID));
            Cell cell = place.at(fact.getLong(APPLIED.place(Fields.APPLIED_AT)));
            sums.applied.add(cell, 1);
            sums.eligible.add(cell, isKeptOut ? 0 : 1);
        }
        exclusions.forEach((application, fact) -> Optional.ofNullable(places.get(application))
                .ifPresent(place ->
                        sums.excluded.add(place.at(fact.getLong(FactKind.EXCLUDED.place(Fields.EXCLUDED_AT))), 1)));
    }

    private static UTF8String text(FactKind kind, UnsafeRow fact, Field field) {
        return fact.getUTF8String(kind.place(field));
    }

    /** Under which wave, area and group all is told that the person does as a participant. */
    private static Place place(Person person, String area) {
        Optional<UnsafeRow> account = person.facts().first(FactKind.ACCOUNT_OPENED);
        if (account.isEmpty()) {
            return new Place(null, area, null);
        }
        int wave = account.get().getInt(FactKind.ACCOUNT_OPENED.place(Fields.WAVE));
        String group = person.entries().stream()
                .filter(entry -> entry.isSelected() && entry.draw().wave() == wave)
                .min(Comparator.comparingInt(Person.Entry::number))
                .map(entry -> entry.draw().group())
                .orElse(null);
        return new Place(wave, area, group);
    }

    private void participation(Person person, Place place) {
        each(person, FactKind.ACCOUNT_OPENED, Fields.ACCOUNT_OPENED_AT, (fact, at) -> sums.opened.add(place.at(at), 1));
        each(person, FactKind.PURCHASED, Fields.PURCHASED_AT, (fact, at) -> {
            sums.enrolled.add(place.at(at), 1);
            sums.spent.add(place.at(at), fact.getLong(FactKind.PURCHASED.place(Fields.PRICE_IDR)));
        });
        each(person, FactKind.COMPLETED, Fields.COMPLETED_AT, (fact, at) -> sums.trained.add(place.at(at), 1));
        each(person, FactKind.PAID, Fields.PAID_AT, (fact, at) -> {
            sums.paid.add(place.at(at), 1);
            sums.disbursed.add(place.at(at), fact.getLong(FactKind.PAID.place(Fields.AMOUNT_IDR)));
        });
        each(person, FactKind.INCENTIVE_FAILED, Fields.FAILED_AT, (fact, at) -> sums.failed.add(place.at(at), 1));
        each(person, FactKind.COMPLAINT_OPENED, Fields.OPENED_AT, (fact, at) -> sums.complained.add(place.at(at), 1));
        each(person, FactKind.COMPLAINT_RESOLVED, Fields.RESOLVED_AT, (fact, at) -> sums.resolved.add(place.at(at), 1));
        each(person, FactKind.REVOKED, Fields.REVOKED_AT, (fact, at) -> {
            sums.revoked.add(place.at(at), 1);
            sums.returned.add(place.at(at), fact.getLong(FactKind.REVOKED.place(Fields.RETURNED_IDR)));
        });
    }

    /** Hears of a fact and its instant. */
    @FunctionalInterface
    private interface Reader {
        void read(UnsafeRow fact, long at);
    }

    private static void each(Person person, FactKind kind, Field instant, Reader reader) {
        int place = kind.place(instant);
        person.facts().of(kind).forEach(fact -> reader.read(fact, fact.getLong(place)));
    }
}
