package id.sigi.ingestion.erasure;

import id.sigi.programme.contract.Fields;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells which of the keys that events name are one person's. A person is named by the pseudonym and by the applicants that the person registered;
 * other keys, such as an account or a purchase, belong to whom the events name that carry them. A file may join the keys of two people, by a
 * purchase, say, that names the account of another. Such a key is contested: it belongs to whom the earliest event names, and an event that
 * names a person stays that person's, whatever keys it carries.
 */
final class KeyOwners {
    private static final String PERSON = Fields.PERSON_KEY.name();
    private static final String APPLICANT = Fields.APPLICANT_ID.name();

    private final String person;
    private final List<Mention> mentions;
    /** Who registered each applicant; the earliest registration counts, as it does for the tables. */
    private final Map<String, String> registered = new HashMap<>();

    /** Keys that events which name nobody lead from one to another. */
    private final Map<PersonalKey, PersonalKey> parents = new HashMap<>();

    private final Set<PersonalKey> ofOthers = new HashSet<>();
    private final Set<PersonalKey> contested = new HashSet<>();

    /**
     * Sorts the keys of events.
     *
     * @param person the pseudonym of the person
     * @param mentions events that lead to each other, those of the person among them
     */
    KeyOwners(String person, Collection<Mention> mentions) {
        this.person = person;
        this.mentions = mentions.stream().sorted().toList();
        for (Mention mention : this.mentions) {
            mention.registered()
                    .ifPresent(applicant -> mention.keys().stream()
                            .filter(key -> key.field().equals(PERSON))
                            .forEach(registrant -> registered.putIfAbsent(applicant, registrant.value())));
        }
        this.mentions.stream()
                .filter(mention -> !isOwn(mention) && !isOfAnother(mention))
                .forEach(this::join);
        settle();
    }

    private void join(Mention mention) {
        PersonalKey before = null;
        for (PersonalKey key : mention.keys()) {
            if (before != null) {
                parents.put(root(key), root(before));
            }
            before = key;
        }
    }

    private PersonalKey root(PersonalKey key) {
        PersonalKey root = key;
        for (PersonalKey parent = parents.get(root);
                parent != null && !parent.equals(root);
                parent = parents.get(root)) {
            root = parent;
        }
        return root;
    }

    /** The earliest of the events that name somebody decides; those that name both the person and another decide nothing. */
    private void settle() {
        Map<PersonalKey, Boolean> own = new HashMap<>();
        for (Mention mention : mentions) {
            boolean isOwn = isOwn(mention);
            if (isOwn != isOfAnother(mention)) {
                for (PersonalKey key : mention.keys()) {
                    Boolean before = own.putIfAbsent(root(key), isOwn);
                    if (before != null && before != isOwn) {
                        contested.add(root(key));
                    }
                }
            }
        }
        own.forEach((key, isOwn) -> {
            if (!isOwn) {
                ofOthers.add(key);
            }
        });
    }

    /** Whether a key is a name of the person: the pseudonym, or an applicant that the person registered. */
    private boolean isName(PersonalKey key) {
        return key.field().equals(PERSON)
                ? key.value().equals(person)
                : key.field().equals(APPLICANT) && person.equals(registered.get(key.value()));
    }

    /** Whether a key is a name of another person in the same way. */
    private boolean isNameOfAnother(PersonalKey key) {
        boolean isName =
                key.field().equals(PERSON) || (key.field().equals(APPLICANT) && registered.containsKey(key.value()));
        return isName && !isName(key);
    }

    private boolean isOwn(Mention mention) {
        return mention.keys().stream().anyMatch(this::isName);
    }

    private boolean isOfAnother(Mention mention) {
        return mention.keys().stream().anyMatch(this::isNameOfAnother);
    }

    private boolean isAnothers(PersonalKey key) {
        return !isName(key) && (isNameOfAnother(key) || ofOthers.contains(root(key)));
    }

    private boolean isContested(PersonalKey key) {
        return !isName(key) && !isNameOfAnother(key) && contested.contains(root(key));
    }

    private Stream<PersonalKey> keys() {
        return mentions.stream().flatMap(mention -> mention.keys().stream());
    }

    /**
     * The keys whose events are to be read next: the person's, contested ones, and those of which nobody knows yet.
     *
     * @param lookedUp applicants whose registrations were read
     */
    Set<PersonalKey> leading(Set<PersonalKey> lookedUp) {
        Set<PersonalKey> leading = keys().filter(key -> !isAnothers(key) || isContested(key))
                .filter(key -> !key.field().equals(APPLICANT) || isName(key) || lookedUp.contains(key))
                .collect(Collectors.toSet());
        leading.add(new PersonalKey(PERSON, person));
        return leading;
    }

    /** The names of the person, by field. */
    Map<String, Set<String>> names() {
        Map<String, Set<String>> names = byField(keys().filter(this::isName));
        names.computeIfAbsent(PERSON, name -> new TreeSet<>()).add(person);
        return names;
    }

    /** Applicants of other people. */
    Set<String> applicantsOfOthers() {
        return byField(keys().filter(this::isNameOfAnother)).getOrDefault(APPLICANT, Set.of());
    }

    /** All keys of the person by field, names and contested ones among them. */
    Map<String, Set<String>> own() {
        Map<String, Set<String>> own = byField(keys().filter(key -> !isAnothers(key)));
        own.computeIfAbsent(PERSON, name -> new TreeSet<>()).add(person);
        return own;
    }

    /** The keys of the person by field that nobody contests. */
    Map<String, Set<String>> sole() {
        Map<String, Set<String>> sole = byField(keys().filter(key -> !isAnothers(key) && !isContested(key)));
        sole.computeIfAbsent(PERSON, name -> new TreeSet<>()).add(person);
        return sole;
    }

    private static Map<String, Set<String>> byField(Stream<PersonalKey> keys) {
        Map<String, Set<String>> byField = new TreeMap<>();
        keys.forEach(key ->
                byField.computeIfAbsent(key.field(), name -> new TreeSet<>()).add(key.value()));
        return byField;
    }

    /** The number of keys that events of the person name and that events of another name as well. */
    int shared() {
        return mentions.stream()
                .filter(this::isOwn)
                .flatMap(mention -> mention.keys().stream())
                .filter(key -> isNameOfAnother(key) || isContested(key))
                .collect(Collectors.toSet())
                .size();
    }

    /** Family cards that events of the person name. */
    Set<String> households() {
        return mentions.stream()
                .filter(this::isOwn)
                .flatMap(mention -> mention.household().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
