package id.sigi.app.cohort;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.FieldType;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.PersonalKeys;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which fields are a copy's own: whoever or whatever a person, a household, a draw or a wave has. The catalogue, its institutions and
 * assessments, partners, vacancies and operators are the same for all copies, as they are for a whole nation, so an event that has
 * no field of a copy's own is one fact and is written once.
 */
final class OwnFields {
    private static final Map<String, Slot> SLOTS = slots();

    private OwnFields() {}

    private static Map<String, Slot> slots() {
        Map<String, Slot> slots = new TreeMap<>();
        PersonalKeys.list().forEach(field -> put(slots, field));
        List.of(
                        Fields.HOUSEHOLD_KEY,
                        Fields.NAME_KEY,
                        Fields.PHONE_KEY,
                        Fields.EMAIL_KEY,
                        Fields.ACCOUNT_NUMBER_KEY,
                        Fields.DRAW_ID,
                        Fields.FUNDING_ID)
                .forEach(field -> put(slots, field));
        slots.put(Fields.WAVE.name(), Slot.WAVE);
        return Map.copyOf(slots);
    }

    private static void put(Map<String, Slot> slots, Field field) {
        slots.put(field.name(), field.type() == FieldType.PSEUDONYM ? Slot.KEY : Slot.NAME);
    }

    /** What a field of the data holds, empty where all copies have the same. */
    static Map<String, Slot> all() {
        return SLOTS;
    }

    /** Types of events that are written once for all copies. */
    static Set<String> sharedTypes() {
        return EventContracts.listVersions().stream()
                .filter(event -> event.data().stream().noneMatch(field -> SLOTS.containsKey(field.name())))
                .map(EventContract::type)
                .collect(Collectors.toUnmodifiableSet());
    }
}
