package id.sigi.app;

import id.sigi.app.command.SigiCommand;
import id.sigi.app.console.Console;
import id.sigi.app.process.Failure;
import id.sigi.app.process.ShutdownSignal;

/**
 * The program. Exit codes: 0 done, 1 the run failed, 2 the request was wrong, 3 an audit found something; 130 and 143 if it was stopped
 * (Ctrl-C, kill).
 */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Console console = Console.ofProcess();
        ShutdownSignal.listen(console, Thread.currentThread());
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> fail(console, thrown));
        int code = Failure.checkPrinted(console, SigiCommand.execute(console, arguments));
        // Engines leave threads behind; the job is done, so they must not hold the process.
        ShutdownSignal.end(code);
    }

    /** A thread that died may have left another one waiting for it for ever, so the process ends. */
    private static void fail(Console console, Throwable thrown) {
        if (!ShutdownSignal.isStopping()) {
            int code = Failure.tell(console, thrown);
            console.silence();
            ShutdownSignal.end(code);
        }
    }
}
