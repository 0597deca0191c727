package id.sigi.app.job.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.methods.plan.FrozenPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * How a result was made, as its manifest says: enough to make it again. Paths are written as seen from the result's folder, so that a
 * result may be moved together with what it was made from.
 *
 * @param input what the rows were read from
 * @param path where that lies, as seen from the result's folder
 * @param plans the frozen plans that lie in the result
 */
public record ResultOrigin(Input input, String path, List<Pinned> plans) {
    private static final String INPUT = "input";
    private static final String PATH = "path";
    private static final String PLANS = "plans";
    private static final String FILE = "file";
    private static final String SHA_256 = "sha256";

    public ResultOrigin {
        plans = List.copyOf(plans);
    }

    /** What rows can be read from. */
    public enum Input {
        /** A user's file or Delta table. */
        FILE,
        /** The panels of a lake. */
        LAKE
    }

    /**
     * A frozen plan.
     *
     * @param file its file, as seen from the result's folder
     * @param sha256 its hash
     */
    public record Pinned(String file, String sha256) {
        public static Pinned of(String file, FrozenPlan plan) {
            return new Pinned(file, plan.sha256());
        }
    }

    /** As seen from a result's folder. */
    public static String seenFrom(Path result, Path path) {
        Path seen = real(result).relativize(real(path));
        StringJoiner names = new StringJoiner("/");
        seen.forEach(name -> names.add(name.toString()));
        return names.toString();
    }

    /** A path whose folder is named without links, because "the folder above" is another one behind a link. */
    private static Path real(Path path) {
        Path whole = path.toAbsolutePath();
        Path folder = whole.getParent();
        try {
            return folder == null || whole.endsWith("..") || whole.endsWith(".")
                    ? whole.toRealPath()
                    : folder.toRealPath().resolve(whole.getFileName());
        } catch (IOException fault) {
            // What is not there yet has no links behind it.
            return whole.normalize();
        }
    }

    /** Adds what was made how to a manifest. */
    public void write(ObjectNode manifest) {
        manifest.put(INPUT, input.name()).put(PATH, path);
        ArrayNode written = manifest.putArray(PLANS);
        plans.forEach(plan -> written.addObject().put(FILE, plan.file()).put(SHA_256, plan.sha256()));
    }

    /** What a manifest says; empty if it does not say it, as those of the first versions did not. */
    static Optional<ResultOrigin> find(JsonNode manifest) {
        Optional<Input> input = input(manifest.path(INPUT).asText());
        if (input.isEmpty()
                || !manifest.path(PATH).isTextual()
                || !manifest.path(PLANS).isArray()) {
            return Optional.empty();
        }
        List<Pinned> plans = new ArrayList<>();
        manifest.get(PLANS)
                .forEach(plan -> plans.add(
                        new Pinned(plan.path(FILE).asText(), plan.path(SHA_256).asText())));
        return Optional.of(new ResultOrigin(input.get(), manifest.get(PATH).asText(), plans));
    }

    private static Optional<Input> input(String name) {
        for (Input input : Input.values()) {
            if (input.name().equals(name)) {
                return Optional.of(input);
            }
        }
        return Optional.empty();
    }
}
