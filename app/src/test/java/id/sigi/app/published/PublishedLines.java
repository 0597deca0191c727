package id.sigi.app.published;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Every line of every published file that people read: pages, figures, LaTeX, workbooks, text; remarks and attributes too. */
final class PublishedLines {
    private static final Pattern PIECE = Pattern.compile(
            "<!--(.*?)-->|<(/?)([A-Za-z][\\w:.-]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>|([^<]+)", Pattern.DOTALL);
    private static final Pattern TOLD =
            Pattern.compile("\\b(aria-label|title|alt|content|value|data-[\\w-]+)\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern CELL = Pattern.compile("<c r=\"[A-Z]+\\d+\"([^>]*?)(?:/>|>(.*?)</c>)", Pattern.DOTALL);

    private static final Pattern BREAK = Pattern.compile("\\\\\\\\|\\R\\R|\\R(?=%)");

    /** Notes, widths and commands whose arguments nobody reads. */
    private static final Pattern NO_TEXT = Pattern.compile("\\\\textsuperscript\\{[^}]*\\}"
            + "|[pm]\\{[\\d.]+\\\\textwidth\\}"
            + "|\\\\(multicolumn|setlength|cmidrule\\(?\\w*\\)?)(\\{[^}]*\\})+");

    private final Path folder;
    private final List<PublishedLine> lines = new ArrayList<>();

    private PublishedLines(Path folder) {
        this.folder = folder;
    }

    static List<PublishedLine> list(Path folder) throws IOException {
        PublishedLines found = new PublishedLines(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                found.read(file);
            }
        }
        return found.lines;
    }

    private void read(Path file) throws IOException {
        String name = folder.relativize(file).toString();
        switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "csv", "json" -> {}
            case "html", "svg", "xml" -> marked(name, Files.readString(file));
            case "tex" -> latex(name, Files.readString(file));
            case "xlsx" -> workbook(name, Files.readAllBytes(file));
            case "md", "txt" -> Files.readString(file).lines().forEach(line -> add(name, line));
            default -> throw new IllegalStateException("nobody reads what is published in " + name);
        }
    }

    private void add(String name, String text) {
        String plain = text.replaceAll("\\s+", " ").strip();
        if (!plain.isEmpty()) {
            lines.add(new PublishedLine(name, plain));
        }
    }

    /** A row of a table is a line, and so is every other block; attributes and remarks are lines of their own. */
    private void marked(String name, String text) {
        StringBuilder line = new StringBuilder();
        int rows = 0;
        String within = "";
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            if (piece.group(1) != null) {
                add(name, piece.group(1));
            } else if (piece.group(5) != null) {
                line.append(within.equals("style") ? "" : plain(piece.group(5)));
            } else {
                String tag = piece.group(3);
                boolean isEnd = piece.group(2).equals("/");
                within = isEnd ? "" : tag;
                told(name, piece.group(4));
                rows += tag.equals("tr") ? (isEnd ? -1 : 1) : 0;
                boolean isInline = List.of(
                                "b", "i", "em", "strong", "span", "a", "tspan", "small", "br", "abbr", "code", "time")
                        .contains(tag);
                if (rows > 0 && !tag.equals("tr")) {
                    line.append(isInline ? " " : " | ");
                } else if (!isInline) {
                    split(name, line.toString());
                    line.setLength(0);
                } else {
                    line.append(' ');
                }
            }
        }
        split(name, line.toString());
    }

    /** A description of a figure says one thing after the other. */
    private void split(String name, String line) {
        for (String part : line.split(";\\s")) {
            add(name, part);
        }
    }

    private void told(String name, String attributes) {
        Matcher told = TOLD.matcher(attributes);
        while (told.find()) {
            if (!told.group(2).contains("width=device-width")) {
                split(name, plain(told.group(2)));
            }
        }
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", " ")
                .replaceAll("&#0*39;|&#x27;", "'")
                .replaceAll("&#x3D;", "=")
                .replace("&amp;", "&");
    }

    private void latex(String name, String text) {
        for (String line : BREAK.split(text)) {
            String plain = NO_TEXT.matcher(line)
                    .replaceAll(" ")
                    .replace("$-$", "\u2212")
                    .replaceAll("\\\\hangindent=\\dem", "")
                    .replace("\\%", "%")
                    .replace("{,}", ",")
                    .replaceAll("\\\\[A-Za-z]+\\*?", " ")
                    .replaceAll("(?<!\\\\)&", " | ")
                    .replaceAll("[{}$~\\\\]", " ");
            add(name, plain);
        }
    }

    /** All sheets, hidden ones too, with the workbook's properties and remarks. */
    private void workbook(String name, byte[] bytes) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        List<String> shared = new ArrayList<>();
        Matcher string = Pattern.compile("<si>(.*?)</si>", Pattern.DOTALL)
                .matcher(parts.getOrDefault("xl/sharedStrings.xml", ""));
        while (string.find()) {
            shared.add(plain(string.group(1).replaceAll("<[^>]*>", "")));
        }
        parts.forEach((part, text) -> {
            if (part.startsWith("xl/worksheets/sheet")) {
                sheet(name, text, shared);
            } else if (part.contains("comment") || part.contains("drawing")) {
                marked(name, text);
            }
        });
    }

    private void sheet(String name, String text, List<String> shared) {
        Matcher row = Pattern.compile("<row [^>]*>(.*?)</row>", Pattern.DOTALL).matcher(text);
        while (row.find()) {
            Map<Integer, String> cells = new LinkedHashMap<>();
            Matcher cell = CELL.matcher(row.group(1));
            while (cell.find()) {
                String inner = cell.group(2) == null ? "" : cell.group(2);
                String value = inner.replaceAll("<[^>]*>", "");
                cells.put(
                        cells.size(),
                        cell.group(1).contains("t=\"s\"")
                                ? shared.get(Integer.parseInt(value))
                                : cell.group(1).matches(".*t=\"[^n]\\w*\".*") ? plain(value) : number(name, value));
            }
            lines.add(new PublishedLine(name, String.join(" | ", cells.values())));
        }
    }

    /** A workbook keeps numbers in the marks of no language. */
    private static String number(String name, String value) {
        if (value.isEmpty()) {
            return "";
        }
        String plain = new java.math.BigDecimal(value).stripTrailingZeros().toPlainString();
        return new PublishedLine(name, "").isIndonesian() ? plain.replace('.', ',') : plain;
    }
}
