package id.sigi.app.command.option;

import id.sigi.app.console.Console;
import id.sigi.app.key.KeyFile;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.privacy.PseudonymKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import picocli.CommandLine.Option;

/** Where the key of the pseudonyms comes from: the environment, a named file, or a file in the user's home that is made when missing. */
public final class KeyOptions {
    private static final String VARIABLE = "SIGI_PSEUDONYM_KEY";

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = {
                "File with the key of the pseudonyms, 64 hexadecimal digits, readable by its owner only.",
                "Default: the environment variable SIGI_PSEUDONYM_KEY, else ~/.sigi/pseudonym.key, made when missing."
            })
    private Path file;

    public PseudonymKey key(Console console) {
        if (file != null) {
            return new KeyFile(file).read();
        }
        String fromEnvironment = System.getenv(VARIABLE);
        if (fromEnvironment != null && !fromEnvironment.isBlank()) {
            return parse(fromEnvironment);
        }
        KeyFile home = new KeyFile(Path.of(System.getProperty("user.home"), ".sigi", "pseudonym.key"));
        if (home.exists()) {
            return home.read();
        }
        PseudonymKey made = home.create(new SecureRandom());
        console.line("A new pseudonym key was made: " + home.path() + " (keep a copy in a safe place)");
        return made;
    }

    private static PseudonymKey parse(String text) {
        try {
            return PseudonymKey.parse(text);
        } catch (IllegalArgumentException fault) {
            throw new RequestFault(
                    "The pseudonym key in " + VARIABLE + " is no key",
                    "a key is at least 64 hexadecimal digits",
                    "Correct the variable, or unset it",
                    fault);
        }
    }
}
