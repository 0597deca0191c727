package id.sigi.reports.paper;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.github.jknack.handlebars.context.MethodValueResolver;
import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes a table as one HTML file, by the look of the report: no network, no script, every text escaped. */
final class HtmlTable {
    private HtmlTable() {}

    static byte[] write(PaperTable paper) {
        Map<String, Object> model = Map.of(
                "language", paper.labels().language().code(),
                "title", paper.table().caption(),
                "code", paper.set().provenance().codeVersion(),
                "table", paper.table(),
                "models", paper.models(),
                "notesName", paper.labels().text("paper.notes"),
                "notes", paper.notes());
        Context context = Context.newBuilder(model)
                .resolver(MapValueResolver.INSTANCE, MethodValueResolver.INSTANCE)
                .build();
        try {
            return template().apply(context).getBytes(StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException("a table could not be written into memory", fault);
        }
    }

    private static Template template() throws IOException {
        return new Handlebars(new ClassPathTemplateLoader("/id/sigi/reports/site", ".hbs")).compile("paper");
    }
}
