package id.sigi.methods.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema of plans, for editors and partners. The reader's own checks go further: it knows which keys need each other. */
public final class PlanSchema {
    /** File name under which the schema is handed out. */
    public static final String FILE_NAME = "plan.schema.json";

    /** The registry of indicators that comes with the program. */
    static final String REGISTRY = "indicators.yaml";

    private PlanSchema() {}

    /** The schema, as JSON. */
    public static String text() {
        return resource(FILE_NAME);
    }

    static String resource(String name) {
        try (InputStream resource = PlanSchema.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is part of the program");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
