package id.sigi.programme.event;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.Instant;

/** Writes a {@link CloudEvent} as one line of JSON; attributes come in a fixed order, data in the order it was built. */
public final class CloudEventJson {
    private static final int LIKELY_LENGTH = 600;

    private CloudEventJson() {}

    /** The event as one line of JSON without a line end. */
    public static String write(CloudEvent event) {
        return write(
                event.id(),
                event.source(),
                event.type(),
                event.time(),
                event.subject(),
                event.data().toString());
    }

    /**
     * The same line as of an event whose data are text already.
     *
     * @param data the data as an object of JSON
     */
    public static String write(String id, String source, String type, Instant time, String subject, CharSequence data) {
        StringBuilder line = new StringBuilder(LIKELY_LENGTH);
        line.append("{\"specversion\":\"1.0\",\"id\":");
        quote(line, id);
        quote(line.append(",\"source\":"), source);
        quote(line.append(",\"type\":"), type);
        quote(line.append(",\"time\":"), time.toString());
        quote(line.append(",\"subject\":"), subject);
        return line.append(",\"datacontenttype\":\"application/json\",\"data\":")
                .append(data)
                .append('}')
                .toString();
    }

    /** Appends a text as a string of JSON, with the marks that Jackson would set. */
    public static void quote(StringBuilder json, String text) {
        json.append('"');
        if (isPlain(text)) {
            json.append(text);
        } else {
            JsonStringEncoder.getInstance().quoteAsString(text, json);
        }
        json.append('"');
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign < ' ' || sign == '"' || sign == '\\') {
                return false;
            }
        }
        return true;
    }
}
