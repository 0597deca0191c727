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
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Executes every cell of every notebook in the JDK's own shell, which is what a Java kernel of Jupyter does. */
@Tag("scenario")
class NotebooksTest {
    private static final Path NOTEBOOKS = Path.of("src", "main", "notebooks");

    @Test
    void aLotteryIsEvaluatedPoweredExplainedDrawnAndMadeAgain() throws IOException {
        String output = run("a-lottery-evaluated.ipynb");

        for (String words : List.of(
                "intention-to-treat",
                "Passes over the rows",
                "income: smallest detectable effect ",
                "regression with cell effects, HC2: n 1200, R2 OptionalDouble[",
                "Real draw: ",
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

    private static String run(String name) throws IOException {
        Path notebook = NOTEBOOKS.resolve(name);
        JsonNode cells = new ObjectMapper().readTree(notebook.toFile()).get("cells");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            for (JsonNode cell : cells) {
                if (cell.get("cell_type").asText().equals("code")) {
                    assertEquals(0, cell.get("outputs").size(), "outputs are stripped before a notebook is kept");
                    execute(shell, text(cell));
                }
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
