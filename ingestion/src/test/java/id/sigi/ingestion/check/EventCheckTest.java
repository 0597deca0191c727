package id.sigi.ingestion.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.privacy.Pseudonymiser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("kernel")
class EventCheckTest {
    private static final PseudonymKey KEY = PseudonymKey.parse("ab".repeat(32));
    private static final CheckRules RULES = new CheckRules(KEY, Instant.parse("2021-01-01T00:00:00Z"), Set.of());
    /** A well-formed rating; each refused line below is this one with one place spoiled. */
    private static final String RATING =
            "{\"specversion\":\"1.0\",\"id\":\"e1\",\"source\":\"core\",\"type\":\"id.prakerja.course.rated.v1\","
                    + "\"time\":\"2020-05-01T10:00:00Z\",\"subject\":\"p1\",\"data\":{\"purchase_id\":\"p1\","
                    + "\"applicant_id\":\"a1\",\"course_id\":\"c1\",\"stars\":4,\"rated_at\":\"2020-05-01T10:00:00Z\"}}";

    private final EventCheck check = new EventCheck(RULES);

    private Verdict verdict(String line) {
        return check.check(line.getBytes(StandardCharsets.UTF_8));
    }

    private Verdict.Accepted accepted(String line) {
        return assertInstanceOf(Verdict.Accepted.class, verdict(line));
    }

    private Verdict.Refused refused(String line) {
        return assertInstanceOf(Verdict.Refused.class, verdict(line));
    }

