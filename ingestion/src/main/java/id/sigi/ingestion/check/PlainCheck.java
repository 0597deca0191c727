package id.sigi.ingestion.check;

import id.sigi.programme.contract.event.EventContract;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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

    private static final byte[] HEX = bytes("0123456789abcdef");
    private static final int DIGEST_BYTES = 32;

    private final PlainCodes types;
    private final PlainData[] dataOfTypes;
    private final CheckedEvent event;
    private final ErasureDigests erasureDigests;
    private final long latest;
    private final MessageDigest contents;
    private final PlainJson json = new PlainJson();
    private final PlainNames names = new PlainNames(Attribute.ALL.stream()
            .map(name -> name.name().toLowerCase(Locale.ROOT))
            .toList());
    private final boolean[] isSeen = new boolean[Attribute.ALL.size()];
    private final byte[] sha256 = new byte[2 * DIGEST_BYTES];
    private byte[] digested = {};

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
     * @param event where an accepted event goes
     */
    PlainCheck(
            List<EventContract> contracts,
            ErasureDigests erasureDigests,
            Instant latest,
            MessageDigest contents,
            CheckedEvent event) {
        List<EventContract> readable =
                contracts.stream().filter(PlainData::canRead).toList();
        types = new PlainCodes(readable.stream().map(EventContract::type).toList());
        dataOfTypes = readable.stream()
                .map(contract -> new PlainData(contract, event.values()))
                .toArray(PlainData[]::new);
        this.event = event;
        this.erasureDigests = erasureDigests;
        this.latest = latest.getEpochSecond();
        this.contents = contents;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a line is plain and its event keeps its contract; the event is that of the line then. */
    boolean accepts(byte[] line) {
        json.open(line);
        if (!isEvent()) {
            return false;
        }
        finish(line);
        return true;
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
                ? data != null && data.take(json) && !data.isCovered(erasureDigests, json)
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
        int place = types.find(json);
        data = place == PlainCodes.NONE ? null : dataOfTypes[place];
        return data != null;
    }

    private boolean isTime() {
        second = PlainTime.second(json);
        return second != PlainTime.NONE && second <= latest;
    }

    private boolean keepText(Attribute attribute) {
        if (attribute == Attribute.ID) {
            json.keep(event.id());
        } else if (attribute == Attribute.SOURCE) {
            json.keep(event.source());
        } else {
            json.keep(event.subject());
        }
        return true;
    }

    private void finish(byte[] line) {
        // What is digested is made of parts of the line, but for the number.
        if (digested.length < line.length + NUMBER_BYTES) {
            digested = new byte[2 * line.length + NUMBER_BYTES];
        }
        event.setMicros(second * SECOND_MICROS);
        byte[] type = data.type();
        int head = put(type, 0, type.length, 0);
        byte[] micros = bytes(Long.toString(event.micros()));
        head = put(micros, 0, micros.length, head);
        TextBytes subject = event.subject();
        head = put(subject.source(), subject.start(), subject.length(), head);
        int end = data.write(json, digested, head);
        event.data().set(digested, head, end - head);
        contents.update(digested, 0, end);
        byte[] digest = contents.digest();
        for (int i = 0; i < digest.length; i++) {
            sha256[2 * i] = HEX[(digest[i] >> 4) & 0xf];
            sha256[2 * i + 1] = HEX[digest[i] & 0xf];
        }
        event.sha256().set(sha256, 0, sha256.length);
    }

    /** Puts a text and a line end; the place behind them. */
    private int put(byte[] text, int start, int length, int place) {
        System.arraycopy(text, start, digested, place, length);
        digested[place + length] = '\n';
        return place + length + 1;
    }
}
