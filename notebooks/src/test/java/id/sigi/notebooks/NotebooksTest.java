package id.sigi.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compiles every cell of every notebook, and, in the suite of programmes, executes it in the JDK's own shell, which is what a Java kernel of
 * Jupyter does.
 */
@Tag("scenario")
class NotebooksTest {
    private static final Path NOTEBOOKS = Path.of("src", "main", "notebooks");

    /** Imports of all cells before one body: a notebook declares no methods and no types. */
    @ParameterizedTest
    @ValueSource(strings = {"a-lottery-evaluated.ipynb", "a-programme-audited.ipynb"})
    void everyCellKeepsToTheDoorsAsTheyAre(String name, @TempDir Path folder) throws IOException {
        List<String> cells = cells(name);
        assertTrue(cells.size() > 4, name + " has " + cells.size() + " cells");
        assertEquals("", compile(cells, folder));
        List<String> wrong = new ArrayList<>(cells);
        wrong.add("sigi.evaluateAnew(folder);");
        assertTrue(compile(wrong, folder).contains("evaluateAnew"), "a door that is not there is missed");
    }

    private static String compile(List<String> cells, Path folder) throws IOException {
        List<String> lines = cells.stream().flatMap(String::lines).toList();
        String imports = lines.stream().filter(NotebooksTest::isImport).collect(Collectors.joining("\n"));
        String body = lines.stream().filter(line -> !isImport(line)).collect(Collectors.joining("\n"));
        Path source = Files.writeString(
                folder.resolve("Notebook.java"),
                imports + "\nclass Notebook { void run() throws Exception {\n" + body + "\n}}\n");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
            compiler.getTask(null, files, said, options, null, files.getJavaFileObjects(source))
                    .call();
        }
        return said.getDiagnostics().stream()
                .filter(fault -> fault.getKind() == Diagnostic.Kind.ERROR)
                .map(fault -> fault.getMessage(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isImport(String line) {
        return line.startsWith("import ");
    }

    @Test
    @Tag("slow")
    @Tag("programme")
    void aLotteryIsEvaluatedPoweredExplainedDrawnAndMadeAgain() throws IOException {
        String output = run("a-lottery-evaluated.ipynb");

        for (String words : List.of(
                "intention-to-treat",
                "Aggregation stages",
                "income: smallest detectable effect ",
                "regression with cell effects, HC2: n 1200, R2 OptionalDouble[",
                "Actual draw: ",
                "the same, bit for bit: true")) {
            assertTrue(output.contains(words), () -> words + " is missing in\n" + output);
        }
    }

    /** A replay of the small scenario takes a minute. */
    @Test
    @Tag("slow")
    @Tag("programme")
    void aProgrammeIsReplayedAuditedAndDiagnosed() throws IOException {
        String output = run("a-programme-audited.ipynb");

        assertTrue(output.contains("findings: []"), output);
        assertTrue(
                output.contains("intention-to-treat, precision-weighted, regression with cell effects, CR2"), output);
    }

    @Test
    void everyNotebookIsExecutedHere() throws IOException {
        try (Stream<Path> files = Files.list(NOTEBOOKS)) {
            assertEquals(
                    List.of("a-lottery-evaluated.ipynb", "a-programme-audited.ipynb"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    private static List<String> cells(String name) throws IOException {
        JsonNode cells =
                new ObjectMapper().readTree(NOTEBOOKS.resolve(name).toFile()).get("cells");
        List<String> code = new ArrayList<>();
        for (JsonNode cell : cells) {
            if (cell.get("cell_type").asText().equals("code")) {
                assertEquals(0, cell.get("outputs").size(), "outputs are stripped before a notebook is kept");
                code.add(text(cell));
            }
        }
        return code;
    }

    private static String run(String name) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            for (String cell : cells(name)) {
                execute(shell, cell);
            }
        } finally {
            System.setOut(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private static String text(JsonNode cell) {
        StringBuilder lines = new StringBuilder();
        cell.get("source").forEach(line -> lines.append(line.asText()));
        return lines.toString();
    }

    private static void execute(JShell shell, String cell) {
        String rest = cell;
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            assertTrue(next.completeness().isComplete(), rest);
            List<String> faults = new ArrayList<>();
            for (SnippetEvent event : shell.eval(next.source())) {
                if (event.status() == Snippet.Status.REJECTED) {
                    shell.diagnostics(event.snippet()).forEach(fault -> faults.add(fault.getMessage(null)));
                }
                if (event.exception() != null) {
                    faults.add(event.exception().toString());
                }
            }
            assertEquals(List.of(), faults, next.source());
            rest = next.remaining();
        }
    }
}
