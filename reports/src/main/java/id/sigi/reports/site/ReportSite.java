package id.sigi.reports.site;

import id.sigi.programme.progress.WorkProgress;
import id.sigi.reports.chapter.Chapters;
import id.sigi.reports.chapter.Edition;
import id.sigi.reports.input.ReportInput;
import id.sigi.reports.label.Labels;
import id.sigi.reports.label.Language;
import id.sigi.reports.page.Page;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the whole report as static pages, English at the top and Indonesian below {@code id/}. The pages need no network, no script and no
 * server. The same input gives the same bytes.
 */
public final class ReportSite {
    private ReportSite() {}

    /**
     * Writes the pages into a folder beside the target and moves it into place when it is whole. A former report there is replaced, its
     * {@code data/} with it; a folder that holds anything else is left alone.
     *
     * @throws id.sigi.programme.fault.RequestFault when the folder cannot be written or holds other things
     */
    public static void write(ReportInput input, Path folder) {
        new SiteFolder(folder.toAbsolutePath().normalize()).replace(files(input));
    }

    /** Every file of the site: its path below the folder, with slashes, and its text. */
    static Map<String, String> files(ReportInput input) {
        Map<String, String> files = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            Edition edition = new Edition(
                    input,
                    input.registry()
                            .map(registry -> Labels.of(language).withRegistry(registry))
                            .orElseGet(() -> Labels.of(language)));
            List<Page> pages = Chapters.pages(edition);
            PageTemplate template = new PageTemplate(edition, pages);
            pages.forEach(page -> {
                files.put(Place.of(language).path(page.file()), template.render(page));
                WorkProgress.tell("pages", files.size(), 0);
            });
        }
        return files;
    }
}
