package id.sigi.ledger;

import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.rules.StrictYaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The published rules with a national draw among those who lost in their areas, as one would write them into a file. */
public final class NationalRules {
    private NationalRules() {}

    public static RuleSet prakerja() {
        try (var stream = RuleSet.class.getResourceAsStream("/rules/prakerja.yaml")) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return StrictYaml.parse(
                    text.replace("drawStages: [AREA]", "drawStages: [AREA, NATIONAL]"), "rules", RuleSet.class);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
