package id.sigi.ingestion.follow;

import id.sigi.programme.privacy.ClearIdentifier;
import java.io.Serializable;
import org.apache.hadoop.conf.Configurable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathFilter;

/**
 * Shows the query that follows a folder only the files whose names give nobody away, because the engine keeps the name of every file that
 * it has seen in its checkpoint. Where no folder is followed it shows everything. The engine makes it by its class's name.
 */
public final class HarmlessNames implements PathFilter, Configurable, Serializable {
    private static final long serialVersionUID = 1L;

    /** Setting with the class of the filter of paths. */
    static final String CLASS = "mapreduce.input.pathFilter.class";

    /** Setting with the path of the folder that is followed; in small letters, as options of sources are. */
    static final String FOLDER = "sigi.followed.folder";

    private String folder;
    private transient Configuration settings;

    @Override
    public void setConf(Configuration configuration) {
        settings = configuration;
        folder = configuration == null ? null : configuration.get(FOLDER);
    }

    @Override
    public Configuration getConf() {
        return settings;
    }

    @Override
    public boolean accept(Path path) {
        return folder == null || isHarmless(folder, path.toUri().getPath());
    }

    /** Whether a path's part below the folder gives nobody away. */
    static boolean isHarmless(String folder, String path) {
        String below = path.startsWith(folder) ? path.substring(folder.length()) : path;
        return !ClearIdentifier.isIn(below);
    }
}
