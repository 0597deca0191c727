package id.sigi.ledger.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sigi.ledger.LedgerState;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.rules.LotteryDraw;
import id.sigi.programme.scenario.EndlineOutcome;
import id.sigi.programme.scenario.Scenario;
import id.sigi.programme.vocabulary.BeneficiaryStatus;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("scenario")
class ScenarioReplayTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SmallReplay REPLAY = new SmallReplay(Scenario.small());

    @AfterAll
    static void close() {
        REPLAY.close();
    }

    private static List<JsonNode> events(String type) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        for (String body : REPLAY.bodies()) {
            JsonNode event = MAPPER.readTree(body);
            if (event.get("type").textValue().matches("id\\.prakerja\\." + type.replace(".", "\\.") + "\\.v[0-9]+")) {
                events.add(event.get("data"));
            }
        }
        return events;
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws NoSuchAlgorithmException {
        try (SmallReplay again = new SmallReplay(Scenario.small());
                SmallReplay other = new SmallReplay(Scenario.small().withSeed(8))) {
            assertEquals(REPLAY.digest(), again.digest());
            assertEquals(REPLAY.summary(), again.summary());
            assertEquals(REPLAY.answerKey(), again.answerKey());
            assertNotEquals(REPLAY.digest(), other.digest());
        }
    }

    @Test
    void everyEventKeepsItsContract() throws IOException {
        Set<String> types = new HashSet<>();
        Instant latest = Instant.MIN;
        for (String body : REPLAY.bodies()) {
            JsonNode event = MAPPER.readTree(body);
            EventContract contract =
                    EventContracts.find(event.get("type").textValue()).orElseThrow();
            types.add(contract.type());
            List<String> names = new ArrayList<>();
            event.get("data").fieldNames().forEachRemaining(names::add);
            List<String> promised = contract.data().stream()
                    .filter(field -> field.isRequired() || names.contains(field.name()))
                    .map(Field::name)
                    .toList();
            assertEquals(promised, names, contract.type());
            contract.data().stream()
                    .filter(field -> names.contains(field.name()))
                    .forEach(field -> assertTrue(keeps(field, event.get("data").get(field.name())), field.name()));
            Instant time = Instant.parse(event.get("time").textValue());
            assertFalse(time.isBefore(latest), "events come in the order of time");
            latest = time;
        }
        assertEquals(EventContracts.list().size(), types.size(), "every type of event occurs");
    }

    private static boolean keeps(Field field, JsonNode value) {
        return switch (field.type()) {
            case STRING, FREE_TEXT -> value.isTextual() && !value.textValue().isEmpty();
            case CODE -> field.allowed().contains(value.textValue());
            case CODES ->
                value.isArray()
                        && texts(value).stream()
                                .allMatch(code -> field.allowed().contains(code));
            case INTEGER, LONG -> value.isIntegralNumber() && field.bounds().contains(value.doubleValue());
            case DOUBLE -> value.isNumber() && field.bounds().contains(value.doubleValue());
            case BOOLEAN -> value.isBoolean();
            case DATE -> LocalDate.parse(value.textValue()) != null;
            case TIMESTAMP -> Instant.parse(value.textValue()) != null;
            case PSEUDONYM -> value.textValue().matches("[0-9a-f]{32}");
        };
    }

    private static List<String> texts(JsonNode array) {
        List<String> found = new ArrayList<>();
        array.forEach(item -> found.add(item.textValue()));
        return found;
    }

    /** The ledger's state must follow from its events alone: what the panels will be compared with. */
    @Test
    void theStateFollowsFromTheEvents() throws IOException {
        LedgerState state = REPLAY.ledger().state();
        Map<String, BeneficiaryStatus> furthest = new HashMap<>();
        advance(furthest, "account.opened", BeneficiaryStatus.SELECTED);
        advance(furthest, "course.purchased", BeneficiaryStatus.PURCHASED);
        advance(furthest, "course.completed", BeneficiaryStatus.COMPLETED);
        advance(furthest, "incentive.paid", BeneficiaryStatus.PAID);
        advance(furthest, "participation.revoked", BeneficiaryStatus.REVOKED);
        for (BeneficiaryStatus status : BeneficiaryStatus.values()) {
            long people = furthest.values().stream().filter(status::equals).count();
            assertEquals(people, state.beneficiariesByStatus().get(status), status.name());
        }
        assertEquals(sum("incentive.paid", "amount_idr"), state.disbursedIdr());
        assertEquals(sum("course.purchased", "price_idr"), state.spentIdr());
        assertEquals(sum("participation.revoked", "returned_idr"), state.returnedIdr());
        assertEquals(sum("account.opened", "training_credit_idr"), state.creditIdr());
        assertEquals(0, state.balanceSumIdr());
        assertEquals(state.applications(), events("application.submitted").size());
    }

    private static void advance(Map<String, BeneficiaryStatus> furthest, String type, BeneficiaryStatus status)
            throws IOException {
        events(type).forEach(data -> furthest.put(data.get("applicant_id").textValue(), status));
    }

    private static long sum(String type, String field) throws IOException {
        return events(type).stream()
                .mapToLong(data -> data.get(field).longValue())
                .sum();
    }

    /** A draw as its events record it, with the recipients of every household by then. */
    private record Recorded(JsonNode draw, Map<String, Integer> recipients, List<JsonNode> results) {}

    private static List<Recorded> recordedDraws(Map<String, String> households) throws IOException {
        Map<String, Integer> recipients = new HashMap<>();
        Map<String, Recorded> draws = new LinkedHashMap<>();
        for (String body : REPLAY.bodies()) {
            JsonNode event = MAPPER.readTree(body);
            JsonNode data = event.get("data");
            switch (event.get("type").textValue()) {
                case "id.prakerja.lottery.drawn.v4" ->
                    draws.put(
                            data.get("draw_id").textValue(),
                            new Recorded(data, Map.copyOf(recipients), new ArrayList<>()));
                case "id.prakerja.lottery.result.v1" -> {
                    draws.get(data.get("draw_id").textValue()).results().add(data);
                    int won = data.get("is_selected").booleanValue() ? 1 : 0;
                    recipients.merge(households.get(data.get("applicant_id").textValue()), won, Integer::sum);
                }
                case "id.prakerja.participation.revoked.v1" ->
                    recipients.merge(households.get(data.get("applicant_id").textValue()), -1, Integer::sum);
                default -> {}
            }
        }
        return List.copyOf(draws.values());
    }

    /** Anybody can run a draw again from its record: entrants by their results, places of households by what happened before. */
    @Test
    void everyDrawCanBeRunAgainFromItsRecord() throws IOException {
        Map<String, String> households = new HashMap<>();
        events("applicant.registered")
                .forEach(data -> households.put(
                        data.get("applicant_id").textValue(),
                        data.get("household_key").textValue()));
        List<Recorded> draws = recordedDraws(households);
        for (Recorded recorded : draws) {
            List<LotteryDraw.Entrant> entrants = recorded.results().stream()
                    .map(data -> entrant(data, households, recorded))
                    .toList();
            JsonNode draw = recorded.draw();
            List<LotteryDraw.Result> told = recorded.results().stream()
                    .map(data -> new LotteryDraw.Result(
                            data.get("application_id").textValue(),
                            data.get("draw_rank").intValue(),
                            data.get("is_selected").booleanValue()))
                    .toList();
            assertEquals(
                    told,
                    LotteryDraw.draw(
                            entrants,
                            draw.get("quota").longValue(),
                            draw.get("seed").longValue()));
            assertEquals(draw.get("count_eligible").longValue(), told.size());
        }
        assertEquals(36, draws.size(), "three waves of six areas and two groups");
    }

    private static LotteryDraw.Entrant entrant(JsonNode data, Map<String, String> households, Recorded recorded) {
        String household = households.get(data.get("applicant_id").textValue());
        int cap = recorded.draw().get("household_cap").intValue();
        return new LotteryDraw.Entrant(
                data.get("application_id").textValue(),
                household,
                cap - recorded.recipients().getOrDefault(household, 0));
    }

    @Test
    void aReplayLooksLikeItsScenario() throws IOException {
        double applicants = REPLAY.scenario().applicants();
        assertEquals(1.0 / 3, events("account.opened").size() / applicants, 0.08);
        assertEquals(
                0.92,
                events("course.purchased").stream()
                                .map(data -> data.get("applicant_id"))
                                .distinct()
                                .count()
                        / (double) events("account.opened").size(),
                0.05);
        Map<String, Long> answered = new HashMap<>();
        events("survey.answered")
                .forEach(data -> answered.merge(data.get("survey_round").textValue(), 1L, Long::sum));
        assertTrue(answered.get("SURVEY_1") > answered.get("SURVEY_2"));
        assertTrue(answered.get("SURVEY_2") > answered.get("SURVEY_3"));
        assertTrue(answered.get("ENDLINE") > applicants / 2);
        assertTrue(REPLAY.summary().refused().containsKey(Refusal.IDENTITY_NOT_VERIFIED));
        assertEquals(REPLAY.summary().events(), REPLAY.bodies().size());
        assertEquals(
                REPLAY.summary().operations()
                        - REPLAY.summary().refused().values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                REPLAY.summary().applied());
    }

    @Test
    void theAnswerKeyIsConsistentWithWhatCameTrue() {
        for (AnswerKey.Entry entry : REPLAY.answerKey().entries()) {
            boolean taken = entry.hasWonFirst() ? entry.participatesIfWon() : entry.participatesIfLost();
            assertEquals(entry.isParticipant(), taken);
            assertTrue(entry.complies() >= 0, "nobody takes part only after losing");
            assertTrue(
                    entry.probability() > 0 && entry.probability() < 1,
                    entry.firstDraw().toString());
            assertEquals(entry.person().wouldParticipate(), entry.participatesIfWon());
        }
        TrueEffect effect = REPLAY.answerKey().effect(EndlineOutcome.HAS_USED_CERTIFICATE);
        assertEquals(
                effect.offerProgrammeWeighted(), effect.participation() * effect.firstStageProgrammeWeighted(), 1e-12);
        assertEquals(
                effect.offerPrecisionWeighted(),
                effect.participationPrecisionWeighted() * effect.firstStagePrecisionWeighted(),
                1e-12);
    }

    /** Published: 11.7 and 4.7 percentage points; three standard errors of a rare event's share among 1,000 compliers. */
    @Test
    void trueEffectsAreNearThePublished() {
        assertEquals(
                0.117,
                REPLAY.answerKey().effect(EndlineOutcome.HAS_USED_CERTIFICATE).participation(),
                0.031);
        assertEquals(
                0.047, REPLAY.answerKey().effect(EndlineOutcome.IS_EMPLOYED).participation(), 0.020);
        assertEquals(
                122_500,
                REPLAY.answerKey().effect(EndlineOutcome.MONTHLY_INCOME_IDR).participation(),
                45_000);
    }
}
