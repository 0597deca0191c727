package id.sigi.app.key;

import id.sigi.programme.fault.RequestFault;
import java.nio.file.Path;

/** A file with the password of a database: one line, with permissions 0600. */
public final class PasswordFile {
    private final PrivateFile file;

    /** @param option the option that named it */
    public PasswordFile(Path path, String option) {
        file = new PrivateFile(path, "The password file", option);
    }

    /**
     * Reads the password.
     *
     * @throws RequestFault if the file is missing, is open to others, or is not one line
     */
    public String read() {
        String text = file.read("other people could use the database").stripTrailing();
        if (text.isEmpty() || text.lines().count() > 1) {
            throw new RequestFault(
                    "The password file " + file.path() + " holds no password",
                    "a password is one line",
                    "Write the password into it and nothing else");
        }
        return text;
    }
}
