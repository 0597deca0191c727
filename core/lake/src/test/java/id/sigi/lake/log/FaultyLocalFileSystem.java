package id.sigi.lake.log;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;

/** The product's file system, which writes data files, checkpoints and checksums, failing as the plan in force says. */
public final class FaultyLocalFileSystem extends PlainLocalFileSystem {
    @Override
    protected OutputStream createOutputStreamWithMode(Path path, boolean append, FsPermission permission)
            throws IOException {
        return new FaultyStream(
                FaultPlan.current().call(() -> super.createOutputStreamWithMode(path, append, permission)));
    }

    @Override
    public boolean mkdirs(Path path, FsPermission permission) throws IOException {
        return FaultPlan.current().call(() -> super.mkdirs(path, permission));
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
        return FaultPlan.current().call(() -> super.rename(from, to));
    }

    @Override
    public boolean delete(Path path, boolean recursive) throws IOException {
        return FaultPlan.current().call(() -> super.delete(path, recursive));
    }

    private static final class FaultyStream extends FilterOutputStream {
        FaultyStream(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            FaultPlan plan = FaultPlan.current();
            plan.run(() -> {
                int fitting = plan.fitting(length);
                out.write(bytes, offset, fitting);
                if (fitting < length) {
                    throw FaultPlan.noSpace();
                }
            });
        }

        @Override
        public void close() throws IOException {
            // A stream whose file did not reach the disk is closed all the same: the kernel takes the handle back.
            try (OutputStream closing = out) {
                FaultPlan.current().run(closing::close);
            }
        }
    }
}
