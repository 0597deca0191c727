package id.sigi.reports.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.reports.disclosure.DisclosureRules;
import id.sigi.reports.exhibit.PaperTables;
import id.sigi.reports.input.ReportInput;
import id.sigi.reports.input.RunFacts;
import id.sigi.reports.label.Labels;
import id.sigi.reports.label.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;

/** Truth: a set written by hand. Two effects may be printed, one has an arm of four people, one could not be estimated. */
@Tag("kernel")
class PaperTableTest {
    private static final double EFFECT = 0.1 + 0.2;
    private static final Inference F_TEST = new Inference(
            OptionalDouble.of(1.6142),
            OptionalDouble.empty(),
            OptionalDouble.of(18474),
            OptionalDouble.of(1.6142),
            OptionalDouble.of(0.1049),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());
    private static final double SECRET = 0.7654321;
    private static final String OUTCOME = "is_<b>_50%_&_more";

    private static Label label(String subgroup, String estimator) {
        return new Label(
                OUTCOME,
                Estimand.ofWords("intention-to-treat"),
                Contrast.ofWords("won minus lost"),
                subgroup,
                Estimator.ofWords(estimator));
    }

    private static PaperTable table(Language language) {
        EstimateSet set = new EstimateSet(
                "impact",
                Evidence.LOTTERY,
                new Provenance("a-plan", "00ff", List.of(new TableVersion("people.csv", "sha256:1", 210)), "0.1.0", 7),
                List.of(new FlowStep("asked", 210, 190)),
                List.of("Standard errors clustered by village.", "No weights."),
                List.of(
                        Estimate.of(
                                label(Label.ALL, "regression, HC2"),
                                Inferences.of(EFFECT, 0.05, 203),
                                Basis.arms(100, 105, "people with an answer")),
                        Estimate.of(
                                label(Label.ALL, "regression, CR2"),
                                Inferences.of(EFFECT, 0.06, 120),
                                Basis.arms(100, 105, "people with an answer")),
                        Estimate.of(
                                label("sex=FEMALE", "regression, CR2"),
                                Inferences.of(SECRET, 0.05, 203),
                                Basis.arms(4, 105, "people with an answer")),
                        Estimate.notEstimable(
                                label("sex=MALE", "regression, HC2"),
                                Basis.arms(96, 20, "people with an answer"),
                                "the offer does not vary")));
        DisclosureRules rules = DisclosureRules.withDefaults();
        ReportInput input = new ReportInput(
                "A \"study\" of #1",
                new RunFacts("people.csv", "0.1.0", "A table", RunFacts.Origin.RECORDED),
                List.of(),
                ReportInput.release(List.of(set), rules));
        return new PaperTables(input, rules, Labels.of(language)).list().get(0);
    }

    private static String text(PaperFormat format) throws IOException {
        byte[] bytes = format.write(table(Language.ENGLISH));
        return format == PaperFormat.XLSX
                ? String.join("\n", parts(bytes).values())
                : new String(bytes, StandardCharsets.UTF_8);
    }

