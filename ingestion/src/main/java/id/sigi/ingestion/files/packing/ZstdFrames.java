package id.sigi.ingestion.files.packing;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * The bytes behind Zstandard (RFC 8878), frame after frame to the end of the file; frames that are to be skipped hold nothing. The
 * library's own stream takes the end of the file for that of the last frame if the frame began within the bytes that it had read already,
 * so that a further frame that breaks off would be lost without a word. Here it is damage, as {@code zstd -t} says.
 */
final class ZstdFrames extends InputStream {
    private static final int BUFFER_BYTES = 1 << 17;

    private final InputStream packed;
    private final ZstdDecompressCtx decoder = new ZstdDecompressCtx();
    private final byte[] read = new byte[BUFFER_BYTES];
    private final ByteBuffer source = ByteBuffer.allocateDirect(BUFFER_BYTES).limit(0);
    private final ByteBuffer target = ByteBuffer.allocateDirect(BUFFER_BYTES).limit(0);
    /** A file without a single frame is no archive either. */
    private boolean isWithinFrame = true;
    /** Whether the decoder had more to give than there was room for. */
    private boolean isCrowded;

    ZstdFrames(InputStream packed) {
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!target.hasRemaining()) {
            if (!source.hasRemaining() && !isCrowded && !fill()) {
                return -1;
            }
            decode();
        }
        int given = Math.min(length, target.remaining());
        target.get(bytes, offset, given);
        return given;
    }

    private boolean fill() throws IOException {
        int filled = packed.read(read, 0, read.length);
        if (filled > 0) {
            source.clear().put(read, 0, filled).flip();
            return true;
        }
        if (isWithinFrame) {
            throw new DamagedFile("a frame of Zstandard breaks off");
        }
        return false;
    }

    private void decode() throws IOException {
        target.clear();
        try {
            isWithinFrame = !decoder.decompressDirectByteBufferStream(target, source);
        } catch (ZstdException fault) {
            throw new DamagedFile("these bytes are no frame of Zstandard", fault);
        }
        isCrowded = isWithinFrame && !target.hasRemaining();
        target.flip();
    }

    @Override
    public void close() throws IOException {
        decoder.close();
        packed.close();
    }
}
