package id.sigi.ingestion.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.FieldType;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.privacy.KeyedDigest;
import id.sigi.programme.privacy.PseudonymKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick road against the tree: whatever the first accepts, the second accepts with the same answer. */
@Tag("kernel")
class PlainCheckTest {
    private static final PseudonymKey KEY = PseudonymKey.parse("ab".repeat(32));
    private static final Instant RECEIVED = Instant.parse("2021-01-01T00:00:00Z");
    private static final ErasureDigests DIGESTS = new ErasureDigests(KEY, Set.of());
    private static final CheckRules RULES =
            new CheckRules(KEY, RECEIVED, Set.of(DIGESTS.of(Fields.APPLICANT_ID, "text-9")));

    /** What is put into lines: marks of JSON, values at the edges of types, spellings that another reader might take for the same. */
    private static final String[] MORSELS = {
        "\"",
        "\\",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        " ",
        "\t",
        "\r",
        "\u0000",
        "\u007f",
        "\u00e9",
        "\ufeff",
        "-",
        "0",
        "00",
        "-0",
        "1",
        "6",
        "9",
        ".5",
        "e1",
        "null",
        "true",
        "false",
        "\"\"",
        "\" \"",
        "[]",
        "[ ]",
        "[\"\"]",
        "{}",
        "\"id\":\"e2\",",
        "\"extension\":\"x\",",
        "\"datacontenttype\":\"text\",",
        "\"nik\":\"3273014101900001\",",
        "text-9",
        "2100",
        "2101",
        "1899",
        "2020-02-30",
        "2020-02-29",
        "2021-02-29",
        "2020-12-31T23:59:60Z",
        "2020-12-31T24:00:00Z",
        "2021-01-02T00:00:00Z",
        "2021-01-02T00:00:01Z",
        "2020-05-01T10:00:00.5Z",
        "2020-05-01T17:00:00+07:00",
        "999999999",
        "9999999999",
        "-1",
        "999999999999999999",
        "9223372036854775807",
        "9223372036854775808",
        "1.0",
        "081234567890",
        "+62 812 345 6789",
        "evt-0812345678",
        "someone@example.org",
        "9900 0000 0000 0001",
        "3201014101900001",
        "0123456789abcdef0123456789abcdef",
        "0123456789ABCDEF0123456789ABCDEF",
        "\\u0041",
        "\\/",
        "x".repeat(1000),
        "x".repeat(1001)
    };

    private final EventCheck tree = new EventCheck(RULES);
    private final CheckedEvent quick = new CheckedEvent();
    private final PlainCheck plain = new PlainCheck(
            EventContracts.listVersions(),
            new ErasureDigests(KEY, RULES.erasureDigests()),
            RULES.latest(),
            KeyedDigest.of(KEY, CheckRules.CONTENT),
            quick);

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the quick road took the line. */
    private boolean agree(byte[] line) {
        if (!plain.accepts(line)) {
            return false;
        }
        String text = new String(line, StandardCharsets.UTF_8);
        Verdict.Accepted event = quick.lasting();
        assertEquals(tree.checkTree(line), event, text);
        CheckedEvent slow = new CheckedEvent();
        slow.set(event);
        assertEquals(words(slow.values()), words(quick.values()), text);
        return true;
    }

    /** Each field with its value, one without as it is. */
    private static List<String> words(DataValues values) {
        List<Field> fields = values.contract().data();
        return IntStream.range(0, fields.size())
                .mapToObj(place -> fields.get(place).name()
                        + (values.isFilled(place)
                                ? "=" + value(fields.get(place).type(), place, values)
                                : ""))
                .toList();
    }

    private static Object value(FieldType type, int place, DataValues values) {
        return switch (type) {
            case STRING, FREE_TEXT, CODE, PSEUDONYM ->
                new String(values.source(place), values.start(place), values.length(place), StandardCharsets.UTF_8);
            case CODES ->
                Arrays.stream(values.list(place))
                        .map(code -> new String(code, StandardCharsets.UTF_8))
                        .toList();
            default -> values.number(place);
        };
    }

