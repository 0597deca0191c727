package id.sigi.app.published;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Puts into published files what must not stand there, to see that it is found. */
final class Plants {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private Plants() {}

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    /** At the end of a text, or of the first sheet of a workbook. */
    static void put(Path file, String text) throws IOException {
        if (file.toString().endsWith(".xlsx")) {
            Files.write(file, workbook(Files.readAllBytes(file), text));
        } else {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private static byte[] workbook(byte[] given, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(given));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] part = from.readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(
                        entry.getName().equals(SHEET)
                                ? new String(part, StandardCharsets.UTF_8)
                                        .replace("</sheetData>", text)
                                        .getBytes(StandardCharsets.UTF_8)
                                : part);
                to.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
