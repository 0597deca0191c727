package id.sigi.ledger.log;

import id.sigi.ledger.Ledger;
import id.sigi.ledger.StandardLife;
import id.sigi.programme.rules.RuleSet;
import java.nio.file.Path;

/** A process of its own that replays a log into a database's file, to be killed. */
final class ReplayChild {
    private ReplayChild() {}

    /** Says when it begins to apply, so that a kill hits the work rather than the start of the machine. */
    public static void main(String[] arguments) {
        try (Ledger ledger = Ledger.open(arguments[0], RuleSet.prakerja(), StandardLife.KEY);
                OperationLog log = OperationLog.read(Path.of(arguments[1]))) {
            System.out.println("begun");
            new LogReplay(ledger, Integer.parseInt(arguments[2])).run(log);
        }
    }
}
