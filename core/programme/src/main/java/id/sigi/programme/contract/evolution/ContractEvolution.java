package id.sigi.programme.contract.evolution;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares a recorded contract registry with the present one, version by version: whoever sends events by what was recorded must
 * still be understood, and what has landed must keep its meaning. Events and versions may be added, fields may be added if they are
 * optional, and a promise may ask less; everything else breaks it.
 *
 * @param breaking what breaks the recorded promises, in the order of the recorded registry; empty if all are kept
 */
public record ContractEvolution(List<Finding> breaking) {
    private static final int SHOWN = 3;

    public ContractEvolution {
        breaking = List.copyOf(breaking);
    }

    /**
     * One broken promise.
     *
     * @param event type of the event with its version
     * @param field name of the field, empty where it is about the event as a whole
     * @param was what was recorded
     * @param is what it is now
     * @param remedy what to do instead
     */
    public record Finding(String event, String field, String was, String is, String remedy) {
        /** The finding as one clause. */
        public String words() {
            String place = field.isEmpty() ? event : event + ", " + field;
            return place + ": it was " + was + ", it is " + is + "; " + remedy;
        }
    }

    /** Compares two contract registries, each given as the newest version of every event. */
    public static ContractEvolution of(List<EventContract> recorded, List<EventContract> present) {
        Map<String, EventContract> newest =
                present.stream().collect(Collectors.toMap(EventContract::name, Function.identity()));
        return new ContractEvolution(recorded.stream()
                .flatMap(event -> event(event, Optional.ofNullable(newest.get(event.name()))))
                .toList());
    }

    /** Whether everything that was promised is still kept. */
    public boolean isKept() {
        return breaking.isEmpty();
    }

    /**
     * Passes if all promises are kept.
     *
     * @param problem what cannot be done otherwise, as a clause
     * @throws RequestFault naming the first broken promises and how many more there are
     */
    public void demandKept(String problem) {
        if (isKept()) {
            return;
        }
        String first = breaking.stream().limit(SHOWN).map(Finding::words).collect(Collectors.joining(". "));
        int more = breaking.size() - SHOWN;
        throw new RequestFault(
                problem,
                more > 0 ? first + ". And " + more + " more" : first,
                "Let the contracts keep what was promised, or use the version of Sigi that promised it");
    }

    private static Stream<Finding> event(EventContract recorded, Optional<EventContract> present) {
        if (present.isEmpty()) {
            return Stream.of(new Finding(
                    recorded.type(),
                    "",
                    "an event of the contract registry",
                    "gone",
                    "put it back: an event that nobody sends costs nothing"));
        }
        return recorded.versions().stream().flatMap(version -> version(version, present.get()));
    }

    private static Stream<Finding> version(EventContract recorded, EventContract newest) {
        Optional<EventContract> present = newest.versions().stream()
                .filter(version -> version.type().equals(recorded.type()))
                .findFirst();
        if (present.isEmpty()) {
            return Stream.of(new Finding(
                    recorded.type(),
                    "",
                    "a version of the event",
                    "gone",
                    "keep it among the earlier versions of " + newest.name()));
        }
        int next = Math.max(newest.version(), recorded.version()) + 1;
        String remedy = "publish it as version " + next + " of the event";
        return fields(recorded, present.get(), remedy).stream();
    }

    private static List<Finding> fields(EventContract recorded, EventContract present, String remedy) {
        List<Finding> findings = new ArrayList<>();
        for (Field field : recorded.data()) {
            Optional<Field> now = present.findField(field.name());
            List<FieldChange> changes =
                    now.map(kept -> FieldChange.list(field, kept)).orElse(List.of(FieldChange.GONE));
            changes.forEach(change ->
                    findings.add(new Finding(recorded.type(), field.name(), change.was(), change.is(), remedy)));
        }
        present.data().stream()
                .filter(field ->
                        field.isRequired() && recorded.findField(field.name()).isEmpty())
                .forEach(field ->
                        findings.add(new Finding(recorded.type(), field.name(), "not asked for", "required", remedy)));
        checkOrder(recorded, present, remedy).ifPresent(findings::add);
        return findings;
    }

    /** The digest of an event's content is taken in the contract's order, so another order would make landed events look changed. */
    private static Optional<Finding> checkOrder(EventContract recorded, EventContract present, String remedy) {
        List<String> was = names(recorded, present);
        List<String> is = names(present, recorded);
        return was.equals(is)
                ? Optional.empty()
                : Optional.of(new Finding(recorded.type(), "", "in the order " + was, "in the order " + is, remedy));
    }

    /** Names of a contract's fields that another one has too, in the order of the first. */
    private static List<String> names(EventContract contract, EventContract other) {
        return contract.data().stream()
                .map(Field::name)
                .filter(name -> other.findField(name).isPresent())
                .toList();
    }
}
