package id.sigi.lake.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A disk that fails as the plan in force says. */
final class FaultyDisk extends Disk {
    @Override
    FileChannel create(Path file) throws IOException {
        FileChannel[] opened = new FileChannel[1];
        try {
            return FaultPlan.current().call(() -> opened[0] = super.create(file));
        } catch (IOException fault) {
            if (opened[0] != null) {
                opened[0].close();
            }
            throw fault;
        }
    }

    @Override
    void write(FileChannel file, ByteBuffer bytes) throws IOException {
        FaultPlan plan = FaultPlan.current();
        plan.run(() -> {
            int all = bytes.remaining();
            int fitting = plan.fitting(all);
            bytes.limit(bytes.position() + fitting);
            super.write(file, bytes);
            if (fitting < all) {
                throw FaultPlan.noSpace();
            }
        });
    }

    @Override
    void force(FileChannel file) throws IOException {
        FaultPlan.current().run(() -> super.force(file));
    }

    @Override
    void link(Path name, Path file) throws IOException {
        FaultPlan.current().run(() -> super.link(name, file));
    }

    @Override
    void rename(Path file, Path name) throws IOException {
        FaultPlan.current().run(() -> super.rename(file, name));
    }

    @Override
    void delete(Path file) throws IOException {
        FaultPlan.current().run(() -> super.delete(file));
    }

    @Override
    void forceFolder(Path folder) throws IOException {
        FaultPlan.current().run(() -> super.forceFolder(folder));
    }
}
