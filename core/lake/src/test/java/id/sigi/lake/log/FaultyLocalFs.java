package id.sigi.lake.log;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;

/** {@link FaultyLocalFileSystem} behind Hadoop's newer interface. */
public final class FaultyLocalFs extends DelegateToFileSystem {
    /** Called by Hadoop. */
    public FaultyLocalFs(URI location, Configuration configuration) throws IOException, URISyntaxException {
        super(location, new FaultyLocalFileSystem(), configuration, "file", false);
    }

    @Override
    public int getUriDefaultPort() {
        return -1;
    }
}
