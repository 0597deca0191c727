package id.sigi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.PlanFile;
import id.sigi.methods.plan.PlanSchema;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema that is handed out accepts the plans that ship and refuses what the reader refuses: judged by an independent validator. */
@Tag("scenario")
class PlanSchemaCommandTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PlanSchema.text(), InputFormat.JSON);

    static List<Path> plans() throws IOException, URISyntaxException {
        Path folder = Path.of(PlanSchemaCommandTest.class
                        .getResource("/plans/lottery-impact.yaml")
                        .toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static List<Error> faults(String yaml) throws IOException {
        String json = new ObjectMapper().writeValueAsString(new YAMLMapper().readTree(yaml));
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aPlanThatShipsIsValidAlsoFrozen(Path plan) throws IOException {
        assertEquals(List.of(), faults(Files.readString(plan)));
        FrozenPlan frozen = PlanFile.read(plan);
        FrozenPlan again = PlanFile.parse("plan.json", frozen.canonicalJson());
        assertEquals(frozen.sha256(), again.sha256(), "a frozen plan freezes to itself");
    }

    @ParameterizedTest
    @CsvSource({
        "take_up:, takeup:, take_up",
        "multiplicity: holm, multiplicty: holm, multiplicity",
        "cell_effects: included, cell_efects: included, cell_effects",
        "minimum_cell: 10, minimum_cel: 10, minimum_cell",
    })
    void anUnknownKeyIsRefusedByBothAndTheReaderNamesTheNearest(String key, String misspelt, String nearest)
            throws IOException, URISyntaxException {
        Path lottery = plans().stream()
                .filter(plan -> plan.endsWith("lottery-impact.yaml"))
                .findFirst()
                .orElseThrow();
        String broken = Files.readString(lottery).replace(key, misspelt);
        assertFalse(faults(broken).isEmpty(), misspelt);
        RequestFault fault = assertThrows(RequestFault.class, () -> PlanFile.parse("plan.yaml", broken));
        assertTrue(fault.remedy().contains("Perhaps " + nearest + " was meant"), fault.getMessage());
    }

    @Test
    void theSchemaIsPrintedWhole() throws IOException {
        Spoken spoken = Spoken.sigi("plan-schema");
        assertEquals(0, spoken.exitCode(), spoken.err());
        assertEquals(new ObjectMapper().readTree(PlanSchema.text()), new ObjectMapper().readTree(spoken.out()));
    }
}
