package id.sigi.reports.chapter;

import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Label;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.page.Block;
import id.sigi.reports.page.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Sets that no chapter knows, for example of a plan on a user's own data: one section with plain tables per set. */
final class OtherChapter {
    private OtherChapter() {}

    static List<Section> sections(Edition edition) {
        return edition.input().sets().stream()
                .filter(set -> !Chapters.known().contains(set.id()))
                .map(set -> section(edition, set))
                .toList();
    }

    private static Section section(Edition edition, Released set) {
        return new Section(anchor(set.id()), set.id(), blocks(edition, set));
    }

    /** The evidence, contrasts, levels and conventions of a set. */
    static List<Block> blocks(Edition edition, Released set) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(edition.evidenceNotice(set.evidence()));
        List<Cell> contrasts = set.cells().stream()
                .filter(cell -> !cell.label().contrast().isEmpty())
                .toList();
        List<Cell> levels = set.cells().stream()
                .filter(cell -> cell.label().contrast().isEmpty())
                .toList();
        if (!contrasts.isEmpty()) {
            blocks.add(new Tables(edition, set.evidence())
                    .effects(
                            edition.text("table.contrasts"),
                            Tables.group(
                                    contrasts.stream(),
                                    label -> edition.labels().outcome(label.outcome())),
                            name(edition)));
        }
        if (!levels.isEmpty()) {
            blocks.add(table(edition, set.evidence(), levels));
        }
        blocks.add(edition.conventions(set));
        return blocks;
    }

    /** A plain table of levels. */
    static Block table(Edition edition, Evidence evidence, List<Cell> cells) {
        return new Tables(edition, evidence)
                .levels(
                        edition.text("table.levels"),
                        Tables.group(cells.stream(), label -> edition.labels().outcome(label.outcome())),
                        name(edition));
    }

    private static Function<Label, String> name(Edition edition) {
        return label -> edition.labels().estimand(label.estimand()) + ", "
                + edition.labels().subgroup(label.subgroup());
    }

    private static String anchor(String id) {
        return "set-" + id.replaceAll("[^A-Za-z0-9]+", "-");
    }
}
