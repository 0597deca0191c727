package id.sigi.reports.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.fault.RequestFault;
import id.sigi.reports.input.ReportInput;
import id.sigi.reports.input.RunFacts;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Truth: the fixture's own numbers, and what holds for every page whatever its numbers. */
@Tag("kernel")
class ReportSiteTest {
    private static final Map<String, String> FILES = ReportSite.files(ProgrammeFixture.input());
    private static final Map<String, Document> PARSED =
            FILES.values().stream().distinct().collect(Collectors.toMap(text -> text, text -> parse(text)));
    private static final List<String> PAGES = List.of(
            "index.html",
            "monitoring.html",
            "transitions.html",
            "inclusion.html",
            "impact.html",
            "quality.html",
            "provenance.html");

    @Test
    void everyPageIsThereInBothLanguages() {
        Set<String> expected = new HashSet<>(PAGES);
        PAGES.forEach(page -> expected.add("id/" + page));
        assertEquals(expected, FILES.keySet());
        assertTrue(FILES.get("index.html").contains("<html lang=\"en\">"));
        assertTrue(FILES.get("id/index.html").contains("<html lang=\"id\">"));
    }

    @Test
    void pagesAreWellFormedAndTheirIdentifiersUnique() {
        FILES.forEach((file, text) -> {
            Set<String> seen = new HashSet<>();
            elements(PARSED.get(text), "*").forEach(element -> {
                String id = element.getAttribute("id");
                assertTrue(id.isEmpty() || seen.add(id), file + " has two " + id);
            });
        });
    }

    @Test
    void linksResolve() {
        FILES.forEach((file, text) -> elements(PARSED.get(text), "a").forEach(link -> {
            String target = link.getAttribute("href");
            if (target.startsWith("#")) {
                assertTrue(text.contains("id=\"" + target.substring(1) + "\""), target);
                return;
            }
            String path = Path.of("/" + file)
                    .resolveSibling(target)
                    .normalize()
                    .toString()
                    .substring(1);
            assertTrue(FILES.containsKey(path) || path.matches("data/[a-z]+\\.(csv|json)"), file + " -> " + target);
        }));
    }

    @Test
    void nothingIsLoadedFromElsewhereAndNothingRuns() {
        FILES.forEach((file, text) -> {
            Document page = PARSED.get(text);
            assertTrue(text.contains("default-src 'none'"), file);
            assertTrue(
                    elements(page, "script").isEmpty() && elements(page, "link").isEmpty(), file);
            assertTrue(elements(page, "*").stream().noneMatch(e -> e.hasAttribute("src")), file);
        });
    }

    @Test
    void noNumberIsMissingWithoutAReason() {
        FILES.forEach((file, text) -> {
            for (String bad : List.of("NaN", "Infinity", "Optional", "null", "{{")) {
                assertFalse(text.contains(bad), file + " has " + bad);
            }
        });
        assertTrue(FILES.get("impact.html").contains("could not be estimated: the first stage is empty"));
    }

    @Test
    void everyPercentageOfALevelHasItsDenominatorInTheSameRow() {
        Pattern level = Pattern.compile("^\\d{1,3}[.,]\\d%$");
        Pattern fraction = Pattern.compile("\\d+ / \\d|^[\\d.,]+ *\\D*$");
        FILES.forEach((file, text) -> elements(PARSED.get(text), "tr").forEach(row -> {
            for (Element cell : elements(row, "td")) {
                if (level.matcher(own(cell)).matches()) {
                    boolean stated = cell.getTextContent().contains(" / ")
                            || elements(row, "td").stream()
                                    .skip(1)
                                    .anyMatch(other -> fraction.matcher(other.getTextContent())
                                            .find());
                    assertTrue(stated, file + ": " + row.getTextContent());
                }
            }
        }));
        elements(PARSED.get(FILES.get("index.html")), "li").stream()
                .filter(card -> card.getTextContent().contains("%"))
                .filter(card -> card.getTextContent().contains("Selected"))
                .forEach(card -> assertTrue(card.getTextContent().contains("6,512 / 18,642 applicants in a draw")));
    }

    /** The text of a cell without its small print. */
    private static String own(Element cell) {
        return cell.getFirstChild() == null ? "" : cell.getFirstChild().getTextContent();
    }

    @Test
    void lotteryAndBeforeAfterShareNeitherTableNorChartNorPage() {
        FILES.forEach((file, text) -> {
            Document page = PARSED.get(text);
            Set<String> kinds = new HashSet<>();
            List<Element> holders = new ArrayList<>(elements(page, "table"));
            holders.addAll(elements(page, "figure"));
            holders.forEach(holder -> kinds.add(holder.getAttribute("data-evidence")));
            assertFalse(kinds.contains(""), file);
            assertFalse(kinds.containsAll(Set.of("LOTTERY", "BEFORE_AFTER")), file);
        });
        assertTrue(FILES.get("transitions.html").contains("not impact"));
        assertTrue(FILES.get("id/transitions.html").contains("bukan dampak"));
    }

    @Test
    void aLanguageWritesNumbersItsOwnWay() {
        assertTrue(FILES.get("index.html").contains("Rp\u00a013,865,400,000"));
        assertTrue(FILES.get("id/index.html").contains("Rp13.865.400.000"));
        assertTrue(FILES.get("id/index.html").contains("34,9%"));
    }

