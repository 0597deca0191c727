package id.sigi.ingestion.check;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.PersonalKeys;
import id.sigi.programme.contract.RawIdentifier;
import id.sigi.programme.contract.event.EventContract;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Reads the data of one type of event where all values have their canonical form already; {@link DataCheck} is for all others. */
final class PlainData {
    private static final byte[] NULL = "null".getBytes(StandardCharsets.UTF_8);
    private static final int NOT_SEEN = -1;

    private final EventContract contract;
    private final DataValues values;
    private final byte[] type;
    private final PlainNames names;
    private final PlainField[] fields;
    private final Order[] orders;
    private final int[] personal;
    private final int birth;
    private final int registered;
    /** Where each field's value begins and ends; a null begins and ends at one place. */
    private final int[] starts;

    private final int[] ends;

    /** Places of two fields, of which the later cannot lie before its cause. */
    private record Order(int later, int cause) {}

    /** @param values where the values that are read go */
    PlainData(EventContract contract, DataValues values) {
        this.contract = contract;
        this.values = values;
        type = contract.type().getBytes(StandardCharsets.UTF_8);
        names = new PlainNames(contract.data().stream().map(Field::name).toList());
        fields = contract.data().stream().map(PlainField::new).toArray(PlainField[]::new);
        starts = new int[fields.length];
        ends = new int[fields.length];
        orders = contract.data().stream()
                .filter(field -> contract.findField(field.notBefore()).isPresent())
                .map(field -> new Order(place(field.name()), place(field.notBefore())))
                .toArray(Order[]::new);
        birth = place(BirthDateCheck.DAY);
        registered = place(BirthDateCheck.REGISTERED);
        personal = PersonalKeys.of(contract.data()).stream()
                .mapToInt(field -> place(field.name()))
                .toArray();
    }

    private int place(String name) {
        return contract.data().stream().map(Field::name).toList().indexOf(name);
    }

    /** Whether a contract's data can be read so: none of its fields has the name of an identifier that is to be replaced. */
    static boolean canRead(EventContract contract) {
        return Arrays.stream(RawIdentifier.values())
                .noneMatch(identifier -> contract.findField(identifier.field()).isPresent());
    }

    /** The letters of the event's type. */
    byte[] type() {
        return type;
    }

    /** Reads the data and types them; whether they are plain and keep the contract. */
    boolean take(PlainJson json) {
        values.begin(contract);
        Arrays.fill(starts, NOT_SEEN);
        if (!json.take('{')) {
            return false;
        }
        int expected = 0;
        do {
            int place = names.take(json, expected);
            if (place == PlainNames.NONE || starts[place] != NOT_SEEN || !takeValue(json, place)) {
                return false;
            }
            expected = place + 1;
        } while (json.take(','));
        return json.take('}') && isComplete() && isInOrder(json);
    }

    private boolean takeValue(PlainJson json, int place) {
        if (!json.take(':')) {
            return false;
        }
        starts[place] = json.next();
        ends[place] = starts[place];
        if (json.takeWord(NULL)) {
            return true;
        }
        boolean isTaken = fields[place].take(json, place, values);
        ends[place] = json.at();
        return isTaken;
    }

    private boolean isFilled(int place) {
        return starts[place] != NOT_SEEN && starts[place] < ends[place];
    }

    private boolean isComplete() {
        for (int i = 0; i < fields.length; i++) {
            if (fields[i].field().isRequired() && !isFilled(i)) {
                return false;
            }
        }
        return true;
    }

    /** Plain dates and instants stand in the order of their letters. */
    private boolean isInOrder(PlainJson json) {
        for (Order order : orders) {
            if (isFilled(order.later())
                    && isFilled(order.cause())
                    && json.isLater(starts[order.cause()], starts[order.later()], length(order.cause()))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a birth that the data tell can be, see {@link BirthDateCheck}; the event's time and the last one allowed in seconds since 1970. */
    boolean canBe(PlainJson json, long second, long latest) {
        if (birth < 0 || !isFilled(birth)) {
            return true;
        }
        long earliest = second;
        if (registered >= 0 && isFilled(registered)) {
            json.retake(starts[registered] + 1, ends[registered] - 1);
            earliest = Math.min(earliest, PlainTime.second(json));
        }
        json.retake(starts[birth] + 1, ends[birth] - 1);
        Optional<QuarantineReason> fault = BirthDateCheck.findFault(PlainTime.day(json), earliest, latest);
        return fault.isEmpty();
    }

    private int length(int place) {
        return ends[place] - starts[place];
    }

    /** Whether the data that were read are about an erased person. */
    boolean isCovered(ErasureDigests erasureDigests, PlainJson json) {
        for (int place : personal) {
            if (isFilled(place)
                    && erasureDigests.cover(fields[place].field(), json.text(starts[place] + 1, ends[place] - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Writes the data in their canonical form; the place behind it. */
    int write(PlainJson json, byte[] target, int first) {
        int place = first;
        for (int i = 0; i < fields.length; i++) {
            if (isFilled(i)) {
                target[place] = (byte) (place == first ? '{' : ',');
                place = name(names.name(i), target, place + 1);
                place = json.copy(starts[i], ends[i], target, place);
            }
        }
        if (place == first) {
            target[place++] = '{';
        }
        target[place++] = '}';
        return place;
    }

    private static int name(byte[] name, byte[] target, int first) {
        target[first] = '"';
        System.arraycopy(name, 0, target, first + 1, name.length);
        target[first + name.length + 1] = '"';
        target[first + name.length + 2] = ':';
        return first + name.length + 3;
    }
}