    private static Map<String, String> parts(byte[] zip) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void everyFormatStatesWhatItsReaderMustKnow(PaperFormat format) throws IOException {
        String text = text(format);
        for (String words : List.of(
                "HC2",
                "Standard errors clustered by village.",
                "No weights.",
                "Sample, rows left at each step: 190 of 210 (asked).",
                "Counted are: people with an answer.",
                "1 of 4 rows are suppressed, because they count fewer than 10 people",
                "suppressed",
                "could not be estimated: the offer does not vary",
                "Plan a-plan, SHA-256 00ff",
                "people.csv, version sha256:1, 210 rows")) {
            assertTrue(text.contains(words), () -> words + " is missing in\n" + text);
        }
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void aWithheldNumberIsNowhere(PaperFormat format) throws IOException {
        String text = text(format);
        assertFalse(text.contains("76.5") || text.contains("0.765"), text);
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void theSameTableGivesTheSameBytes(PaperFormat format) {
        for (Language language : Language.values()) {
            assertArrayEquals(format.write(table(language)), format.write(table(language)));
        }
    }

    @Test
    void latexEscapesTextAndHasAsManyCellsInEachRow() throws IOException {
        String tex = text(PaperFormat.TEX);
        assertTrue(tex.contains("is\\_\\textless{}b\\textgreater{}\\_50\\%\\_\\&\\_more"), tex);
        assertTrue(tex.contains("A \\textquotedbl{}study\\textquotedbl{} of \\#1"), tex);
        int columns = tex.replaceAll("(?s).*textwidth\\}(r+)@.*", "$1").length() + 1;
        List<String> rows = tex.lines()
                .filter(line -> line.endsWith("\\\\") && !line.startsWith("\\caption"))
                .toList();
        assertEquals(7, rows.size(), tex);
        for (String row : rows) {
            assertEquals(columns, cells(row), row);
        }
        assertTrue(tex.contains("\\textsuperscript{a}~regression, HC2."), tex);
        assertTrue(tex.contains("\\textsuperscript{b}~regression, CR2."), tex);
    }

    private static int cells(String row) {
        int cells = 1
                + (int) row.replace("\\&", "")
                        .chars()
                        .filter(mark -> mark == '&')
                        .count();
        Matcher spans = Pattern.compile("\\\\multicolumn\\{(\\d+)}").matcher(row);
        while (spans.find()) {
            cells += Integer.parseInt(spans.group(1)) - 1;
        }
        return cells;
    }

    @Test
    void balanceHasOneRowForEachCovariate() {
        String tex = new String(PaperFormat.TEX.write(balance()), StandardCharsets.UTF_8);
        List<String> rows = tex.lines()
                .filter(line -> line.contains("hangindent"))
                .map(line -> line.replaceAll(".*hangindent=1em ", ""))
                .toList();
        assertEquals(
                List.of(
                        "Age in years & 31.02 & 31.46 & $-$0.44 & 0.225 & 0.051 & $-$0.040 & 3,149 & 15,406 \\\\",
                        "All characteristics together: Joint test (F)\\textsuperscript{a} & -- & -- & 1.61 & -- & 0.105 & -- & 3,149 & 15,406 \\\\"),
                rows);
        assertTrue(tex.contains("\\shortstack[r]{Mean,\\\\selected}"), tex);
    }

    private static PaperTable balance() {
        Basis arms = Basis.arms(3149, 15406, "people in cells with both arms");
        EstimateSet set = new EstimateSet(
                "balance",
                Evidence.LOTTERY,
                new Provenance("a-plan", "00ff", List.of(), "0.1.0", 7),
                List.of(),
                List.of(),
                List.of(
                        Estimate.of(
                                new Label(
                                        "age",
                                        Estimand.ofWords("mean, selected"),
                                        Contrast.NONE,
                                        Label.ALL,
                                        Estimator.ofWords("mean")),
                                Inference.point(31.0213),
                                Basis.rows(3149, "people drawn")),
                        Estimate.of(
                                new Label(
                                        "age",
                                        Estimand.ofWords("mean, not selected"),
                                        Contrast.NONE,
                                        Label.ALL,
                                        Estimator.ofWords("mean")),
                                Inference.point(31.4611),
                                Basis.rows(15406, "people not drawn")),
                        Estimate.of(
                                new Label(
                                        "age",
                                        Estimand.ofWords("difference"),
                                        Contrast.ofWords("selected minus not selected"),
                                        Label.ALL,
                                        Estimator.ofWords("difference")),
                                Inferences.of(-0.4382, 0.225, 18411),
                                arms),
                        Estimate.of(
                                new Label(
                                        "age",
                                        Estimand.ofWords("normalised difference"),
                                        Contrast.ofWords("selected minus not selected"),
                                        Label.ALL,
                                        Estimator.ofWords("n")),
                                Inference.point(-0.0391),
                                arms),
                        Estimate.of(
                                new Label(
                                        "all covariates",
                                        Estimand.ofWords("omnibus F"),
                                        Contrast.ofWords("selected minus not selected"),
                                        Label.ALL,
                                        Estimator.ofWords("F")),
                                F_TEST,
                                arms)));
        DisclosureRules rules = DisclosureRules.withDefaults();
        ReportInput input = new ReportInput(
                "A study",
                new RunFacts("people.csv", "0.1.0", "A table", RunFacts.Origin.RECORDED),
                List.of(),
                ReportInput.release(List.of(set), rules));
        return new PaperTables(input, rules, Labels.of(Language.ENGLISH)).list().get(0);
    }

    @Test
    void lettersGoOnBehindZ() {
        assertEquals("a", LatexTable.letter(0));
        assertEquals("z", LatexTable.letter(25));
        assertEquals("aa", LatexTable.letter(26));
        assertEquals("ab", LatexTable.letter(27));
    }

    @Test
    void htmlIsWellFormedAndEscaped() throws IOException, SAXException, ParserConfigurationException {
        String html = text(PaperFormat.HTML);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        html.replace("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8)));
        assertTrue(html.contains("is_&lt;b&gt;_50%_&amp;_more"), html);
        assertFalse(html.contains("<b>_50"), html);
    }

    @Test
    void excelHasTheDigitsThatTheBaseSupportsAndNoFormula() throws IOException {
        Map<String, String> parts = parts(PaperFormat.XLSX.write(table(Language.ENGLISH)));
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("<v>0.3</v>"), sheet);
        assertFalse(sheet.contains(String.valueOf(EFFECT)), sheet);
        assertFalse(sheet.contains("<f>"), sheet);
        assertTrue(parts.get("docProps/core.xml").contains("1980-01-01T00:00:00Z"), parts.get("docProps/core.xml"));
    }

    @Test
    void bothLanguagesSayIt() {
        String tex = new String(PaperFormat.TEX.write(table(Language.INDONESIAN)), StandardCharsets.UTF_8);
        assertTrue(tex.contains("1 dari 4 baris disupresi"), tex);
        assertTrue(tex.contains("Perempuan"), tex);
    }
}
