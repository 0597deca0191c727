package id.sigi.ledger.replay;

import id.sigi.programme.operation.Stratum;
import id.sigi.programme.scenario.people.Person;
import java.time.Instant;
import java.util.Optional;

/** What has come of one person in the course of a replay. */
final class PersonHistory {
    private final Person person;
    private Optional<Stratum> firstDraw = Optional.empty();
    private boolean hasWonFirst;
    private Optional<Instant> firstCompletedAt = Optional.empty();

    PersonHistory(Person person) {
        this.person = person;
    }

    Person person() {
        return person;
    }

    String id() {
        return person.applicantId();
    }

    /** Identifier of something that belongs to the person and needs no more than a number to be told apart. */
    String id(String prefix, int number) {
        return prefix + "-" + person.applicantId().substring("app-".length()) + "-" + number;
    }

    void enterDraw(Stratum stratum, boolean isSelected) {
        if (firstDraw.isEmpty()) {
            firstDraw = Optional.of(stratum);
            hasWonFirst = isSelected;
        }
    }

    void complete(Instant at) {
        firstCompletedAt = firstCompletedAt.or(() -> Optional.of(at));
    }

    Optional<Stratum> firstDraw() {
        return firstDraw;
    }

    boolean hasWonFirst() {
        return hasWonFirst;
    }

    /** Whether a course was completed before an instant. */
    boolean isParticipant(Instant before) {
        return firstCompletedAt.filter(at -> at.isBefore(before)).isPresent();
    }
}
