package id.sigi.ingestion.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.RawIdentifier;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.event.EventSchemas;
import id.sigi.programme.privacy.PseudonymKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas that partners get say what the landing checks: judged by an independent validator on the lines of the check's own tests. */
@Tag("kernel")
class EventSchemasTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    /** Reasons that a schema of one line can know. */
    private static final Set<QuarantineReason> OF_SHAPE = EnumSet.of(
            QuarantineReason.NOT_AN_OBJECT,
            QuarantineReason.MISSING_ATTRIBUTE,
            QuarantineReason.WRONG_ATTRIBUTE,
            QuarantineReason.UNKNOWN_TYPE,
            QuarantineReason.MISSING_FIELD,
            QuarantineReason.UNKNOWN_FIELD,
            QuarantineReason.WRONG_TYPE,
            QuarantineReason.UNKNOWN_CODE,
            QuarantineReason.OUT_OF_BOUNDS,
            QuarantineReason.INVALID_DATE,
            QuarantineReason.INVALID_IDENTITY_NUMBER,
            QuarantineReason.IDENTIFIER_IN_CLEAR,
            QuarantineReason.UNPRINTABLE_TEXT);

    private final EventCheck check = new EventCheck(
            new CheckRules(PseudonymKey.parse("ab".repeat(32)), Instant.parse("2021-01-01T00:00:00Z"), Set.of()));

    private static List<Error> faults(EventContract contract, String line) {
        return REGISTRY.getSchema(EventSchemas.text(contract), InputFormat.JSON)
                .validate(line, InputFormat.JSON, run -> run.executionConfig(how -> how.formatAssertionsEnabled(true)));
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException fault) {
            throw new AssertionError(fault);
        }
    }

    private boolean isAccepted(String line) {
        return check.check(line.getBytes(StandardCharsets.UTF_8)) instanceof Verdict.Accepted;
    }

    static List<EventContract> contracts() {
        return EventContracts.listVersions();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyVersionsLineKeepsItsSchema(EventContract contract) {
        assertEquals(List.of(), faults(contract, EventLines.of(contract, "e1")));
        assertEquals(
                List.of(),
                REGISTRY.getSchema(com.networknt.schema.SchemaLocation.of(
                                SpecificationVersion.DRAFT_2020_12.getDialectId()))
                        .validate(EventSchemas.text(contract), InputFormat.JSON));
    }

    /** Every field of every version, spoiled in turn: the schema and the check agree on each line. */
    @ParameterizedTest
    @MethodSource("contracts")
    void schemaAndCheckAgreeOnEveryFieldSpoiled(EventContract contract) {
        String good = EventLines.of(contract, "e1");
        List<String> different = new ArrayList<>();
        for (Field field : contract.data()) {
            String name = "\"" + field.name() + "\":";
            String member = name + json(good).get("data").get(field.name());
            for (String value :
                    List.of("null", "true", "7", "-7", "0.5", "\"\"", "\"x\"", "[]", "[\"x\"]", "{}", "99999999999")) {
                String line = good.replace(member, name + value);
                if (isAccepted(line) != faults(contract, line).isEmpty()) {
                    different.add(line);
                }
            }
            String without = good.replace(member + ",", "").replace("," + member + "}", "}");
            if (isAccepted(without) != faults(contract, without).isEmpty()) {
                different.add(without);
            }
        }
        assertEquals(List.of(), different);
    }

    static Stream<Arguments> spoiledInShape() {
        return EventCheckTest.refusedLines().filter(line -> OF_SHAPE.contains((QuarantineReason) line.get()[0]));
    }

    @ParameterizedTest
    @MethodSource("spoiledInShape")
    void noLineThatIsRefusedForItsShapeKeepsASchema(QuarantineReason reason, String line) {
        EventContract contract = EventContracts.find(json(line).path("type").asText())
                .orElse(EventContracts.COURSE_RATED.earlier().get(0));
        assertFalse(faults(contract, line).isEmpty(), reason + " " + line);
    }

    @Test
    void aPseudonymHasExactlyOneOfItsTwoForms() {
        EventContract contract = EventContracts.APPLICANT_REGISTERED;
        String pseudonym = EventLines.of(contract, "e1");
        String member = "\"person_key\":\"0123456789abcdef0123456789abcdef\"";
        String nik = "\"nik\":\"3273014101900001\"";
        assertEquals(List.of(), faults(contract, pseudonym.replace(member, nik)));
        assertFalse(
                faults(contract, pseudonym.replace(member, member + "," + nik)).isEmpty(), "both");
        assertFalse(faults(contract, pseudonym.replace(member + ",", "")).isEmpty(), "neither");
    }

    /** Spellings as people write them; whether they have a pseudonym is {@link RawIdentifier#findNormal}'s to say. */
    @ParameterizedTest
    @CsvSource({
        "NIK,3273014101900001",
        "NIK,327301410190000",
        "KK_NUMBER,32730101011000O1",
        "NAME,Siti  Aminah",
        "PHONE,+62 812-3456-7890",
        "PHONE,0812 3456 7890",
        "PHONE,(021) 555.1234",
        "PHONE,006281234567890",
        "PHONE,12",
        "PHONE,+1 202 555 0100",
        "EMAIL,siti@example.id",
        "EMAIL,siti at example.id",
        "ACCOUNT_NUMBER,123-456 7890",
        "ACCOUNT_NUMBER,12345",
        "ACCOUNT_NUMBER,12a456"
    })
    void theSpellingsOfARawIdentifierAreThoseThatHaveAPseudonym(RawIdentifier identifier, String spelling) {
        EventContract contract = EventContracts.listVersions().stream()
                .filter(version -> version.findField(identifier.key().name()).isPresent())
                .findFirst()
                .orElseThrow();
        String line = EventLines.of(contract, "e1")
                .replaceFirst(
                        "\"" + identifier.key().name() + "\":\"[0-9a-f]+\"",
                        "\"" + identifier.field() + "\":\"" + spelling + "\"");
        assertTrue(line.contains(spelling), line);
        assertEquals(
                identifier.findNormal(spelling).isPresent(),
                faults(contract, line).isEmpty());
    }

    @Test
    void extensionAttributesAreAllowed() {
        String line = EventLines.of(EventContracts.COURSE_RATED, "e1")
                .replaceFirst("\\{", "{\"traceparent\":\"00-ab-cd-01\",\"partnerid\":7,");
        assertEquals(List.of(), faults(EventContracts.COURSE_RATED, line));
    }

    @Test
    void aSchemaSaysWhatAFieldMeans() {
        JsonNode age =
                json(EventSchemas.text(EventContracts.INCENTIVE_PAID)).at("/properties/data/properties/amount_idr");
        assertEquals("rupiah", age.path("x-unit").textValue());
        assertEquals("integer", age.path("type").textValue());
        JsonNode resolved = json(EventSchemas.text(EventContracts.COMPLAINT_RESOLVED))
                .at("/properties/data/properties/resolved_at");
        assertEquals("first_response_at", resolved.path("x-not-before").textValue());
        assertEquals("date-time", resolved.path("format").textValue());
    }

    @Test
    void theFilesAreOneForEachVersionAndAnIndex() {
        Map<String, String> files = EventSchemas.files(EventContracts.list());
        assertEquals(EventContracts.listVersions().size() + 1, files.size());
        assertEquals(files, EventSchemas.files(EventContracts.list()));
        json(files.get(EventSchemas.INDEX))
                .get("schemas")
                .forEach(entry -> assertTrue(
                        files.get(entry.get("file").textValue()).contains("\"const\": " + entry.get("type"))));
    }
}
