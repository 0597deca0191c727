package id.sigi.app.console;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * The terminal, or the pipe that stands in for it. Results go to standard output; progress and faults go to standard error. Progress and
 * colour appear on a terminal only, and colour only where NO_COLOR is not set. No control character of a text reaches the terminal.
 */
public final class Console {
    private static final String CLEAR_LINE = "\r\u001b[2K";
    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[31m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream out;
    private final PrintStream err;
    private final Kind kind;
    private volatile boolean isSilent;

    /** What the streams are attached to. */
    public enum Kind {
        TERMINAL,
        TERMINAL_WITHOUT_COLOUR,
        PIPE
    }

    public Console(PrintStream out, PrintStream err, Kind kind) {
        this.out = out;
        this.err = err;
        this.kind = kind;
    }

    /** The console of this process; the launcher says in {@code sigi.terminal} whether standard error is a terminal. */
    public static Console ofProcess() {
        if (!Boolean.getBoolean("sigi.terminal")) {
            return new Console(System.out, System.err, Kind.PIPE);
        }
        String noColour = System.getenv("NO_COLOR");
        boolean plain = (noColour != null && !noColour.isEmpty()) || "dumb".equals(System.getenv("TERM"));
        return new Console(System.out, System.err, plain ? Kind.TERMINAL_WITHOUT_COLOUR : Kind.TERMINAL);
    }

    /** Where results go, for those who write by themselves. */
    public PrintWriter out() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    /** Where faults go, for those who write by themselves. */
    public PrintWriter err() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /** A line of the result. */
    public synchronized void line(String text) {
        if (isSilent) {
            return;
        }
        clearProgress();
        out.println(printable(text));
        out.flush();
    }

    /** Whether something of the result did not arrive where it was printed to, because a disk is full or nobody reads any more. */
    public boolean hasLostLines() {
        return out.checkError();
    }

    /** A fault, in full. */
    public synchronized void fault(String text) {
        if (isSilent) {
            return;
        }
        clearProgress();
        err.println(kind == Kind.TERMINAL ? RED + printable(text) + PLAIN : printable(text));
        err.flush();
    }

    /** The same text, bold where colour is allowed. */
    public String strong(String text) {
        return kind == Kind.TERMINAL ? PrintableText.BOLD_BEGINS + text + PrintableText.BOLD_ENDS : text;
    }

    /** The last word of the process, to standard error; whatever else is said after it is not heard. */
    public synchronized void last(String text) {
        fault(text);
        isSilent = true;
    }

    /** Lets nothing be heard any more. */
    public void silence() {
        isSilent = true;
    }

    /** A sign of life where there is no line that could be replaced; nothing on a terminal. */
    public synchronized void signOfLife(String text) {
        if (kind == Kind.PIPE && !isSilent) {
            err.println(printable(text));
            err.flush();
        }
    }

    /** Replaces the progress line; nothing in a pipe. */
    public synchronized void progress(String text) {
        if (kind != Kind.PIPE && !isSilent) {
            err.print(CLEAR_LINE + printable(text));
            err.flush();
        }
    }

    private static String printable(String text) {
        return PrintableText.of(text)
                .replace(String.valueOf(PrintableText.BOLD_BEGINS), BOLD)
                .replace(String.valueOf(PrintableText.BOLD_ENDS), PLAIN);
    }

    private void clearProgress() {
        if (kind != Kind.PIPE) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }
}
