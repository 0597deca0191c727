package id.sigi.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.OperationJson;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.rules.WaveRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The table of every rule in docs/RULES.md is that of the stories which {@link RefusalsTest} plays; {@code -Dsigi.write.docs=true} writes it. */
@Tag("architecture")
class RulesDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "..", "docs", "RULES.md");

    @Test
    void theTableOfEveryRuleIsCurrent() throws IOException {
        if (Boolean.getBoolean("sigi.write.docs")) {
            Files.writeString(DOCUMENT, document());
        }
        assertEquals(document(), Files.readString(DOCUMENT));
    }

    private static String document() {
        List<String> lines = new ArrayList<>(List.of(
                "# Rules",
                "",
                "Made by `RulesDocumentTest` from the shipped rule set and from the stories that `RefusalsTest` plays; do not edit.",
                "",
                "## Values by wave",
                "",
                "| waves | age | before joining | credit | first purchase within | incentives | surveys after, open for"
                        + " | per family card | draws | barred occupations | barring assistance | surveys of a year end | sources |",
                "|---|---|---|---|---|---|---|---|---|---|---|---|---|"));
        RuleSet.prakerja().waves().forEach(rules -> lines.add(values(rules)));
        lines.addAll(List.of("", "Sources, as the rule set names them:", ""));
        new TreeMap<>(RuleSet.prakerja().sources())
                .forEach((key, source) -> lines.add("- %s: %s".formatted(key, source)));
        lines.addAll(List.of(
                "",
                "## Every refusal",
                "",
                "In each story all steps but the last are accepted; the last is refused with the reason and changes nothing.",
                "",
                "| reason | wave | accepted just before | refused | why |",
                "|---|---|---|---|---|"));
        Map<Refusal, List<Operation>> stories = RefusalsTest.stories();
        for (Refusal refusal : Refusal.values()) {
            lines.add(row(refusal, stories.get(refusal)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String values(WaveRules rules) {
        return "| %d-%d | %d-%d | %s | %d rupiah, until %s | %d days | %d x %d rupiah, surveys %d | %s days, %d days | %d | %s | %s | %s | %s | %s |"
                .formatted(
                        rules.fromWave(),
                        rules.toWave(),
                        rules.ageLeast(),
                        rules.ageMost(),
                        names(rules.entrySteps()),
                        rules.trainingCreditIdr(),
                        rules.creditUseBy().toString().substring(2),
                        rules.firstPurchaseDays(),
                        rules.instalments(),
                        rules.postTrainingIncentiveIdr(),
                        rules.surveyIncentiveIdr(),
                        rules.surveyAfterDays().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        rules.surveyAnswerDays(),
                        rules.householdCap(),
                        names(rules.drawStages()),
                        names(rules.barredOccupations()),
                        rules.barringAssistance().isEmpty() ? "allowed" : names(rules.barringAssistance()),
                        rules.surveyStops().isEmpty() ? "-" : stops(rules),
                        rules.sources().values().stream()
                                .flatMap(List::stream)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }

    private static String names(List<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String stops(WaveRules rules) {
        return new TreeMap<>(rules.surveyStops())
                .entrySet().stream()
                        .map(stop -> "%d-%s"
                                .formatted(
                                        stop.getKey(),
                                        stop.getValue().toString().substring(2)))
                        .collect(Collectors.joining(", "));
    }

    private static String row(Refusal refusal, List<Operation> story) {
        String wave = story.stream()
                .filter(Operation.OpenWave.class::isInstance)
                .map(step -> String.valueOf(((Operation.OpenWave) step).wave()))
                .collect(Collectors.joining(", "));
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        refusal,
                        wave.isEmpty() ? "any" : wave,
                        story.size() == 1 ? "-" : name(story.get(story.size() - 2)),
                        name(story.get(story.size() - 1)),
                        refusal.words());
    }

    private static String name(Operation operation) {
        return OperationJson.name(operation.getClass());
    }
}
