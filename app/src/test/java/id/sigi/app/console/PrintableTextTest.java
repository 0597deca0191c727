package id.sigi.app.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class PrintableTextTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Console console(Console.Kind kind) {
        return new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                kind);
    }

    @Test
    void controlCharactersComeAsTheirNumbers() {
        Console console = console(Console.Kind.PIPE);
        console.line("a\u001b]0;title\u0007b\rc\tcaf\u00e9\nd\u009b2J\u202egpj");
        console.fault("x\u001b[31my");
        assertEquals(
                "a\\u001b]0;title\\u0007b\\u000dc\tcaf\u00e9\nd\\u009b2J\\u202egpj\n",
                out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
        assertEquals("x\\u001b[31my\n", err.toString(StandardCharsets.UTF_8));
    }

    /** The console's own colours are the only ones. */
    @Test
    void onATerminalOnlyTheConsolesOwnSequencesAreWritten() {
        Console console = console(Console.Kind.TERMINAL);
        console.line("see " + console.strong("this\u001b[5m") + " page");
        console.progress("file \u001b[2Jname");
        assertEquals("see \u001b[1mthis\\u001b[5m\u001b[0m page\n", out.toString(StandardCharsets.UTF_8));
        assertFalse(err.toString(StandardCharsets.UTF_8).contains("\u001b[2Jn"), "the name cannot clear the screen");
    }
}
