package id.sigi.ingestion.check;

import id.sigi.programme.contract.EventContract;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Accepts events that are written in the plainest way without building a tree of them. It says yes only to what {@link EventCheck} would
 * accept by the tree, with the same answer; of everything else it says nothing. Instances are not shared between threads.
 */
final class PlainCheck {
    private static final byte[] VERSION = bytes("1.0");
    private static final byte[] JSON = bytes("application/json");
    private static final long SECOND_MICROS = 1_000_000;
    /** Room for a number of 64 bits and three line ends. */
    private static final int NUMBER_BYTES = 24;

    private final Map<String, PlainData> contracts;
    private final Tombstones tombstones;
    private final long latest;
    private final MessageDigest contents;
    private final PlainJson json = new PlainJson();
    private final PlainNames names = new PlainNames(Attribute.ALL.stream()
            .map(name -> name.name().toLowerCase(Locale.ROOT))
            .toList());
    private final boolean[] isSeen = new boolean[Attribute.ALL.size()];
    private byte[] digested = {};

    private String id;
    private String source;
    private String subject;
    private long second;
    private PlainData data;

    /** Attributes of events in the order in which they mostly come. An event with any other attribute is not plain. */
    private enum Attribute {
        SPECVERSION,
        ID,
        SOURCE,
        TYPE,
        TIME,
        SUBJECT,
        /** An extension that is passed over, as all are. */
        DATACONTENTTYPE,
        DATA;

        private static final List<Attribute> ALL = List.of(values());
    }

    /**
     * A check of plain lines.
     *
     * @param latest last instant that an event may have
     * @param contents digest to use, a keyed one; it holds nothing between two lines
     * @param values where the data of an accepted event go
     */
    PlainCheck(
            List<EventContract> contracts,
            Tombstones tombstones,
            Instant latest,
            MessageDigest contents,
            DataValues values) {
        this.contracts = contracts.stream()
                .filter(PlainData::canRead)
                .map(contract -> new PlainData(contract, values))
                .collect(Collectors.toMap(plain -> plain.contract().type(), Function.identity()));
        this.tombstones = tombstones;
        this.latest = latest.getEpochSecond();
        this.contents = contents;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The event of a line, empty if the line is not plain. */
    Optional<Verdict.Accepted> findAccepted(byte[] line) {
        json.open(line);
        return isEvent() ? Optional.of(accepted(line)) : Optional.empty();
    }

    private boolean isEvent() {
        data = null;
        Arrays.fill(isSeen, false);
        if (!json.take('{')) {
            return false;
        }
        int expected = 0;
        do {
            int place = names.take(json, expected);
            if (place == PlainNames.NONE || isSeen[place] || !json.take(':') || !take(Attribute.ALL.get(place))) {
                return false;
            }
            isSeen[place] = true;
            expected = place + 1;
        } while (json.take(','));
        return json.take('}') && json.isAtEnd() && isWhole() && data.canBe(json, second, latest);
    }

    private boolean isWhole() {
        for (int place = 0; place < isSeen.length; place++) {
            if (!isSeen[place] && Attribute.ALL.get(place) != Attribute.DATACONTENTTYPE) {
                return false;
            }
        }
        return true;
    }

    private boolean take(Attribute attribute) {
        // Data that come before their type are not read: there is nothing yet to hold them against.
        return attribute == Attribute.DATA
                ? data != null && data.take(json) && !data.isCovered(tombstones, json)
                : json.takeText() && isKept(attribute);
    }

    private boolean isKept(Attribute attribute) {
        return switch (attribute) {
            case SPECVERSION -> json.is(VERSION);
            case ID, SOURCE, SUBJECT -> PlainText.isClean(json) && keepText(attribute);
            case TYPE -> isType();
            case TIME -> isTime();
            case DATACONTENTTYPE -> json.is(JSON) || !json.mayCarryIdentifier();
            case DATA -> throw new IllegalArgumentException("data are no text");
        };
    }

    private boolean isType() {
        data = contracts.get(json.text());
        return data != null;
    }

    private boolean isTime() {
        second = PlainTime.second(json);
        return second != PlainTime.NONE && second <= latest;
    }

    private boolean keepText(Attribute attribute) {
        String text = json.text();
        if (attribute == Attribute.ID) {
            id = text;
        } else if (attribute == Attribute.SOURCE) {
            source = text;
        } else {
            subject = text;
        }
        return true;
    }

    private Verdict.Accepted accepted(byte[] line) {
        String type = data.contract().type();
        // What is digested is made of parts of the line, but for the number.
        if (digested.length < line.length + NUMBER_BYTES) {
            digested = new byte[2 * line.length + NUMBER_BYTES];
        }
        int head = put(type, 0);
        head = put(Long.toString(second * SECOND_MICROS), head);
        head = put(subject, head);
        int end = data.write(json, digested, head);
        contents.update(digested, 0, end);
        return new Verdict.Accepted(
                id,
                type,
                source,
                subject,
                Instant.ofEpochSecond(second),
                new String(digested, head, end - head, StandardCharsets.ISO_8859_1),
                HexFormat.of().formatHex(contents.digest()));
    }

    /** Puts a text and a line end; the place behind them. */
    private int put(String text, int place) {
        byte[] letters = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(letters, 0, digested, place, letters.length);
        digested[place + letters.length] = '\n';
        return place + letters.length + 1;
    }
}
