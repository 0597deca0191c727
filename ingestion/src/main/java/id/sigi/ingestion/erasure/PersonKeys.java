package id.sigi.ingestion.erasure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import id.sigi.lake.Lake;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.PersonalKeys;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.table.HistoryContracts;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/**
 * The keys by which a lake knows one person: the pseudonym of the identity number, and what hangs on it, such as registration, account
 * and purchases. They are found by following events from key to key until none is new, up to the registration of another person, see {@link
 * KeyOwners}.
 */
final class PersonKeys {
    private static final List<Field> FIELDS = PersonalKeys.list();
    private static final String APPLICANT = Fields.APPLICANT_ID.name();

    private final KeyOwners owners;
    /** All keys, contested ones among them. */
    private final Map<String, Set<String>> own;
    /** Keys that nobody contests. */
    private final Map<String, Set<String>> sole;

    private PersonKeys(KeyOwners owners) {
        this.owners = owners;
        own = owners.own();
        sole = owners.sole();
    }

    /** Follows the events of a lake from a person's pseudonym. */
    static PersonKeys find(Lake lake, String personKey) {
        Set<Mention> mentions = new HashSet<>();
        Set<PersonalKey> lookedUp = new HashSet<>();
        KeyOwners owners = new KeyOwners(personKey, mentions);
        boolean isComplete = !lake.exists(TableContracts.EVENTS);
        while (!isComplete) {
            Set<PersonalKey> followed = owners.leading(lookedUp);
            Set<PersonalKey> applicants = applicants(mentions);
            mentions.addAll(read(lake, followed, applicants));
            lookedUp.addAll(applicants);
            owners = new KeyOwners(personKey, mentions);
            isComplete = owners.leading(lookedUp).equals(followed) && lookedUp.containsAll(applicants(mentions));
        }
        return new PersonKeys(owners);
    }

    private static Set<PersonalKey> applicants(Set<Mention> mentions) {
        return mentions.stream()
                .flatMap(mention -> mention.keys().stream())
                .filter(key -> key.field().equals(APPLICANT))
                .collect(Collectors.toSet());
    }

    /** The events that name a key, and the registrations of applicants, which tell whose they are. */
    private static List<Mention> read(Lake lake, Set<PersonalKey> followed, Set<PersonalKey> applicants) {
        Column registration = col(Fields.EVENT_TYPE.name())
                .isin(EventContracts.APPLICANT_REGISTERED.versions().stream()
                        .map(contract -> (Object) contract.type())
                        .toArray());
        Column wanted =
                any(TableContracts.EVENTS.columns(), byField(followed), true).orElseThrow();
        if (!applicants.isEmpty()) {
            wanted = wanted.or(registration.and(col(APPLICANT)
                    .isin(applicants.stream().map(PersonalKey::value).toArray())));
        }
        Column[] columns = Stream.concat(
                        FIELDS.stream().map(field -> col(field.name())),
                        Stream.of(
                                col(Fields.SUBJECT.name()),
                                col(Fields.HOUSEHOLD_KEY.name()),
                                when(registration, col(APPLICANT)).as("registered")))
                .toArray(Column[]::new);
        return lake
                .readNow(TableContracts.EVENTS)
                .where(wanted)
                .groupBy(columns)
                .agg(min(struct(col(Fields.OCCURRED_AT.name()), col(Fields.EVENT_ID.name()))))
                .collectAsList()
                .stream()
                .map(PersonKeys::mention)
                .toList();
    }

    private static Map<String, Set<String>> byField(Set<PersonalKey> keys) {
        Map<String, Set<String>> byField = new TreeMap<>();
        keys.forEach(key ->
                byField.computeIfAbsent(key.field(), name -> new TreeSet<>()).add(key.value()));
        return byField;
    }

