package id.sigi.app.command.option;

import id.sigi.app.key.PasswordFile;
import id.sigi.lake.log.PrivateFolder;
import id.sigi.ledger.Ledger;
import id.sigi.ledger.LedgerAddress;
import id.sigi.programme.fault.DiskFaultText;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which ledger: a file of the embedded database, or a PostgreSQL database, whose password never stands on the command line. */
public final class LedgerOptions {
    private static final String ENDING = ".mv.db";
    private static final String VARIABLE = "SIGI_LEDGER_PASSWORD";
    private static final String PASSWORD_FILE = "--ledger-password-file";

    @ArgGroup
    private Place place = new Place();

    @Option(names = "--ledger-user", paramLabel = "NAME", description = "User of the PostgreSQL database.")
    private String user;

    @Option(
            names = PASSWORD_FILE,
            paramLabel = "FILE",
            description = {
                "File with the user's password, readable by its owner only.",
                "Default: the environment variable SIGI_LEDGER_PASSWORD."
            })
    private Path passwordFile;

    /** One place or none. */
    static final class Place {
        @Option(
                names = "--ledger",
                paramLabel = "FILE",
                description = "File of the embedded database, made when missing. Default: out/ledger.")
        private Path file = Path.of("out", "ledger");

        @Option(
                names = "--ledger-url",
                paramLabel = "URL",
                description = "PostgreSQL database: jdbc:postgresql://HOST:PORT/NAME.")
        private String url;
    }

    /** @throws RequestFault if the ledger's database cannot be reached, or is asked for in a way that is not safe */
    public Ledger open(RuleSet rules, PseudonymKey key) {
        if (place.url != null) {
            return Ledger.open(address(), rules, key);
        }
        if (user != null || passwordFile != null) {
            throw new RequestFault(
                    "A ledger in a file knows no user",
                    "its file's permissions say who may use it",
                    "Name a database with --ledger-url, or leave user and password out");
        }
        String path = place.file.toAbsolutePath().toString();
        if (path.contains(";") || path.contains("\\")) {
            throw new RequestFault(
                    "The ledger was not opened",
                    "the path of its file has a semicolon or a backslash, in which the embedded database sees settings or"
                            + " folders",
                    "Choose another name");
        }
        return inFile(rules, key);
    }

    /** The ledger knows people, so its file is its owner's alone from the first byte: the folder above it is, where it is made. */
    private Ledger inFile(RuleSet rules, PseudonymKey key) {
        try {
            PrivateFolder.make(place.file.toAbsolutePath().getParent());
            Ledger ledger = Ledger.inFile(place.file, rules, key);
            Path stored = place.file.resolveSibling(place.file.getFileName() + ENDING);
            if (Files.isRegularFile(stored)) {
                Files.setPosixFilePermissions(stored, PosixFilePermissions.fromString("rw-------"));
            }
            return ledger;
        } catch (IOException fault) {
            throw new RequestFault(
                    "The ledger was not opened",
                    DiskFaultText.of(fault),
                    "Name a file that you can write with --ledger",
                    fault);
        }
    }

    private LedgerAddress address() {
        String lower = place.url.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("jdbc:postgresql:")) {
            throw new RequestFault(
                    "The ledger was not opened",
                    "its address is none of PostgreSQL",
                    "Write jdbc:postgresql://HOST:PORT/NAME, or name a file with --ledger");
        }
        if (lower.contains("password=") || lower.contains("@")) {
            throw new RequestFault(
                    "The ledger was not opened",
                    "its address carries a password, and other people of this machine can read command lines",
                    "Put the password into " + VARIABLE + " or into a file named with " + PASSWORD_FILE);
        }
        return new LedgerAddress(place.url, Optional.ofNullable(user), password());
    }

    private Optional<String> password() {
        if (passwordFile != null) {
            return Optional.of(new PasswordFile(passwordFile, PASSWORD_FILE).read());
        }
        return Optional.ofNullable(System.getenv(VARIABLE)).filter(text -> !text.isEmpty());
    }
}
