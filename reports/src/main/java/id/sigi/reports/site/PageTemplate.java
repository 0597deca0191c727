package id.sigi.reports.site;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.github.jknack.handlebars.context.MethodValueResolver;
import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import id.sigi.reports.chapter.Edition;
import id.sigi.reports.label.Labels;
import id.sigi.reports.label.Language;
import id.sigi.reports.page.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pages as HTML through logic-less templates that escape everything except the SVG that this module drew itself.
 */
final class PageTemplate {
    private static final List<String> WORDS =
            List.of("skip", "brand.tagline", "nav.label", "footer.note", "footer.source", "footer.code", "synthetic");

    private final Edition edition;
    private final List<Page> pages;
    private final Template template;

    PageTemplate(Edition edition, List<Page> pages) {
        this.edition = edition;
        this.pages = pages;
        this.template = compile();
    }

    private static Template compile() {
        try {
            return new Handlebars(new ClassPathTemplateLoader("/id/sigi/reports/site", ".hbs")).compile("page");
        } catch (IOException fault) {
            throw new UncheckedIOException("the templates of the report cannot be read", fault);
        }
    }

    String render(Page page) {
        Context context = Context.newBuilder(model(page))
                .resolver(MapValueResolver.INSTANCE, MethodValueResolver.INSTANCE)
                .build();
        try {
            return template.apply(context);
        } catch (IOException fault) {
            throw new UncheckedIOException("a page could not be written into memory: " + page.id(), fault);
        }
    }

    private Map<String, Object> model(Page page) {
        Language language = edition.labels().language();
        Language other = Place.other(language);
        return Map.ofEntries(
                Map.entry("language", language.code()),
                Map.entry("title", edition.input().title()),
                Map.entry("synthetic", edition.input().facts().isSynthetic()),
                Map.entry("page", page),
                Map.entry("nav", pages.stream().map(entry -> entry(entry, page)).toList()),
                Map.entry("words", words(edition.labels())),
                Map.entry("scope", scope()),
                Map.entry("facts", edition.input().facts()),
                Map.entry("otherCode", other.code()),
                Map.entry("otherName", other.ownName()),
                Map.entry("otherHref", Place.of(language).to(other, page.file())));
    }

    /** What period, as of when, and which minimum cell: on every page, because a page is read and copied alone. */
    private List<String> scope() {
        Labels labels = edition.labels();
        Stream<String> period = edition.input().facts().period().stream()
                .map(covered -> labels.text(
                        "footer.period",
                        labels.numerals().day(covered.from()),
                        labels.numerals().day(covered.to()),
                        labels.numerals().day(covered.asOf())));
        Stream<String> minimum = edition.input().minimumCell().stream()
                .mapToObj(people ->
                        labels.text("footer.minimum", labels.numerals().count(people)));
        return Stream.concat(period, minimum).toList();
    }

    private Map<String, Object> entry(Page entry, Page current) {
        return Map.of(
                "file", entry.file(),
                "name", edition.labels().text("nav." + entry.id()),
                "current", entry.id().equals(current.id()));
    }

    private static Map<String, String> words(Labels labels) {
        return WORDS.stream().collect(Collectors.toMap(key -> key.replace('.', '_'), key -> labels.text(key)));
    }
}