    private static Mention mention(Row row) {
        Set<PersonalKey> keys = new HashSet<>();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            if (!row.isNullAt(i)) {
                keys.add(new PersonalKey(FIELDS.get(i).name(), row.getString(i)));
                named.add(row.getString(i));
            }
        }
        int next = FIELDS.size();
        if (!row.isNullAt(next) && !named.contains(row.getString(next))) {
            keys.add(new PersonalKey(APPLICANT, row.getString(next)));
        }
        Row first = row.getStruct(next + 3);
        return new Mention(
                keys,
                Optional.ofNullable(row.getString(next + 1)),
                Optional.ofNullable(row.getString(next + 2)),
                first.getInstant(0),
                first.getString(1));
    }

    /**
     * Which rows of a table are about the person, empty if the table has no column that could say so: those that name the person, and those
     * that name nobody and carry one of the person's keys. Rows of a household tell of its other people as well; the next build makes
     * them again, without the person.
     */
    Optional<Column> of(TableContract table) {
        if (table.equals(HistoryContracts.HOUSEHOLD_DRAWS)) {
            return Optional.of(
                    col(Fields.HOUSEHOLD_KEY.name()).isin(owners.households().toArray()));
        }
        List<Field> fields = table.columns();
        boolean hasSubject = has(fields, Fields.SUBJECT);
        Optional<Column> named = any(fields, owners.names(), hasSubject);
        Optional<Column> carried = any(fields, own, hasSubject)
                .map(carries -> namesAnother(fields, hasSubject)
                        .map(another -> carries.and(not(another)))
                        .orElse(carries));
        return Stream.of(named, carried).flatMap(Optional::stream).reduce(Column::or);
    }

    private static Optional<Column> any(List<Field> fields, Map<String, Set<String>> keys, boolean hasSubject) {
        Stream<Column> bySubject = hasSubject
                ? Stream.of(isIn(Fields.SUBJECT, keys.values().stream().flatMap(Set::stream)))
                : Stream.of();
        return Stream.concat(
                        PersonalKeys.of(fields).stream()
                                .filter(field -> keys.containsKey(field.name()))
                                .map(field -> isIn(field, keys.get(field.name()).stream())),
                        bySubject)
                .reduce(Column::or);
    }

    /** Whether a row names another person; that a column is empty is no such name. */
    private Optional<Column> namesAnother(List<Field> fields, boolean hasSubject) {
        Set<String> others = owners.applicantsOfOthers();
        Stream.Builder<Column> names = Stream.builder();
        if (has(fields, Fields.PERSON_KEY)) {
            Column person = col(Fields.PERSON_KEY.name());
            names.add(person.isNotNull()
                    .and(not(person.isin(
                            owners.names().get(Fields.PERSON_KEY.name()).toArray()))));
        }
        if (has(fields, Fields.APPLICANT_ID)) {
            names.add(isIn(Fields.APPLICANT_ID, others.stream()));
        }
        if (hasSubject) {
            names.add(isIn(Fields.SUBJECT, others.stream()));
        }
        return names.build().reduce(Column::or);
    }

    /** Whether one of the fields has a field's name; it may be optional here and required there. */
    private static boolean has(List<Field> fields, Field wanted) {
        return fields.stream().anyMatch(field -> field.name().equals(wanted.name()));
    }

    private static Column isIn(Field field, Stream<String> values) {
        return coalesce(col(field.name()).isin(values.distinct().toArray()), lit(false));
    }

    /** The number of keys that events of the person name and that events of another name as well. */
    int shared() {
        return owners.shared();
    }

    /** All values that nobody contests. */
    Set<String> all() {
        Set<String> all = new TreeSet<>();
        sole.values().forEach(all::addAll);
        return all;
    }

    /** Values by field that nobody contests. */
    Stream<Map.Entry<Field, String>> stream() {
        Map<String, Field> fields = new HashMap<>();
        FIELDS.forEach(field -> fields.put(field.name(), field));
        return sole.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> Map.entry(fields.get(entry.getKey()), value)));
    }
}
