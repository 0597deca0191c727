package id.sigi.reports.chapter;

import id.sigi.reports.label.Labels;
import id.sigi.reports.label.Language;
import id.sigi.reports.label.RegistryWords;
import id.sigi.reports.page.Block;
import id.sigi.reports.page.Definition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The definition of an indicator, from the bundle. Programme indicators that follow a Sustainable Development Goal carry the sentence that
 * keeps them apart from the official ones.
 *
 * @param edition the words
 */
record Indicator(Edition edition) {
    private static final List<String> TERMS = List.of("formula", "denominator", "source", "caveat");

    /** The definition card of an outcome, when the bundle has one. */
    Optional<Block> find(String outcome) {
        String key = key(outcome);
        RegistryWords registry = edition.labels().registry();
        if (registry.isOther()
                || edition.labels().find("definition." + key + ".formula").isEmpty()) {
            return registry.findIndicator(outcome).map(this::card);
        }
        List<Definition.Line> lines = TERMS.stream()
                .flatMap(term -> edition.labels().find("definition." + key + "." + term).stream()
                        .map(text -> new Definition.Line(edition.text("definition." + term), text)))
                .toList();
        return Optional.of(Block.definition(new Definition(
                edition.text("definition.title", edition.labels().outcome(outcome)),
                lines,
                label(key).orElse(""))));
    }

    /** The card of an indicator that the registry defines and the bundle does not. */
    private Block card(id.sigi.methods.plan.indicator.Indicator indicator) {
        Language language = edition.labels().language();
        List<Definition.Line> lines = List.of(
                line("formula", RegistryWords.of(indicator.definition(), language)),
                line("denominator", edition.labels().who(indicator.denominatorName())),
                line("caveat", RegistryWords.of(indicator.limits(), language)));
        return Block.definition(new Definition(
                edition.text("definition.title", edition.labels().outcome(indicator.id())),
                lines,
                indicator
                        .findSdg()
                        .map(sdg -> edition.text("definition.label", sdg.indicator()))
                        .orElse("")));
    }

    private Definition.Line line(String term, String text) {
        return new Definition.Line(edition.text("definition." + term), text);
    }

    /** A variant of an indicator may have a definition of its own. */
    private String key(String outcome) {
        String own = Labels.key(outcome);
        return edition.labels().find("definition." + own + ".formula").isPresent()
                ? own
                : Labels.indicator(outcome).orElse(own);
    }

    private Optional<String> label(String key) {
        return edition.labels()
                .find("definition." + key + ".sdg")
                .map(target -> edition.text("definition.label", target));
    }

    /** The card, or nothing, as a stream. */
    Stream<Block> stream(String outcome) {
        return find(outcome).stream();
    }
}
