package id.sigi.programme.contract.evolution;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.FieldType;
import java.util.ArrayList;
import java.util.List;

/**
 * One way in which a field breaks what was promised of it.
 *
 * @param was what was promised
 * @param is what it is now
 */
record FieldChange(String was, String is) {
    static final FieldChange GONE = new FieldChange("a field of the event", "gone");

    /** All breaking changes of a field, none if it keeps its promise. */
    static List<FieldChange> list(Field was, Field is) {
        if (was.type() != is.type()) {
            return List.of(new FieldChange("of type " + was.type(), "of type " + is.type()));
        }
        List<FieldChange> changes = new ArrayList<>();
        if (!was.isRequired() && is.isRequired()) {
            changes.add(new FieldChange("optional", "required"));
        }
        if (is.bounds().least() > was.bounds().least()
                || is.bounds().most() < was.bounds().most()) {
            changes.add(new FieldChange(was.bounds().words(), is.bounds().words()));
        }
        if (!is.allowed().containsAll(was.allowed())) {
            changes.add(new FieldChange("one of " + was.allowed(), "one of " + is.allowed()));
        }
        meanings(was, is, changes);
        return changes;
    }

    private static void meanings(Field was, Field is, List<FieldChange> changes) {
        if (was.type() == FieldType.PSEUDONYM && !was.meaning().equals(is.meaning())) {
            changes.add(new FieldChange(was.meaning(), is.meaning()));
        }
        if (!was.unit().equals(is.unit())) {
            changes.add(new FieldChange(unit(was), unit(is)));
        }
        if (!is.notBefore().isEmpty() && !is.notBefore().equals(was.notBefore())) {
            changes.add(new FieldChange(order(was), order(is)));
        }
    }

    private static String unit(Field field) {
        return field.unit().isEmpty() ? "without a unit" : "in " + field.unit();
    }

    private static String order(Field field) {
        return field.notBefore().isEmpty() ? "free in time" : "not before " + field.notBefore();
    }
}