    @Test
    void takesEveryTypeOfEventThatHasNoFractions() {
        for (EventContract contract : EventContracts.listVersions()) {
            boolean hasFractions = contract.data().stream().anyMatch(field -> field.type() == FieldType.DOUBLE);
            assertEquals(!hasFractions, agree(bytes(EventLines.of(contract, "e1"))), contract.type());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesOnSpoiledLines(long seed) {
        Random random = new Random(seed);
        List<String> lines = EventContracts.listVersions().stream()
                .map(contract -> EventLines.of(contract, "evt-1"))
                .toList();
        int taken = 0;
        int tried = 10_000;
        for (int i = 0; i < tried; i++) {
            String line = lines.get(random.nextInt(lines.size()));
            for (int spoils = 1 + random.nextInt(2); spoils > 0; spoils--) {
                line = spoiled(line, random);
            }
            taken += agree(bytes(line)) ? 1 : 0;
        }
        // Enough lines must pass for their answers to say something, and enough must not for the spoiling to do so.
        assertTrue(taken > tried / 20 && taken < tried / 2, taken + " of " + tried);
    }

    private static String spoiled(String line, Random random) {
        int from = random.nextInt(line.length());
        int until = Math.min(line.length(), from + random.nextInt(4));
        String morsel = MORSELS[random.nextInt(MORSELS.length)];
        List<String> tokens = Arrays.asList(line.split("(?<=[,:{}\\[\\]])|(?=[,:{}\\[\\]])"));
        int token = random.nextInt(tokens.size());
        switch (random.nextInt(6)) {
            case 0 -> {
                return line.substring(0, from) + line.substring(until);
            }
            case 1 -> {
                return line.substring(0, from) + morsel + line.substring(until);
            }
            case 2 -> tokens.set(token, morsel);
            case 3 -> tokens.set(token, '"' + morsel + '"');
            case 4 -> tokens.set(token, tokens.get(token) + " ");
            default -> {
                int other = random.nextInt(tokens.size());
                String kept = tokens.get(token);
                tokens.set(token, tokens.get(other));
                tokens.set(other, kept);
            }
        }
        return String.join("", tokens);
    }

    private static final String RATING =
            "{\"specversion\":\"1.0\",\"id\":\"e1\",\"source\":\"core\",\"type\":\"id.prakerja.course.rated.v1\","
                    + "\"time\":\"2020-05-01T10:00:00Z\",\"subject\":\"p1\",\"data\":{\"purchase_id\":\"p1\","
                    + "\"applicant_id\":\"a1\",\"course_id\":\"c1\",\"stars\":4,\"rated_at\":\"2020-05-01T10:00:00Z\"}}";

    @Test
    void takesOtherOrdersAndSpacesBetweenTokens() {
        assertTrue(agree(bytes(RATING)));
        assertTrue(agree(bytes(RATING.replace(":", ": ").replace(",", ", ").replace(": 00: 00Z", ":00:00Z"))));
        assertTrue(agree(
                bytes(RATING.replace("\"stars\":4,", "").replace("\"purchase_id\"", "\"stars\":4,\"purchase_id\""))));
        assertTrue(
                agree(bytes(RATING.replace("\"id\":\"e1\",", "").replace("\"subject\"", "\"id\":\"e1\",\"subject\""))));
    }

    @Test
    void takesOptionalFieldsThatAreNullOrMissing() {
        String line = EventLines.of(EventContracts.SURVEY_ANSWERED, "e1");
        String without = line.replace("\"has_skill_gain\":true", "\"has_skill_gain\":null");
        assertTrue(agree(bytes(without)));
        assertTrue(agree(bytes(without.replace("\"has_skill_gain\":null,", ""))));
        assertTrue(agree(bytes(without.replace(",\"has_skill_gain\":null", ""))));
    }

    @Test
    void takesKeysWithManyDigitsAndLeavesErasedPeopleToTheTree() {
        assertTrue(agree(bytes(RATING.replace("\"e1\"", "\"evt-0812345678\""))));
        assertTrue(
                agree(bytes(RATING.replace("\"subject\":\"p1\"", "\"subject\":\"00112233445566778899aabbccddeeff\""))));
        byte[] erased = bytes(RATING.replace("\"a1\"", "\"text-9\""));
        assertFalse(plain.accepts(erased));
        Verdict.Refused refused = assertInstanceOf(Verdict.Refused.class, tree.check(erased));
        assertEquals(QuarantineReason.ERASED_PERSON, refused.reason());
    }
}
