package id.sigi.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this code as stamped on every number: the Maven version and, where the launcher knows it, the commit. */
public final class CodeVersion {
    private CodeVersion() {}

    /** For example {@code 0.1.0-SNAPSHOT+1a2b3c4}. */
    public static String text() {
        Properties properties = new Properties();
        try (InputStream in = CodeVersion.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        String commit = System.getProperty("sigi.commit", "");
        return properties.getProperty("version") + (commit.isEmpty() ? "" : "+" + commit);
    }
}
