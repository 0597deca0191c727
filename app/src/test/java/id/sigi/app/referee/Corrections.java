package id.sigi.app.referee;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What sources send beside their events: a fact again under another id and with other content, dated before, with and after the first; and
 * an id again with other content, which is a conflict.
 */
final class Corrections {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int OF_EACH_TYPE = 4;
    private static final Duration SHIFT = Duration.ofHours(30);

    private static final Map<EventContract, Consumer<ObjectNode>> CHANGES = Map.ofEntries(
            Map.entry(EventContracts.APPLICANT_REGISTERED, data -> data.put("education", "TERTIARY")),
            Map.entry(EventContracts.APPLICATION_SUBMITTED, data -> data.put("priority_group", "PRIORITY")),
            Map.entry(
                    EventContracts.LOTTERY_DRAWN,
                    data -> data.put("quota", data.get("quota").asLong() + 2)),
            Map.entry(
                    EventContracts.LOTTERY_RESULT,
                    data -> data.put("is_selected", !data.get("is_selected").asBoolean())),
            Map.entry(EventContracts.ACCOUNT_OPENED, data -> data.put("training_credit_idr", 999_000)),
            Map.entry(EventContracts.COURSE_LISTED, data -> data.put("price_idr", 123_000)),
            Map.entry(EventContracts.COURSE_PURCHASED, data -> data.put("price_idr", 77_000)),
            Map.entry(EventContracts.COURSE_COMPLETED, data -> data.put("completed_at", "2022-01-01T00:00:00Z")),
            Map.entry(EventContracts.COURSE_RATED, data -> data.put("stars", 1)),
            Map.entry(EventContracts.PAYOUT_LINKED, data -> data.put("is_first_account", true)),
            Map.entry(EventContracts.INCENTIVE_PAID, data -> data.put("amount_idr", 1)),
            Map.entry(EventContracts.SURVEY_INVITED, data -> data.put("invited_at", "2020-08-01T00:00:00Z")),
            Map.entry(EventContracts.SURVEY_ANSWERED, data -> data.put("labour_status", "EMPLOYER")),
            Map.entry(EventContracts.COMPLAINT_OPENED, data -> data.put("opened_at", "2021-01-01T00:00:00Z")),
            Map.entry(EventContracts.PARTICIPATION_REVOKED, data -> data.put("returned_idr", 5)));

    private final List<String> lines = new ArrayList<>();

    private Corrections() {}

    /** Corrections of some events of each type among whole lines. */
    static List<String> of(List<String> events) {
        Corrections corrections = new Corrections();
        Map<EventContract, Integer> seen =
                new TreeMap<>((one, other) -> one.type().compareTo(other.type()));
        for (String line : events) {
            EventContracts.find(typeOf(line))
                    .flatMap(Corrections::newest)
                    .filter(event -> seen.merge(event, 1, Integer::sum) <= OF_EACH_TYPE)
                    .ifPresent(event -> corrections.add(line, event, seen.get(event)));
        }
        return List.copyOf(corrections.lines);
    }

    private static Optional<EventContract> newest(EventContract version) {
        return CHANGES.keySet().stream()
                .filter(event -> event.name().equals(version.name()))
                .findFirst();
    }

    private static String typeOf(String line) {
        int begin = line.indexOf("\"type\":\"") + 8;
        return line.substring(begin, line.indexOf('"', begin));
    }

    private void add(String line, EventContract event, int number) {
        String plain = event.silver() + "-" + number;
        switch (number) {
            case 1 -> lines.add(changed(line, event, "zz-before-" + plain, SHIFT.negated()));
            case 2 -> lines.add(changed(line, event, "aa-with-" + plain, Duration.ZERO));
            case 3 -> lines.add(changed(line, event, "aa-after-" + plain, SHIFT));
            default -> lines.add(changed(line, event, "", Duration.ZERO));
        }
    }

    /** The event with other content; with its own id where none is given. */
    private static String changed(String line, EventContract event, String id, Duration later) {
        try {
            ObjectNode node = (ObjectNode) MAPPER.readTree(line);
            CHANGES.get(event).accept((ObjectNode) node.get("data"));
            node.put(
                    "time",
                    Instant.parse(node.get("time").textValue()).plus(later).toString());
            if (!id.isEmpty()) {
                node.put("id", id);
            }
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("an event is no JSON", fault);
        }
    }
}
