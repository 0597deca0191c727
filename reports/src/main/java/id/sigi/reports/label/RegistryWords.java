package id.sigi.reports.label;

import id.sigi.methods.plan.IndicatorRegistry;
import id.sigi.methods.plan.PlanFile;
import id.sigi.methods.plan.data.Wording;
import id.sigi.methods.plan.indicator.Claim;
import id.sigi.methods.plan.indicator.Indicator;
import id.sigi.methods.plan.indicator.Stage;
import java.util.List;
import java.util.Optional;

/** What the programme's registry of indicators says in words, for pages whose bundle does not say it itself. */
public final class RegistryWords {
    private static final IndicatorRegistry REGISTRY = PlanFile.shippedRegistry();

    private static final List<String> SETS = List.of("inclusion", "labour", "indicators");

    private RegistryWords() {}

    /** The sets of estimates of a run whose rows are the registry's; others may use a name of its for another number. */
    public static List<String> sets() {
        return SETS;
    }

    /** The programme's indicator of this name. */
    public static Optional<Indicator> findIndicator(String name) {
        return REGISTRY.findIndicator(name);
    }

    /** What an indicator or a stage is called. */
    static Optional<String> findLabel(String name, Language language) {
        return findIndicator(name)
                .map(Indicator::label)
                .or(() -> REGISTRY.populations().stream()
                        .flatMap(plan -> plan.stages().stream())
                        .filter(stage -> stage.id().equals(name))
                        .map(Stage::label)
                        .findFirst())
                .map(label -> of(label, language));
    }

    /** Figures that were published of the programme. */
    public static List<Claim> claims() {
        return REGISTRY.claims();
    }

    /** The words of one language. */
    public static String of(Wording wording, Language language) {
        return switch (language) {
            case ENGLISH -> wording.en();
            case INDONESIAN -> wording.id();
        };
    }
}