    static List<EventContract> contracts() {
        return EventContracts.listVersions();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void acceptsEveryTypeOfEvent(EventContract contract) {
        Verdict.Accepted event = accepted(EventLines.of(contract, "e1"));
        assertEquals("e1", event.id());
        assertEquals(contract.type(), event.type());
    }

    private static Arguments spoiled(QuarantineReason reason, String good, String bad) {
        assertTrue(RATING.contains(good), good);
        return Arguments.of(reason, RATING.replaceFirst(java.util.regex.Pattern.quote(good), bad));
    }

    static Stream<Arguments> refusedLines() {
        return Stream.of(
                Arguments.of(QuarantineReason.NOT_JSON, "not json"),
                Arguments.of(QuarantineReason.NOT_JSON, RATING.substring(0, 100)),
                Arguments.of(QuarantineReason.NOT_JSON, RATING + " {}"),
                Arguments.of(QuarantineReason.NOT_JSON, "[".repeat(2000)),
                Arguments.of(QuarantineReason.NOT_JSON, RATING.replace("core", "co\u0000re")),
                Arguments.of(QuarantineReason.NOT_AN_OBJECT, "[1]"),
                Arguments.of(QuarantineReason.NOT_AN_OBJECT, "null"),
                spoiled(QuarantineReason.NOT_JSON, "\"stars\":4", "\"stars\":NaN"),
                spoiled(QuarantineReason.DUPLICATE_KEY, "\"stars\":4", "\"stars\":4,\"stars\":5"),
                spoiled(QuarantineReason.DUPLICATE_KEY, "\"id\":\"e1\"", "\"id\":\"e1\",\"id\":\"e2\""),
                spoiled(QuarantineReason.MISSING_ATTRIBUTE, "\"id\":\"e1\",", ""),
                spoiled(QuarantineReason.MISSING_ATTRIBUTE, "\"subject\":\"p1\"", "\"subject\":\" \""),
                spoiled(QuarantineReason.MISSING_ATTRIBUTE, "\"data\":", "\"facts\":"),
                spoiled(QuarantineReason.WRONG_ATTRIBUTE, "\"1.0\"", "\"0.3\""),
                spoiled(QuarantineReason.WRONG_ATTRIBUTE, "\"id\":\"e1\"", "\"id\":17"),
                spoiled(QuarantineReason.INVALID_DATE, "\"time\":\"2020-05-01T10:00:00Z\"", "\"time\":\"yesterday\""),
                spoiled(QuarantineReason.FUTURE_TIME, "\"time\":\"2020", "\"time\":\"2030"),
                Arguments.of(
                        QuarantineReason.TIME_BEFORE_CAUSE,
                        EventLines.of(EventContracts.COMPLAINT_RESOLVED, "e1")
                                .replaceFirst("\"resolved_at\":\"2020", "\"resolved_at\":\"2019")),
                spoiled(QuarantineReason.UNKNOWN_TYPE, "rated.v1", "rated.v9"),
                spoiled(QuarantineReason.MISSING_FIELD, "\"course_id\":\"c1\",", ""),
                spoiled(QuarantineReason.MISSING_FIELD, "\"course_id\":\"c1\"", "\"course_id\":null"),
                spoiled(QuarantineReason.UNKNOWN_FIELD, "\"stars\":4", "\"stars\":4,\"mood\":\"good\""),
                spoiled(QuarantineReason.UNKNOWN_FIELD, "\"stars\":4", "\"stars\":4,\"nik\":\"3273014101900001\""),
                spoiled(QuarantineReason.WRONG_TYPE, "\"stars\":4", "\"stars\":\"4\""),
                spoiled(QuarantineReason.WRONG_TYPE, "\"stars\":4", "\"stars\":4.5"),
                spoiled(QuarantineReason.WRONG_TYPE, "\"stars\":4", "\"stars\":99999999999"),
                spoiled(QuarantineReason.WRONG_TYPE, "\"course_id\":\"c1\"", "\"course_id\":\"\""),
                spoiled(QuarantineReason.OUT_OF_BOUNDS, "\"stars\":4", "\"stars\":6"),
                spoiled(QuarantineReason.OUT_OF_BOUNDS, "\"c1\"", "\"" + "c".repeat(1001) + "\""),
                spoiled(QuarantineReason.INVALID_DATE, "\"rated_at\":\"2020-05-01T", "\"rated_at\":\"2021-02-31T"),
                spoiled(QuarantineReason.INVALID_DATE, "\"rated_at\":\"2020", "\"rated_at\":\"0020"),
                spoiled(
                        QuarantineReason.IDENTIFIER_IN_CLEAR,
                        "\"course_id\":\"c1\"",
                        "\"course_id\":\"3273014101900001\""),
                spoiled(
                        QuarantineReason.IDENTIFIER_IN_CLEAR,
                        "\"subject\":\"p1\"",
                        "\"subject\":\"9900 0000 0000 0001\""),
                spoiled(QuarantineReason.UNPRINTABLE_TEXT, "\"course_id\":\"c1\"", "\"course_id\":\"c\\\\u00001\""),
                Arguments.of(
                        QuarantineReason.UNKNOWN_CODE,
                        EventLines.of(EventContracts.COMPLAINT_OPENED, "e1").replace("HOTLINE", "PIGEON")),
                Arguments.of(
                        QuarantineReason.INVALID_IDENTITY_NUMBER, registration("327301410190000", "3273010101100002")),
                Arguments.of(
                        QuarantineReason.INVALID_IDENTITY_NUMBER, registration("32730141019000O1", "3273010101100002")),
                Arguments.of(
                        QuarantineReason.DUPLICATE_KEY,
                        EventLines.of(EventContracts.APPLICANT_REGISTERED, "e1")
                                .replace("\"person_key\"", "\"nik\":\"3273014101900001\",\"person_key\"")));
    }

    private static String registration(String nik, String kkNumber) {
        return EventLines.of(EventContracts.APPLICANT_REGISTERED, "e1")
                .replaceFirst("\"person_key\":\"[0-9a-f]+\"", "\"nik\":\"" + nik + "\"")
                .replaceFirst("\"household_key\":\"[0-9a-f]+\"", "\"kk_number\":\"" + kkNumber + "\"");
    }

    @ParameterizedTest
    @MethodSource("refusedLines")
    void refusesWithItsReasonAndWithoutItsValues(QuarantineReason reason, String line) {
        Verdict.Refused refused = refused(line);
        assertEquals(reason, refused.reason());
        for (String value : List.of("9900", "PIGEON", "mood", "yesterday", "2021-02-31", "e1", "c1")) {
            assertFalse(refused.detail().contains(value), refused.detail());
        }
    }

    @Test
    void everyReasonOfALineHasALineAbove() {
        Set<QuarantineReason> shown =
                refusedLines().map(line -> (QuarantineReason) line.get()[0]).collect(Collectors.toSet());
        Set<QuarantineReason> ofFilesAndRuns = Set.of(
                QuarantineReason.BROKEN_FILE,
                QuarantineReason.LINE_TOO_LONG,
                QuarantineReason.RAGGED_ROW,
                QuarantineReason.NO_HEADING,
                QuarantineReason.NOT_UTF8,
                QuarantineReason.ERASED_PERSON,
                QuarantineReason.CONFLICTING_CONTENT);
        assertEquals(
                Arrays.stream(QuarantineReason.values())
                        .filter(reason -> !ofFilesAndRuns.contains(reason))
                        .collect(Collectors.toSet()),
                shown);
    }

    @Test
    void refusesWrongEncoding() {
        byte[] latin = RATING.replace("core", "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        Verdict.Refused refused = assertInstanceOf(Verdict.Refused.class, check.check(latin));
        assertEquals(QuarantineReason.NOT_UTF8, refused.reason());
    }

    @Test
    void anErasureDigestKeepsAnErasedPersonOutWithoutSayingWho() {
        ErasureDigests digests = new ErasureDigests(KEY, Set.of());
        String digest = digests.of(Fields.APPLICANT_ID, "a1");
        EventCheck after = new EventCheck(new CheckRules(KEY, RULES.receivedAt(), Set.of(digest)));
        Verdict.Refused refused =
                assertInstanceOf(Verdict.Refused.class, after.check(RATING.getBytes(StandardCharsets.UTF_8)));
        assertEquals(QuarantineReason.ERASED_PERSON, refused.reason());
        assertEquals(Optional.empty(), refused.id());
        assertEquals(Optional.empty(), refused.type());
        String other = RATING.replace("\"applicant_id\":\"a1\"", "\"applicant_id\":\"a2\"");
        assertInstanceOf(Verdict.Accepted.class, after.check(other.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void showsIdAndTypeOnlyWhereTheyAreFit() {
        Verdict.Refused known = refused(RATING.replace("\"stars\":4", "\"stars\":6"));
        assertEquals(Optional.of("e1"), known.id());
        assertEquals(Optional.of("id.prakerja.course.rated.v1"), known.type());
        Verdict.Refused unfit = refused(RATING.replace("e1", "3273014101900001").replace("rated.v1", "anything"));
        assertEquals(Optional.empty(), unfit.id());
        assertEquals(Optional.empty(), unfit.type());
    }

    @Test
    void writesDataInTheContractsOrderAndOneForm() {
        Verdict.Accepted plain = accepted(RATING);
        Verdict.Accepted other = accepted(RATING.replace("\"stars\":4,", "")
                .replace("\"purchase_id\":", "\"stars\" : 4, \"purchase_id\":")
                .replace("\"rated_at\":\"2020-05-01T10:00:00Z\"", "\"rated_at\":\"2020-05-01T17:00:00.000+07:00\""));
        assertEquals(
                "{\"purchase_id\":\"p1\",\"applicant_id\":\"a1\",\"course_id\":\"c1\",\"stars\":4,"
                        + "\"rated_at\":\"2020-05-01T10:00:00Z\"}",
                plain.data());
        assertEquals(plain, other);
        assertNotEquals(
                plain.sha256(),
                accepted(RATING.replace("\"stars\":4", "\"stars\":5")).sha256());
        assertNotEquals(
                plain.sha256(),
                accepted(RATING.replace("\"subject\":\"p1\"", "\"subject\":\"p2\""))
                        .sha256());
    }

    @Test
    void leavesOutWhatIsOptionalAndAbsent() {
        String line = EventLines.of(EventContracts.SURVEY_ANSWERED, "e1")
                .replace("\"has_skill_gain\":true", "\"has_skill_gain\":null");
        assertFalse(accepted(line).data().contains("has_skill_gain"));
    }

    @Test
    void hexadecimalNumbersAreNoIdentityNumbers() {
        String digest = "00112233445566778899aabbccddeeff";
        assertEquals(
                digest,
                accepted(RATING.replace("\"subject\":\"p1\"", "\"subject\":\"" + digest + "\""))
                        .subject());
        assertEquals(
                QuarantineReason.IDENTIFIER_IN_CLEAR,
                refused(RATING.replace("\"subject\":\"p1\"", "\"subject\":\"NIK3273014101900001\""))
                        .reason());
    }

    @Test
    void replacesIdentityNumbersByPseudonyms() {
        Verdict.Accepted event = accepted(registration("3273014101900001", "3273010101100002"));
        Pseudonymiser pseudonymiser = new Pseudonymiser(KEY);
        assertTrue(event.data().contains(pseudonymiser.pseudonym(Pseudonymiser.PERSON, "3273014101900001")));
        assertTrue(event.data().contains(pseudonymiser.pseudonym(Pseudonymiser.HOUSEHOLD, "3273010101100002")));
        assertFalse(event.data().contains("32730"));
    }
}
