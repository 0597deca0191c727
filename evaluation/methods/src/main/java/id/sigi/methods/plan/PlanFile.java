package id.sigi.methods.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Reads plans. Strict: an unknown key, a key given twice, a value of the wrong type, a missing key and anything after the plan are
 * faults that name the file, the line and the key.
 */
public final class PlanFile {
    /** Far more than any plan has, and little enough to be read at once. */
    private static final long MOST_BYTES = 2_000_000;

    private static final ObjectMapper YAML = yaml();
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private PlanFile() {}

    /**
     * Reads and freezes the plan of a file in UTF-8.
     *
     * @throws RequestFault if there is no such file, or it is not a plan
     */
    public static FrozenPlan read(Path file) {
        return parse(String.valueOf(file.getFileName()), text(file, "plan"));
    }

    /** @param what the file should be, for messages */
    private static String text(Path file, String what) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new RequestFault(
                        "the " + what + " " + file + " cannot be read",
                        "it has " + Files.size(file) + " bytes, and " + MOST_BYTES + " are the most",
                        "name a " + what + "; data belongs to --data");
            }
            return Files.readString(file);
        } catch (NoSuchFileException fault) {
            throw new RequestFault("there is no " + what + " " + file, "no such file", "name an existing file", fault);
        } catch (MalformedInputException fault) {
            throw new RequestFault(
                    file.getFileName() + " cannot be read",
                    "it is not UTF-8 text",
                    "save the " + what + " as UTF-8",
                    fault);
        } catch (IOException fault) {
            throw new RequestFault(
                    "the " + what + " " + file + " cannot be read",
                    Files.isDirectory(file) ? "it is a folder" : "the file system does not let it be read",
                    "name a file that may be read",
                    fault);
        }
    }

    /**
     * Parses and freezes a plan.
     *
     * @param name name of the file, for messages
     * @param text the YAML
     * @throws RequestFault if it is not a plan
     */
    public static FrozenPlan parse(String name, String text) {
        if (text.stripLeading().startsWith("- ")) {
            throw new RequestFault(
                    name + " is no plan",
                    "it begins as a list, and a plan is keys with values",
                    "write kind, id and what else sigi plan-schema describes, each at the beginning of a line");
        }
        try {
            EvaluationPlan plan = text.isBlank() ? null : YAML.readValue(text, EvaluationPlan.class);
            if (plan == null) {
                throw new RequestFault(
                        name + " is no plan",
                        "it is empty",
                        "write a plan as sigi plan-schema describes, or begin with a copy of a shipped one in"
                                + " app/src/main/resources/plans");
            }
            return freeze(plan);
        } catch (JsonProcessingException fault) {
            throw PlanFault.of(name, fault);
        }
    }

    /**
     * Reads a registry of indicators of a file in UTF-8, as strictly as a plan.
     *
     * @throws RequestFault if there is no such file, or it is no registry
     */
    public static IndicatorRegistry readRegistry(Path file) {
        return parseRegistry(String.valueOf(file.getFileName()), text(file, "registry of indicators"));
    }

    /**
     * Parses a registry of indicators, as strictly as a plan.
     *
     * @param name name of the file, for messages
     * @param text the YAML
     * @throws RequestFault if it is no registry
     */
    public static IndicatorRegistry parseRegistry(String name, String text) {
        try {
            if (text.lines().anyMatch(line -> line.startsWith("kind:"))) {
                throw new RequestFault(
                        name + " is no registry of indicators",
                        "it says kind, so it is a plan of its own",
                        "estimate it with sigi evaluate, or write it below populations in a registry: see IndicatorRegistry"
                                + " in sigi plan-schema");
            }
            IndicatorRegistry registry = text.isBlank() ? null : YAML.readValue(text, IndicatorRegistry.class);
            if (registry == null) {
                throw new RequestFault(
                        name + " is no registry of indicators",
                        "it is empty",
                        "begin with a copy of the shipped one, and see IndicatorRegistry in sigi plan-schema");
            }
            registry.claims().stream()
                    .flatMap(claim -> claim.findIndicator().stream())
                    .filter(indicator -> registry.findIndicator(indicator).isEmpty())
                    .findFirst()
                    .ifPresent(indicator -> {
                        throw new RequestFault(
                                name + " cites a figure beside an unknown indicator",
                                "there is no indicator " + indicator,
                                "correct the name, or leave indicator out");
                    });
            registry.populations().stream()
                    .filter(plan -> plan.findTable().isEmpty())
                    .findFirst()
                    .ifPresent(plan -> {
                        throw new RequestFault(
                                name + ", the population " + plan.id() + " has no table",
                                "a registry names its tables itself",
                                "write rows: {data: ...} with a table of the lake");
                    });
            return registry;
        } catch (JsonProcessingException fault) {
            throw PlanFault.of(name, fault);
        }
    }

    /** The registry of Program Kartu Prakerja, which comes with the program. */
    public static IndicatorRegistry shippedRegistry() {
        return parseRegistry(PlanSchema.REGISTRY, PlanSchema.resource(PlanSchema.REGISTRY));
    }

    /** Freezes a plan that was made in code. */
    public static FrozenPlan freeze(EvaluationPlan plan) {
        try {
            String json = CANONICAL.writerFor(EvaluationPlan.class).writeValueAsString(plan);
            return new FrozenPlan(plan, json, sha256(json));
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a plan is made of text and numbers, so it can be written", fault);
        }
    }

    /** SHA-256 of a frozen plan's canonical JSON, in hexadecimal. */
    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java platform has SHA-256", fault);
        }
    }

    private static ObjectMapper yaml() {
        YAMLFactory factory = YAMLFactory.builder()
                .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        YAMLMapper mapper = YAMLMapper.builder(factory)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .build();
        for (CoercionInputShape shape : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        return mapper;
    }
}
