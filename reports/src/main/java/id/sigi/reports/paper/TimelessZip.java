package id.sigi.reports.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook without the hour of its making, so that the same table gives the same bytes. */
final class TimelessZip {
    /** The first instant that a zip archive can name. */
    private static final LocalDateTime BEGINNING = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String CORE = "docProps/core.xml";
    private static final String CREATED = "(?<open><dcterms:created[^>]*>)[^<]*(?<close></dcterms:created>)";

    private TimelessZip() {}

    /** Goes through a temporary file, because the library's archives are read by their directory only, not as streams. */
    static byte[] of(byte[] workbook) {
        try {
            Path passing = Files.createTempFile("sigi", ".xlsx");
            try {
                Files.write(passing, workbook);
                return timeless(passing);
            } finally {
                Files.delete(passing);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("a workbook could not be written", fault);
        }
    }

    private static byte[] timeless(Path workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(workbook.toFile());
                ZipOutputStream into = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                ZipEntry timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(BEGINNING);
                into.putNextEntry(timeless);
                try (InputStream content = from.getInputStream(entry)) {
                    into.write(timeless(entry.getName(), content.readAllBytes()));
                }
                into.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] timeless(String name, byte[] content) {
        if (!name.equals(CORE)) {
            return content;
        }
        return new String(content, StandardCharsets.UTF_8)
                .replaceAll(CREATED, "${open}1980-01-01T00:00:00Z${close}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
