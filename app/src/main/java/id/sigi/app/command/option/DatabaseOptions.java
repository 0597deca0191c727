package id.sigi.app.command.option;

import id.sigi.app.key.PasswordFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine.Option;

/** How to reach the database of an outbox. A password is never an argument, because arguments are seen by everybody on the machine. */
public final class DatabaseOptions {
    private static final String VARIABLE = "SIGI_OUTBOX_PASSWORD";
    private static final String PASSWORD_FILE = "--outbox-password-file";

    @Option(
            names = "--outbox",
            paramLabel = "URL",
            description =
                    "JDBC address of a ledger whose outbox is landed, for example jdbc:postgresql://localhost/ledger.")
    private String address;

    @Option(
            names = "--outbox-name",
            paramLabel = "NAME",
            defaultValue = "ledger",
            description = "By what name the lake remembers how far it was read. Default: ${DEFAULT-VALUE}.")
    private String name = "ledger";

    @Option(names = "--outbox-user", paramLabel = "USER", description = "User of the database.")
    private String user;

    @Option(
            names = PASSWORD_FILE,
            paramLabel = "FILE",
            description =
                    "File with the password, readable by its owner only. Default: the environment variable SIGI_OUTBOX_PASSWORD.")
    private Path passwordFile;

    public Optional<String> findAddress() {
        return Optional.ofNullable(address);
    }

    public String name() {
        return name;
    }

    public Properties credentials() {
        Properties credentials = new Properties();
        if (user != null) {
            credentials.setProperty("user", user);
        }
        findPassword().ifPresent(password -> credentials.setProperty("password", password));
        return credentials;
    }

    private Optional<String> findPassword() {
        return passwordFile == null
                ? Optional.ofNullable(System.getenv(VARIABLE))
                : Optional.of(new PasswordFile(passwordFile, PASSWORD_FILE).read());
    }
}
