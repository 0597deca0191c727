package id.sigi.lake.log;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.hadoop.fs.Syncable;

/** A stream into a file that is on disk, with its name, once the stream was closed. Hadoop's own leaves that to the kernel's leisure. */
final class SyncedStream extends FilterOutputStream {
    private final Path folder;
    private final Disk disk;
    private boolean isClosed;

    /** The stream must be {@link Syncable}, as those of Hadoop's local file system are. */
    SyncedStream(OutputStream stream, Path folder, Disk disk) {
        super(stream);
        this.folder = folder;
        this.disk = disk;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        if (isClosed) {
            return;
        }
        isClosed = true;
        try (OutputStream closing = out) {
            closing.flush();
            ((Syncable) closing).hsync();
        }
        disk.forceFolder(folder);
    }
}
