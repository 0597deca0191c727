package id.sigi.app.process;

import id.sigi.app.console.Console;
import id.sigi.lake.UnreadableTableFile;
import id.sigi.lake.log.DiskFault;
import id.sigi.programme.fault.RequestFault;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one place where whatever was thrown, in any thread, becomes words for the user: the problem, why, and what to do. What engines and
 * libraries say is never passed on, because it may quote rows; {@code SIGI_DEBUG=1} shows it to who asks.
 */
public final class Failure {
    /** Exit code of a run that failed. */
    public static final int FAILED = 1;
    /** Exit code of a request that was wrong. */
    public static final int WRONG_REQUEST = 2;

    private static final String OWN = "id.sigi.";
    /** Words with which clauses of our own begin. */
    private static final Pattern OPENING = Pattern.compile(
            "(?:a|an|the|there|this|no|nothing|another|which|use|name|say|write|take|keep|give|choose|correct|check|leave|add|test|put|save"
                    + "|indent|hand|begin) ");

    private Failure() {}

    /** Tells it, and answers with the exit code of the process. */
    public static int tell(Console console, Throwable thrown) {
        Optional<RequestFault> request = MachineFault.causes(thrown)
                .filter(RequestFault.class::isInstance)
                .map(RequestFault.class::cast)
                .findFirst();
        if (request.isPresent()) {
            say(console, request.get(), thrown);
            return WRONG_REQUEST;
        }
        say(console, explain(thrown), thrown);
        return FAILED;
    }

    /** The code of a command, or that of a failure if what it printed has not all arrived: a table cut short would be taken for whole. */
    public static int checkPrinted(Console console, int code) {
        if (code != 0 || !console.hasLostLines()) {
            return code;
        }
        console.fault("Not all of the result was printed.\n  Why:  standard output is closed or its disk is full.\n"
                + "  Fix:  Print to another place and run again; what was written with --out is whole.");
        return FAILED;
    }

    private static RequestFault explain(Throwable thrown) {
        return MachineFault.explain(thrown)
                .or(() -> UnreadableTableFile.find(thrown).map(file -> file.fault(thrown)))
                .or(() -> DiskFault.explain(Path.of("").toAbsolutePath(), thrown))
                .orElseGet(() -> new RequestFault(
                        "The run failed, and nothing was published",
                        "Sigi met something that it does not know: " + place(thrown),
                        "Set SIGI_DEBUG=1 and run again to see the technical details; they may quote rows of your data",
                        thrown));
    }

    /** The kind of what was thrown, and where in our own code, neither of which can quote a row. */
    private static String place(Throwable thrown) {
        String kind = thrown.getClass().getSimpleName();
        return MachineFault.causes(thrown)
                .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
                .filter(frame -> frame.getClassName().startsWith(OWN))
                .findFirst()
                .map(frame -> kind + " in " + frame.getClassName() + "." + frame.getMethodName())
                .orElse(kind);
    }

    /** A clause as a sentence. Its first word gets a capital where it is an ordinary word, not where it may be a name, a key or a path. */
    private static String sentence(String clause) {
        Matcher opening = OPENING.matcher(clause);
        return (opening.lookingAt() ? clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1) : clause)
                + ".";
    }

    private static void say(Console console, RequestFault fault, Throwable thrown) {
        console.fault(
                sentence(fault.problem()) + "\n  Why:  " + fault.reason() + ".\n  Fix:  " + sentence(fault.remedy()));
        if ("1".equals(System.getenv("SIGI_DEBUG"))) {
            thrown.printStackTrace();
        }
    }
}
