package id.sigi.app.command;

import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import picocli.CommandLine.Option;

/** How to reach the database of an outbox. A password is never an argument, because arguments are seen by everybody on the machine. */
final class DatabaseOptions {
    private static final String VARIABLE = "SIGI_OUTBOX_PASSWORD";

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
            names = "--outbox-password-file",
            paramLabel = "FILE",
            description =
                    "File with the password, readable by its owner only. Default: the environment variable SIGI_OUTBOX_PASSWORD.")
    private Path passwordFile;

    Optional<String> findAddress() {
        return Optional.ofNullable(address);
    }

    String name() {
        return name;
    }

    Properties credentials() {
        Properties credentials = new Properties();
        if (user != null) {
            credentials.setProperty("user", user);
        }
        findPassword().ifPresent(password -> credentials.setProperty("password", password));
        return credentials;
    }

    private Optional<String> findPassword() {
        return passwordFile == null ? Optional.ofNullable(System.getenv(VARIABLE)) : Optional.of(fromFile());
    }

    private String fromFile() {
        try {
            Set<PosixFilePermission> others = EnumSet.noneOf(PosixFilePermission.class);
            others.addAll(Files.getPosixFilePermissions(passwordFile));
            others.removeAll(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            if (!others.isEmpty()) {
                throw new RequestFault(
                        "The password file " + passwordFile + " is not private",
                        "others than its owner have access to it",
                        "Run: chmod 600 " + passwordFile);
            }
            return Files.readString(passwordFile).strip();
        } catch (IOException fault) {
            throw new RequestFault(
                    "The password file " + passwordFile + " cannot be read",
                    "the file system says " + fault.getClass().getSimpleName(),
                    "Check the path and its permissions",
                    fault);
        }
    }
}
