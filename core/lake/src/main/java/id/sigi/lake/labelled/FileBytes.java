package id.sigi.lake.labelled;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The bytes of a file through a window of a megabyte. Whatever length is asked for is compared with what the file still holds before any
 * memory is taken, so that a damaged length costs nothing.
 */
public final class FileBytes implements AutoCloseable {
    private static final int WINDOW = 1 << 20;

    private final Path path;
    private final FileChannel channel;
    private final long size;
    private ByteBuffer window;
    /** Where the window begins in the file. */
    private long start;

    private FileBytes(Path path, FileChannel channel, long size) {
        this.path = path;
        this.channel = channel;
        this.size = size;
        this.window = ByteBuffer.allocate((int) Math.min(WINDOW, size)).limit(0);
    }

    /** @throws id.sigi.programme.fault.RequestFault if the file cannot be opened */
    @SuppressWarnings("MustBeClosedChecker")
    public static FileBytes open(Path path) {
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
            return new FileBytes(path, channel, channel.size());
        } catch (IOException fault) {
            throw unreadable(path, fault);
        }
    }

    private static RuntimeException unreadable(Path path, IOException fault) {
        return FileDamage.of(path, "the file system refused it", fault);
    }

    public FileBytes order(ByteOrder order) {
        window.order(order);
        return this;
    }

    public ByteOrder order() {
        return window.order();
    }

    public long size() {
        return size;
    }

    public long position() {
        return start + window.position();
    }

    /** Bytes from here to the end. */
    public long remaining() {
        return size - position();
    }

    /**
     * Goes to a place.
     *
     * @param what what is there, for the message
     */
    public void seek(long place, String what) {
        if (place < 0 || place > size) {
            throw FileDamage.cutOff(path, what);
        }
        if (place >= start && place <= start + window.limit()) {
            window.position((int) (place - start));
        } else {
            start = place;
            window.limit(0);
        }
    }

    public void skip(long length, String what) {
        require(length, what);
        seek(position() + length, what);
    }

    /** @throws id.sigi.programme.fault.RequestFault if the file holds fewer bytes from here */
    public void require(long length, String what) {
        if (length < 0 || length > remaining()) {
            throw FileDamage.cutOff(path, what);
        }
    }

    /**
     * The window at so many bytes, which are passed by; its contents stay until the next call.
     *
     * @param length at most a megabyte, or what one record of the file holds
     */
    public ByteBuffer record(int length, String what) {
        need(length, what);
        int at = window.position();
        window.position(at + length);
        return window;
    }

    private void need(int length, String what) {
        if (window.remaining() >= length) {
            return;
        }
        require(length, what);
        try {
            start += window.position();
            if (window.capacity() < length) {
                ByteOrder order = window.order();
                window = ByteBuffer.allocate(length).order(order);
            }
            window.clear();
            fill(length, what);
            window.flip();
        } catch (IOException fault) {
            throw unreadable(path, fault);
        }
    }

    /** Fills the window as far as the file goes, and at least so many bytes of it. */
    private void fill(int length, String what) throws IOException {
        while (window.hasRemaining()) {
            int read = channel.read(window, start + window.position());
            if (read < 0) {
                break;
            }
        }
        if (window.position() < length) {
            throw FileDamage.cutOff(path, what);
        }
    }

    public int u8(String what) {
        need(Byte.BYTES, what);
        return window.get() & 0xFF;
    }

    public int u16(String what) {
        need(Short.BYTES, what);
        return window.getShort() & 0xFFFF;
    }

    public int i32(String what) {
        need(Integer.BYTES, what);
        return window.getInt();
    }

    public long i64(String what) {
        need(Long.BYTES, what);
        return window.getLong();
    }

    public double f64(String what) {
        need(Double.BYTES, what);
        return window.getDouble();
    }

    /** So many bytes, copied. */
    public byte[] bytes(long length, String what) {
        require(length, what);
        if (length > Integer.MAX_VALUE - Long.BYTES) {
            throw FileDamage.of(path, what + " is longer than two gigabytes");
        }
        byte[] copied = new byte[(int) length];
        read(copied, 0, copied.length, what);
        return copied;
    }

    /** Copies so many bytes to a place of an array. */
    public void read(byte[] into, int at, int length, String what) {
        require(length, what);
        for (int read = 0; read < length; ) {
            int part = Math.min(Math.max(1, window.capacity()), length - read);
            need(part, what);
            window.get(into, at + read, part);
            read += part;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException fault) {
            throw unreadable(path, fault);
        }
    }
}
