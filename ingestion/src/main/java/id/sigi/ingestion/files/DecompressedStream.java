package id.sigi.ingestion.files;

import id.sigi.ingestion.files.packing.ArchiveMark;
import id.sigi.ingestion.files.packing.DamagedFile;
import id.sigi.ingestion.files.packing.Packing;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes behind a compression. Nothing is read before they are asked for, so that a file that is no archive fails as it is read; and a
 * file whose name promises text, but which is an archive of some kind, or one within another, fails at its first byte instead of filling the quarantine with
 * its shreds.
 */
final class DecompressedStream extends InputStream {
    private final SliceBytes packed;
    private final Packing packing;
    private final boolean isBeginning;
    private InputStream plain;

    private DecompressedStream(SliceBytes packed, Packing packing, boolean isBeginning) {
        this.packed = packed;
        this.packing = packing;
        this.isBeginning = isBeginning;
    }

    /** @throws ChangedFile if the slice's file is no longer there */
    static DecompressedStream open(FileSlice slice) {
        return new DecompressedStream(SliceBytes.open(slice), slice.packing(), slice.from() == 0);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** @throws DamagedFile where the bytes are not what the packing promises */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (plain != null) {
            return plain.read(target, offset, length);
        }
        plain = packing.decoder(packed);
        int read = plain.read(target, offset, length);
        if (isBeginning && ArchiveMark.isAt(target, offset, read)) {
            throw new DamagedFile("there is an archive where the name promises text");
        }
        return read;
    }

    /** To be asked at the end of the lines. */
    void verify() {
        packed.verify();
    }

    @Override
    public void close() throws IOException {
        if (plain != null) {
            plain.close();
        }
        packed.close();
    }
}
