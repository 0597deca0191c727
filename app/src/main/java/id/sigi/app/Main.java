package id.sigi.app;

import id.sigi.app.command.SigiCommand;
import id.sigi.app.console.Console;

/** The program. Exit codes: 0 done, 1 the run failed, 2 the request was wrong, 3 an audit found something. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int code = SigiCommand.execute(Console.ofProcess(), arguments);
        System.out.flush();
        // Engines leave threads behind; the job is done, so they must not hold the process.
        System.exit(code);
    }
}
