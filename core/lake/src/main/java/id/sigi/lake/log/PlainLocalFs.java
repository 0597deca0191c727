package id.sigi.lake.log;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;

/** {@link PlainLocalFileSystem} behind Hadoop's newer interface, which Delta uses for its checksum files. */
public final class PlainLocalFs extends DelegateToFileSystem {
    /** Called by Hadoop. */
    public PlainLocalFs(URI location, Configuration configuration) throws IOException, URISyntaxException {
        super(location, new PlainLocalFileSystem(), configuration, "file", false);
    }

    @Override
    public int getUriDefaultPort() {
        return -1;
    }
}