    @Test
    void smallCellsAreHiddenAndCounted() {
        String monitoring = FILES.get("monitoring.html");
        assertTrue(monitoring.contains("suppressed"));
        assertFalse(monitoring.contains("6 / 6,512"));
        assertFalse(monitoring.contains("too few people"), "a reason tells something of the count");
        assertTrue(FILES.get("provenance.html").contains("Rows suppressed"));
    }

    @Test
    void everyPageSaysItsPeriodAndItsMinimumCell() {
        FILES.forEach((file, text) -> {
            boolean isEnglish = !file.startsWith("id/");
            assertTrue(
                    text.contains(
                            isEnglish
                                    ? "Period: events from 11 April 2020 to 17 August 2021. As of 1 October 2021."
                                    : "Periode: peristiwa dari 11 April 2020 sampai 17 Agustus 2021. Keadaan per 1 Oktober 2021."),
                    file);
            assertTrue(
                    text.contains(isEnglish ? "Minimum cell size: 10 people." : "Ukuran sel minimum: 10 orang."), file);
        });
    }

    @Test
    void noTwoSectionsOfAPageHaveOneTitle() {
        FILES.forEach((file, text) -> {
            List<String> titles = elements(PARSED.get(text), "h2").stream()
                    .map(Element::getTextContent)
                    .toList();
            assertEquals(titles.stream().distinct().toList(), titles, file);
        });
    }

    @Test
    void unequalResponseIsWarnedOfBesideTheHeadlineEffect() {
        Document page = PARSED.get(FILES.get("impact.html"));
        Element effects = elements(page, "section").stream()
                .filter(section -> section.getAttribute("id").equals("effects"))
                .findFirst()
                .orElseThrow();
        String words = effects.getTextContent();
        assertTrue(words.indexOf("Differential attrition") >= 0, words);
        assertTrue(words.indexOf("Differential attrition") < words.indexOf("percentage points"), words);
        assertTrue(FILES.get("index.html").contains("Response rates differ by arm"));
    }

    @Test
    void numbersThatSeemToContradictEachOtherAreToldApart() {
        assertTrue(FILES.get("index.html").contains("Over all waves together"));
        assertTrue(FILES.get("monitoring.html").contains("is smaller than the share ever selected over all waves"));
        assertTrue(FILES.get("impact.html").contains("later draws do not count here"));
    }

    @Test
    void definitionsKeepIndicatorsApartFromNationalStatistics() {
        assertTrue(FILES.get("inclusion.html")
                .contains("Programme monitoring indicator aligned with SDG 8.10.2; not a national statistic."));
        assertTrue(FILES.get("id/inclusion.html").contains("selaras dengan TPB 4.3.1; bukan statistik nasional."));
    }

    @Test
    void hostileTextStaysText() {
        String hostile = "<script>alert('x')</script> & \"quoted\" {{page}}";
        ReportInput input = new ReportInput(
                hostile,
                new RunFacts(hostile, hostile, hostile, RunFacts.Origin.RECORDED),
                List.of(),
                ProgrammeFixture.input().sets());
        ReportSite.files(input).forEach((file, text) -> {
            assertFalse(text.contains("<script"), file);
            assertTrue(parse(text).getDocumentElement().getTextContent().contains(hostile), file);
        });
    }

    private static ReportInput withoutSets() {
        return new ReportInput(
                "Empty", new RunFacts("none", "0.1.0", "Nothing", RunFacts.Origin.RECORDED), List.of(), List.of());
    }

    @Test
    void aReportWithoutSetsStillSaysSo() {
        assertEquals(
                Set.of("index.html", "provenance.html", "id/index.html", "id/provenance.html"),
                ReportSite.files(withoutSets()).keySet());
    }

    /** By the same pages, byte for byte, as the same input gave before. */
    @Test
    void theFolderIsReplacedWhole(@TempDir Path root) throws IOException {
        Path folder = root.resolve("deep").resolve("report");
        ReportSite.write(withoutSets(), folder);
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("other.html"), "stale");
        ReportSite.write(ProgrammeFixture.input(), folder);
        assertFalse(Files.exists(folder.resolve("other.html")));
        assertEquals(FILES, pages(folder));
        try (var left = Files.list(folder.getParent())) {
            assertEquals(1, left.count(), "nothing is left beside the report");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "lake"})
    void aFolderWithOtherThingsIsLeftAlone(String name, @TempDir Path root) throws IOException {
        Path foreign = Files.createDirectories(root.resolve("mine")).resolve(name);
        Files.writeString(foreign, "keep");
        RequestFault fault =
                assertThrows(RequestFault.class, () -> ReportSite.write(ProgrammeFixture.input(), foreign.getParent()));
        assertTrue(fault.remedy().contains("empty or a new folder"));
        assertEquals("keep", Files.readString(foreign));
    }

    @Test
    void aFolderThatCannotBeWrittenIsABadRequest(@TempDir Path root) throws IOException {
        Path file = Files.writeString(root.resolve("file"), "not a folder");
        RequestFault fault = assertThrows(
                RequestFault.class, () -> ReportSite.write(ProgrammeFixture.input(), file.resolve("report")));
        assertTrue(fault.problem().contains("cannot be written"));
    }

    private static Map<String, String> pages(Path folder) throws IOException {
        Map<String, String> pages = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                pages.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return pages;
    }

    private static List<Element> elements(Document page, String tag) {
        return elements(page.getDocumentElement(), tag);
    }

    private static List<Element> elements(Element root, String tag) {
        NodeList nodes = root.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Document parse(String text) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)));
        } catch (SAXException | ParserConfigurationException | IOException fault) {
            throw new AssertionError(fault);
        }
    }
}
