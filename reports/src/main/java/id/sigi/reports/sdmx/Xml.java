package id.sigi.reports.sdmx;

import id.sigi.methods.plan.data.Wording;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML with one element a line, indented, so that two versions of a file can be compared by eye. */
final class Xml {
    private static final String NAMESPACE = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** The root of a message with the namespaces of SDMX-ML 2.1. */
    static Xml message(String root, String... prefixes) {
        Xml xml = new Xml();
        xml.text.append('<').append(root);
        declare(xml.text, "message", "message");
        declare(xml.text, "common", "common");
        for (String prefix : prefixes) {
            String[] parts = prefix.split("=", 2);
            declare(xml.text, parts[0], parts[1]);
        }
        xml.text.append(">\n");
        xml.open.push(root);
        return xml;
    }

    private static void declare(StringBuilder text, String prefix, String path) {
        text.append(" xmlns:")
                .append(prefix)
                .append("=\"")
                .append(NAMESPACE)
                .append(path)
                .append('"');
    }

    /** Opens an element; attributes as name and value in turn, empty values left out. */
    Xml open(String name, String... attributes) {
        indent();
        start(name, attributes);
        text.append(">\n");
        open.push(name);
        return this;
    }

    /** An element without content. */
    Xml empty(String name, String... attributes) {
        indent();
        start(name, attributes);
        text.append("/>\n");
        return this;
    }

    /** An element with text. */
    Xml text(String name, String content, String... attributes) {
        indent();
        start(name, attributes);
        text.append('>').append(escaped(content)).append("</").append(name).append(">\n");
        return this;
    }

    /** The same element in both languages. */
    Xml words(String name, Wording wording) {
        return text(name, wording.en(), "xml:lang", "en").text(name, wording.id(), "xml:lang", "id");
    }

    /** Closes the last element. */
    Xml close() {
        String name = open.pop();
        indent();
        text.append("</").append(name).append(">\n");
        return this;
    }

    /** The document, all elements closed. */
    String end() {
        while (!open.isEmpty()) {
            close();
        }
        return text.toString();
    }

    private void start(String name, String... attributes) {
        text.append('<').append(name);
        for (int at = 0; at < attributes.length; at += 2) {
            if (!attributes[at + 1].isEmpty()) {
                text.append(' ')
                        .append(attributes[at])
                        .append("=\"")
                        .append(escaped(attributes[at + 1]))
                        .append('"');
            }
        }
    }

    private void indent() {
        text.append("  ".repeat(open.size()));
    }

    private static String escaped(String content) {
        return content.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
