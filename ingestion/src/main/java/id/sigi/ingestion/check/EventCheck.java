package id.sigi.ingestion.check;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.ingestion.files.Utf8;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.privacy.KeyedDigest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks lines against the event contracts. Instances are not shared between threads. */
public final class EventCheck {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private final Map<String, DataCheck> checks = EventContracts.listVersions().stream()
            .map(DataCheck::new)
            .collect(Collectors.toMap(check -> check.contract().type(), Function.identity()));
    private final ByteArrayOutputStream canonical = new ByteArrayOutputStream();
    private final MessageDigest contents;
    private final IdentityNumbers numbers;
    private final CheckedEvent event = new CheckedEvent();
    private final PlainCheck plain;

    private final ErasureDigests erasureDigests;
    private final Instant latest;

    public EventCheck(CheckRules rules) {
        contents = KeyedDigest.of(rules.key(), CheckRules.CONTENT);
        numbers = new IdentityNumbers(rules.key());
        erasureDigests = new ErasureDigests(rules.key(), rules.erasureDigests());
        latest = rules.latest();
        plain = new PlainCheck(EventContracts.listVersions(), erasureDigests, latest, contents, event);
    }

    /** The event that was accepted last. It lies within its line, so it holds as long as the line does. */
    public CheckedEvent event() {
        return event;
    }

    /** Why a line, given as UTF-8 without its line end, is not accepted; if it is, {@link #event} is what it says. */
    public Optional<Verdict.Refused> findRefusal(byte[] line) {
        if (plain.accepts(line)) {
            return Optional.empty();
        }
        Verdict verdict = checkTree(line);
        if (verdict instanceof Verdict.Accepted accepted) {
            event.set(accepted);
            return Optional.empty();
        }
        return Optional.of((Verdict.Refused) verdict);
    }

    /** As {@link #findRefusal}, with an answer that lasts. */
    public Verdict check(byte[] line) {
        Optional<Verdict.Refused> refusal = findRefusal(line);
        return refusal.isPresent() ? refusal.get() : event.lasting();
    }

    /** The verdict by way of a tree, which takes any line. */
    Verdict checkTree(byte[] line) {
        ObjectNode tree = null;
        try {
            tree = object(line);
            return accepted(tree);
        } catch (Refusal refusal) {
            return refused(refusal, Optional.ofNullable(tree));
        }
    }

    private static ObjectNode object(byte[] line) throws Refusal {
        JsonNode node = parse(line);
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new Refusal(QuarantineReason.NOT_AN_OBJECT);
    }

    private static JsonNode parse(byte[] line) throws Refusal {
        // The parser takes halves of pairs, letters in more bytes than they need, and other encodings than this one.
        if (!Utf8.isIn(line)) {
            throw new Refusal(QuarantineReason.NOT_UTF8);
        }
        if (hasNul(line)) {
            throw new Refusal(QuarantineReason.NOT_JSON);
        }
        try (JsonParser parser = MAPPER.createParser(line)) {
            JsonNode node = MAPPER.readTree(parser);
            if (node == null || parser.nextToken() != null) {
                throw new Refusal(QuarantineReason.NOT_JSON);
            }
            return node;
        } catch (MismatchedInputException twice) {
            throw new Refusal(QuarantineReason.DUPLICATE_KEY);
        } catch (IOException fault) {
            throw new Refusal(QuarantineReason.NOT_JSON);
        }
    }

    private static boolean hasNul(byte[] line) {
        for (byte letter : line) {
            if (letter == 0) {
                return true;
            }
        }
        return false;
    }

    private Verdict.Accepted accepted(ObjectNode tree) throws Refusal {
        Envelope envelope = Envelope.read(tree);
        DataCheck check = checks.get(envelope.type());
        if (check == null) {
            throw new Refusal(QuarantineReason.UNKNOWN_TYPE);
        }
        if (envelope.time().isAfter(latest)) {
            throw Refusal.at(QuarantineReason.FUTURE_TIME, Envelope.TIME);
        }
        numbers.replace(check.contract(), envelope.data());
        if (erasureDigests.cover(envelope.data())) {
            throw new Refusal(QuarantineReason.ERASED_PERSON);
        }
        check.checkBirth(envelope.data(), envelope.time(), latest);
        byte[] data = canonical(check, envelope.data());
        return new Verdict.Accepted(
                envelope.id(),
                envelope.type(),
                envelope.source(),
                envelope.subject(),
                envelope.time(),
                new String(data, StandardCharsets.UTF_8),
                digest(envelope, data));
    }

    private byte[] canonical(DataCheck check, ObjectNode data) throws Refusal {
        canonical.reset();
        try (JsonGenerator json = MAPPER.createGenerator(canonical)) {
            check.write(data, json);
        } catch (IOException fault) {
            throw new UncheckedIOException("bytes in memory could not be written", fault);
        }
        return canonical.toByteArray();
    }

    /** Keyed, of type, time in microseconds, subject and data. */
    private String digest(Envelope envelope, byte[] data) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, envelope.time());
        String head = envelope.type() + '\n' + micros + '\n' + envelope.subject() + '\n';
        contents.update(head.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(contents.digest(data));
    }

    private static Verdict.Refused refused(Refusal refusal, Optional<ObjectNode> tree) {
        if (refusal.reason() == QuarantineReason.ERASED_PERSON) {
            return new Verdict.Refused(refusal.reason(), refusal.getMessage(), Optional.empty(), Optional.empty());
        }
        return new Verdict.Refused(
                refusal.reason(),
                refusal.getMessage(),
                tree.flatMap(node -> findShown(node, Envelope.ID)),
                tree.flatMap(node -> findShown(node, Envelope.TYPE)).filter(EventCheck::isKnown));
    }

    private static boolean isKnown(String type) {
        Optional<EventContract> contract = EventContracts.find(type);
        return contract.isPresent();
    }

    private static Optional<String> findShown(ObjectNode tree, String attribute) {
        JsonNode value = tree.get(attribute);
        if (value == null || !value.isTextual()) {
            return Optional.empty();
        }
        try {
            return Optional.of(CleanText.of(value.textValue(), attribute));
        } catch (Refusal unfit) {
            return Optional.empty();
        }
    }
}
