package id.sigi.app.crash;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.RawIdentifier;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.event.CloudEvent;
import id.sigi.programme.event.CloudEventJson;
import id.sigi.programme.scenario.people.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Events as partners send them: with people's identifiers in the clear. Half of them are spoiled, so that they end in quarantine. */
final class PartnerLines {
    private static final Instant TIME = Instant.parse("2020-05-01T10:00:00Z");
    private static final List<EventContract> CONTRACTS = EventContracts.listVersions().stream()
            .filter(contract -> identifiers(contract).length > 0)
            .toList();

    private PartnerLines() {}

    private static RawIdentifier[] identifiers(EventContract contract) {
        return Arrays.stream(RawIdentifier.values())
                .filter(identifier ->
                        contract.findField(identifier.key().name()).isPresent())
                .toArray(RawIdentifier[]::new);
    }

    /** Two lines for each person, the second one spoiled in one of six ways. */
    static List<String> of(List<Person> people) {
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < people.size(); number++) {
            Person person = people.get(number);
            EventContract contract = CONTRACTS.get(number % CONTRACTS.size());
            lines.add(CloudEventJson.write(event(contract, "raw-" + number, "subject-1", data(contract, person))));
            lines.add(spoiled(contract, person, number));
        }
        return lines;
    }

    private static String spoiled(EventContract contract, Person person, int number) {
        String id = "spoiled-" + number;
        String nik = person.nik().digits();
        ObjectNode data = data(contract, person);
        ObjectNode talkative = data.deepCopy().put("catatan", everything(person));
        String whole = CloudEventJson.write(event(contract, id, "subject-1", data));
        return switch (number % 6) {
            case 0 -> whole.substring(0, whole.length() - 3);
            case 1 -> CloudEventJson.write(event(contract, id, "subject-1", talkative));
            case 2 -> CloudEventJson.write(event(contract, nik, "subject-1", data));
            case 3 -> CloudEventJson.write(event(contract, id, nik, data));
            case 4 -> everything(person);
            default -> whole.replace("\"1.0\"", "\"" + everything(person) + "\"");
        };
    }

    private static CloudEvent event(EventContract contract, String id, String subject, ObjectNode data) {
        return new CloudEvent(id, "partner", contract.type(), TIME, subject, data);
    }

    private static String everything(Person person) {
        return "NIK " + person.nik().digits() + " KK " + person.familyCard().digits() + " "
                + person.contact().name() + " " + person.contact().phone() + " "
                + person.contact().email() + " " + person.accountNumber().digits();
    }

    private static ObjectNode data(EventContract contract, Person person) {
        ObjectNode data = JsonMapper.builder().build().createObjectNode();
        contract.data().forEach(field -> put(data, field, person));
        for (RawIdentifier identifier : identifiers(contract)) {
            data.remove(identifier.key().name());
            data.put(identifier.field(), text(identifier, person));
        }
        return data;
    }

    private static String text(RawIdentifier identifier, Person person) {
        return switch (identifier) {
            case NIK -> person.nik().digits();
            case KK_NUMBER -> person.familyCard().digits();
            case NAME -> person.contact().name();
            case PHONE -> person.contact().phone();
            case EMAIL -> person.contact().email();
            case ACCOUNT_NUMBER -> person.accountNumber().digits();
        };
    }

    private static void put(ObjectNode data, Field field, Person person) {
        long least = (long) Math.max(0, field.bounds().least());
        switch (field.type()) {
            case STRING -> data.put(field.name(), "text-1");
            case FREE_TEXT ->
                data.put(
                        field.name(),
                        "Saya " + person.nik().digits() + ", "
                                + person.contact().phone());
            case CODE -> data.put(field.name(), field.allowed().get(0));
            case CODES -> data.putArray(field.name()).add(field.allowed().get(0));
            case INTEGER, LONG -> data.put(field.name(), least);
            case DOUBLE -> data.put(field.name(), (double) least);
            case BOOLEAN -> data.put(field.name(), true);
            case DATE -> data.put(field.name(), "2020-05-01");
            case TIMESTAMP -> data.put(field.name(), "2020-05-01T10:00:00Z");
            case PSEUDONYM -> data.put(field.name(), "0123456789abcdef0123456789abcdef");
        }
    }
}
