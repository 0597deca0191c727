package id.sigi.app.diagnosis;

import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.scenario.EndlineOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the answer key of a replay: one line per person who was in a draw, without quotes or commas in its values. */
final class AnswerKeyFile {
    private static final String FILE = "answer-key.csv";

    private final Map<String, Integer> columns = new HashMap<>();

    private AnswerKeyFile(String header) {
        List<String> names = cells(header);
        for (int at = 0; at < names.size(); at++) {
            columns.put(names.get(at), at);
        }
    }

    /**
     * The lives by the person's identifier.
     *
     * @param folder folder of the answer key
     * @throws RequestFault if there is none
     */
    static Map<String, KnownPotentialOutcomes> read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            List<String> lines = Files.readAllLines(file);
            AnswerKeyFile sheet = new AnswerKeyFile(lines.get(0));
            Map<String, KnownPotentialOutcomes> lives = new HashMap<>();
            lines.stream()
                    .skip(1)
                    .map(AnswerKeyFile::cells)
                    .forEach(line -> lives.put(sheet.text(line, "applicant_id"), sheet.life(line)));
            return lives;
        } catch (IOException fault) {
            throw new RequestFault(
                    "There is no answer key in " + folder,
                    "only a replay leaves one behind, because only there both lives of everybody are known",
                    "Name the result of a replay with --result, or leave it out",
                    fault);
        }
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }

    private String text(List<String> line, String column) {
        return line.get(columns.get(column));
    }

    private KnownPotentialOutcomes life(List<String> line) {
        return new KnownPotentialOutcomes(
                Boolean.parseBoolean(text(line, "participates_if_won")),
                Boolean.parseBoolean(text(line, "participates_if_lost")),
                outcomes(line, "y0_"),
                outcomes(line, "y1_"));
    }

    private Map<String, Double> outcomes(List<String> line, String prefix) {
        Map<String, Double> outcomes = new HashMap<>();
        Arrays.stream(EndlineOutcome.values())
                .map(EndlineOutcome::column)
                .forEach(column -> outcomes.put(column, Double.valueOf(text(line, prefix + column))));
        return outcomes;
    }
}
