package id.sigi.lake.csv;

import com.github.luben.zstd.ZstdIOException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Locale;

/**
 * The text of a file: unpacked, decoded without replacing anything, with no byte order mark in front and no NUL in it. What cannot be
 * decoded is a {@link id.sigi.programme.fault.RequestFault} that names the line. The file's own bytes pass the digest as they are read.
 */
final class CsvText extends Reader {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int LONGEST_MARK = 4;

    private final Path file;
    private final DigestInputStream packed;
    private final InputStream plain;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private boolean isEnded;
    private boolean isFlushed;
    private long lines = 1;
    private char last;

    private CsvText(Path file, DigestInputStream packed, PushbackInputStream plain, Charset charset) {
        this.file = file;
        this.packed = packed;
        this.plain = plain;
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * Opens a file.
     *
     * @param digest what the file's bytes, packed as they lie there, are given to
     * @throws id.sigi.programme.fault.RequestFault if it cannot be opened, is no archive of the kind that its name says, or its mark
     *     contradicts the declared encoding
     */
    static CsvText open(Path file, CsvForm form, MessageDigest digest) {
        try {
            DigestInputStream packed = new DigestInputStream(Files.newInputStream(file), digest);
            try {
                InputStream unpacked = Packing.of(name(file)).open(packed);
                PushbackInputStream plain = new PushbackInputStream(unpacked, LONGEST_MARK);
                return new CsvText(file, packed, plain, charset(file, plain, form));
            } catch (IOException | RuntimeException fault) {
                packed.close();
                throw fault;
            }
        } catch (IOException fault) {
            throw unreadable(file, fault);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Charset charset(Path file, PushbackInputStream plain, CsvForm form) throws IOException {
        byte[] start = plain.readNBytes(LONGEST_MARK);
        refuseOther(file, start);
        ByteOrderMark mark = ByteOrderMark.of(start);
        plain.unread(start, mark.length(), start.length - mark.length());
        if (mark == ByteOrderMark.NONE) {
            return form.encoding().orElse(StandardCharsets.UTF_8);
        }
        if (form.encoding().isPresent() && !mark.agreesWith(form.encoding().get())) {
            throw CsvFault.of(
                    file,
                    "its byte order mark says " + mark.charset() + ", and the plan says "
                            + form.encoding().get(),
                    "Take the encoding out of the plan");
        }
        return mark.charset();
    }

    /** What begins like another kind of file is not taken for text in another encoding. */
    private static void refuseOther(Path file, byte[] start) {
        String begins = new String(start, StandardCharsets.ISO_8859_1);
        if (begins.startsWith("PK\u0003\u0004") || begins.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw CsvFault.of(
                    file,
                    "it is a workbook or a ZIP archive and no text, whatever its name says",
                    "Save it as CSV (in Excel: Save as, CSV UTF-8)");
        }
        if (begins.startsWith("PAR1")) {
            throw CsvFault.of(file, "it is a Parquet file and no text", "Give it a name that ends in .parquet");
        }
        for (Packing packing : Packing.values()) {
            if (packing.begins(begins)) {
                throw CsvFault.of(
                        file,
                        "it is packed by " + packing.words() + ", which its name does not say",
                        "Give it a name that ends in .csv" + packing.ending() + ", or unpack it");
            }
        }
    }

    @Override
    public int read(char[] target, int offset, int length) {
        CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
        while (chars.position() == 0 && !isFlushed) {
            decode(chars);
        }
        int read = chars.position();
        check(target, offset, read);
        return read == 0 && isFlushed ? -1 : read;
    }

    private void decode(CharBuffer chars) {
        if (!isEnded && bytes.remaining() < LONGEST_MARK) {
            fill();
        }
        CoderResult result = decoder.decode(bytes, chars, isEnded);
        if (result.isError()) {
            count(chars.array(), chars.arrayOffset(), chars.position());
            throw CsvFault.encoding(file, charset.name(), lines);
        }
        if (isEnded && result.isUnderflow()) {
            decoder.flush(chars);
            isFlushed = true;
        }
    }

    private void fill() {
        bytes.compact();
        try {
            int read = plain.read(bytes.array(), bytes.position(), bytes.remaining());
            isEnded = read < 0;
            bytes.position(bytes.position() + Math.max(read, 0)).flip();
        } catch (IOException fault) {
            throw unreadable(file, fault);
        }
    }

    /** Counts lines as an editor does, and refuses a NUL. */
    private void check(char[] text, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (text[i] == 0) {
                count(text, offset, i - offset);
                throw CsvFault.nul(file, lines);
            }
        }
        count(text, offset, length);
    }

    private void count(char[] text, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (text[i] == '\r' || (text[i] == '\n' && last != '\r')) {
                lines++;
            }
            last = text[i];
        }
    }

    private static RuntimeException unreadable(Path file, IOException fault) {
        Packing packing = Packing.of(name(file));
        if (packing == Packing.PLAIN) {
            return CsvFault.of(
                    file,
                    Files.isDirectory(file) ? "it is a folder" : "the file system refused it",
                    "Give this user the right to read it",
                    fault);
        }
        String said = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        boolean isCut = fault instanceof EOFException
                || said.contains("end of stream")
                || (fault instanceof ZstdIOException && said.contains("truncated"));
        return CsvFault.of(
                file,
                isCut
                        ? "the archive breaks off"
                        : "it is no whole " + packing.words() + " archive: its bytes are damaged, or others follow it",
                isCut ? "Copy the file anew; a part of it is missing" : "Copy or pack the file anew",
                fault);
    }

    /** Reads what is left of the packed file, so that its digest is that of all its bytes. */
    void drain() {
        try {
            packed.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException fault) {
            throw unreadable(file, fault);
        }
    }

    @Override
    public void close() throws IOException {
        plain.close();
        packed.close();
    }
}
