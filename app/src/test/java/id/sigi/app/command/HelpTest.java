package id.sigi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help by every name that people try, and what a wrong command line is told. */
@Tag("scenario")
class HelpTest {
    @ParameterizedTest
    @CsvSource({
        "help, --help",
        "-h, --help",
        "help help, help --help",
        "help evaluate, evaluate --help",
        "evaluate -h, evaluate --help",
        "help power, power --help",
        "help quarantine list, quarantine list --help",
        "quarantine list -h, quarantine list --help",
        "quarantine help, quarantine --help",
        "quarantine help list, quarantine list --help"
    })
    void helpIsHelpByEveryName(String asked, String other) {
        Spoken help = Spoken.sigi(asked.split(" "));
        assertEquals(0, help.exitCode(), help.err());
        assertEquals("", help.err());
        assertTrue(help.out().startsWith("Usage: sigi"), help.out());
        assertEquals(Spoken.sigi(other.split(" ")).out().strip(), help.out().strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "help evaluat|There is no command evaluat",
                "help evaluate plan|There is no command evaluate plan",
                "evaluat|sigi has no command 'evaluat'",
                "panel|Did you mean panels",
                "--hepl|sigi has no option '--hepl'",
                "evaluate|sigi evaluate was not started",
                "evaluate|it needs PLAN",
                "evaluate a.yaml b.yaml|sigi evaluate has no further argument 'b.yaml'",
                "evaluate a.yaml --dat x|sigi evaluate has no option '--dat'",
                "evaluate a.yaml --out|sigi evaluate was not started",
                "evaluate a.yaml --out a --out b|--out is said twice",
                "quarantine list --rows many|--rows takes a whole number, and 'many' is none",
                "quarantine list --reason no|--reason takes one of "
            })
    void aWrongCommandLineIsToldInOurWords(String asked, String said) {
        Spoken spoken = Spoken.sigi(asked.split(" "));
        assertEquals(2, spoken.exitCode());
        assertEquals("", spoken.out());
        assertTrue(spoken.err().contains(said), spoken.err());
        assertTrue(spoken.err().contains("Why:") && spoken.err().contains("Fix:"), spoken.err());
        assertFalse(spoken.err().matches("(?s).*(Unmatched|index|parameter|Exception|java).*"), spoken.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "ingest", "build", "evaluate", "explain", "reproduce", "diagnose", "replay", "help"})
    void theListOfCommandsNamesThem(String command) {
        assertTrue(Spoken.sigi("help").out().contains("  " + command), command);
    }
}
