package id.sigi.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small plan and its data in a folder, carried out through the command line. */
record ReadPlan(Path folder) {
    static final String PLAN = """
            kind: experiment
            id: s
            title: {en: T, id: T}
            unit: id
            design: {offer: z}
            outcomes:
              - {name: y, label: {en: y, id: y}, unit: points}
            estimators:
              - {estimator: difference_in_means}
            minimum_cell: 1
            multiplicity: none
            """;

    /** Carries a plan out on a file. */
    Spoken evaluate(String plan, Path data, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("plan.yaml"), plan);
        List<String> words = new ArrayList<>(List.of("evaluate", file.toString(), "--data", data.toString()));
        words.addAll(List.of(options));
        return Spoken.sigi(words.toArray(String[]::new));
    }

    /** Carries a plan out on a CSV file of this text. */
    Spoken evaluate(String plan, String csv) throws IOException {
        return evaluate(plan, Files.writeString(folder.resolve("data.csv"), csv));
    }

    /** A file of the tests. */
    static Path data(String name) {
        return Path.of("src/test/resources/id/sigi/app/command/reading").resolve(name);
    }
}
