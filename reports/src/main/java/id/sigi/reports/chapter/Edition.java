package id.sigi.reports.chapter;

import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.input.ReportInput;
import id.sigi.reports.label.CellWords;
import id.sigi.reports.label.Labels;
import id.sigi.reports.label.Numerals;
import id.sigi.reports.page.Block;
import id.sigi.reports.page.Notice;
import id.sigi.reports.page.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The report's input in one language.
 *
 * @param input what is printed
 * @param labels the words
 */
public record Edition(ReportInput input, Labels labels) {

    public Numerals numerals() {
        return labels.numerals();
    }

    public String text(String key, Object... arguments) {
        return labels.text(key, arguments);
    }

    public CellWords words() {
        return new CellWords(labels);
    }

    Optional<Released> find(String setId) {
        return input.find(setId);
    }

    /** The printed rows of a set; nothing when the set is not there. */
    Stream<Cell> cells(String setId) {
        return find(setId).stream().flatMap(set -> set.cells().stream());
    }

    public String evidenceName(Evidence evidence) {
        return text("evidence." + evidence.name());
    }

    /** Both sides of a difference; none of another contrast. */
    public List<String> sides(Contrast contrast) {
        if (contrast.kind() != Contrast.Kind.DIFFERENCE) {
            return List.of();
        }
        String[] sides = labels.contrast(contrast).split(" (minus|" + text("contrast.minus") + ") ", 2);
        return sides.length < 2 ? List.of() : List.of(sides);
    }

    /** The label that says what kind of evidence the numbers below are. */
    Block evidenceNotice(Evidence evidence) {
        return Block.notice(Notice.information(evidenceName(evidence), text("evidence." + evidence.name() + ".note")));
    }

    /** The sentences of a study that a reader of its tables must know. */
    Block conventions(Released set) {
        return Block.sentences(set.conventions().stream()
                .map(sentence -> labels.findConvention(sentence)
                        .map(known -> new Sentence(known, labels.language().code()))
                        .orElseGet(() -> new Sentence(sentence, "en")))
                .toList());
    }
}
