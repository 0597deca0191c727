package id.sigi.reports.label;

import id.sigi.methods.plan.IndicatorRegistry;
import id.sigi.methods.plan.PlanFile;
import id.sigi.methods.plan.data.Wording;
import id.sigi.methods.plan.indicator.Claim;
import id.sigi.methods.plan.indicator.Indicator;
import id.sigi.methods.plan.indicator.Stage;
import java.util.List;
import java.util.Optional;

/** What a registry of indicators says in words: that of Program Kartu Prakerja where the pages' bundle does not say it itself, another programme's before it. */
public final class RegistryWords {
    private static final RegistryWords SHIPPED = new RegistryWords(PlanFile.shippedRegistry(), false);

    private static final List<String> SETS = List.of("inclusion", "labour", "indicators");

    private final IndicatorRegistry registry;
    private final boolean isOther;

    private RegistryWords(IndicatorRegistry registry, boolean isOther) {
        this.registry = registry;
        this.isOther = isOther;
    }

    /** Those of Program Kartu Prakerja. */
    static RegistryWords shipped() {
        return SHIPPED;
    }

    /** Those of another programme. */
    static RegistryWords of(IndicatorRegistry other) {
        return new RegistryWords(other, true);
    }

    /** Whether it is another programme's, so that no word of the bundle stands for it. */
    public boolean isOther() {
        return isOther;
    }

    /** The sets of estimates of a run whose rows are the registry's; others may use a name of its for another number. */
    public static List<String> sets() {
        return SETS;
    }

    /** The indicator of this name. */
    public Optional<Indicator> findIndicator(String name) {
        return registry.findIndicator(name);
    }

    /** What an indicator or a stage is called. */
    Optional<String> findLabel(String name, Language language) {
        return findIndicator(name)
                .map(Indicator::label)
                .or(() -> registry.populations().stream()
                        .flatMap(plan -> plan.stages().stream())
                        .filter(stage -> stage.id().equals(name))
                        .map(Stage::label)
                        .findFirst())
                .map(label -> of(label, language));
    }

    /** Figures that were published of the programme. */
    public List<Claim> claims() {
        return registry.claims();
    }

    /** The words of one language. */
    public static String of(Wording wording, Language language) {
        return switch (language) {
            case ENGLISH -> wording.en();
            case INDONESIAN -> wording.id();
        };
    }
}
