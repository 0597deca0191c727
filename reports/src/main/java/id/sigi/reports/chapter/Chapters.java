package id.sigi.reports.chapter;

import id.sigi.methods.estimate.Evidence;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.label.RegistryWords;
import id.sigi.reports.page.Page;
import id.sigi.reports.page.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of contents. A chapter is written when at least one of its sets was released; a set no chapter knows gets a page of its own. */
public final class Chapters {
    private static final List<Chapter> BODY = List.of(
            new Chapter("monitoring", List.of("monitoring"), MonitoringChapter::sections),
            new Chapter(
                    "transitions",
                    List.of("transitions", "employment_flows", "entrepreneurship", "own_business"),
                    TransitionsChapter::sections),
            new Chapter("inclusion", RegistryWords.sets(), InclusionChapter::sections),
            new Chapter(
                    "impact",
                    List.of("impact", "heterogeneity", "transition_effects", "balance", "response"),
                    ImpactChapter::sections),
            new Chapter("quality", List.of("quality"), QualityChapter::sections),
            new Chapter("other", List.of(), OtherChapter::sections));

    private Chapters() {}

    private record Chapter(String id, List<String> sets, Function<Edition, List<Section>> writer) {}

    /** All pages of an edition, the front page first and the provenance last. */
    public static List<Page> pages(Edition edition) {
        List<Page> pages = new ArrayList<>();
        pages.add(page("index", edition, IndexChapter.sections(edition, chapters(edition))));
        for (Chapter chapter : present(edition)) {
            pages.add(page(chapter.id(), edition, chapter.writer().apply(edition)));
        }
        pages.add(page("provenance", edition, ProvenanceChapter.sections(edition)));
        return pages;
    }

    /** Identifiers of the body's pages that this edition has. */
    private static List<String> chapters(Edition edition) {
        return Stream.concat(present(edition).stream().map(Chapter::id), Stream.of("provenance"))
                .toList();
    }

    private static List<Chapter> present(Edition edition) {
        return BODY.stream()
                .filter(chapter -> !sets(chapter, edition).isEmpty())
                .toList();
    }

    private static List<Released> sets(Chapter chapter, Edition edition) {
        return edition.input().sets().stream()
                .filter(set -> chapter.sets().isEmpty()
                        ? !known().contains(set.id())
                        : chapter.sets().contains(set.id()))
                .toList();
    }

    /** Sets that have a chapter. */
    static Set<String> known() {
        return BODY.stream().flatMap(chapter -> chapter.sets().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Kinds of evidence on a page, in words. */
    static String badge(String chapterId, Edition edition) {
        return BODY.stream()
                .filter(chapter -> chapter.id().equals(chapterId))
                .flatMap(chapter -> sets(chapter, edition).stream())
                .map(Released::evidence)
                .distinct()
                .sorted(Evidence::compareTo)
                .map(edition::evidenceName)
                .collect(Collectors.joining(" \u00b7 "));
    }

    private static Page page(String id, Edition edition, List<Section> sections) {
        return new Page(id, edition.text("page." + id + ".title"), edition.text("page." + id + ".lead"), sections);
    }
}
