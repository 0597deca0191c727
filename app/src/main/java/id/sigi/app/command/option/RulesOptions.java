package id.sigi.app.command.option;

import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.rules.RuleSet;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** By which rules operations are decided. */
public final class RulesOptions {
    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "Rules by wave, a YAML file. Default: the published rules of Program Kartu Prakerja.")
    private Path file;

    /** @throws RequestFault if the file holds no rules */
    public RuleSet rules() {
        return file == null ? RuleSet.prakerja() : RuleSet.read(file);
    }

    /** Refuses rules where nothing is decided by them. */
    public void refuseBeside(String option, String reason) {
        if (file != null) {
            throw new RequestFault("There is no use for --rules beside " + option, reason, "Leave --rules out");
        }
    }
}
