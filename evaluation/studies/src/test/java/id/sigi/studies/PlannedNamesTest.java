package id.sigi.studies;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigi.lake.csv.CsvColumn;
import id.sigi.lake.csv.NonNumber;
import id.sigi.methods.plan.EvaluationPlan;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.fault.RequestFault;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a file cannot give a plan is told from what was seen of the file, before an engine is there. */
@Tag("kernel")
class PlannedNamesTest {
    private static final CsvColumn.Odd WORDS = new CsvColumn.Odd(2, NonNumber.NOT_A_NUMBER, 400, 400);

    private static EvaluationPlan plan(String derive) {
        String text = """
                kind: experiment
                id: toy
                title: Toy
                design: {offer: z}
                outcomes: [{name: y, label: Score, unit: points}]
                """;
        return PlanFile.parse("toy.yaml", text + derive).plan();
    }

    private static CsvColumn text(String name) {
        return new CsvColumn(name, CsvColumn.Type.TEXT, Optional.empty(), Optional.of(WORDS));
    }

    private static CsvColumn whole(String name) {
        return new CsvColumn(name, CsvColumn.Type.WHOLE, Optional.empty(), Optional.empty());
    }

    private static CsvColumn truths(String name) {
        return new CsvColumn(name, CsvColumn.Type.TRUTHS, Optional.empty(), Optional.of(WORDS));
    }

    @Test
    void anOfferOrOutcomeOfWordsIsRefused() {
        RequestFault offer = assertThrows(
                RequestFault.class, () -> PlannedNames.checkNumbers(plan(""), List.of(text("z"), whole("y"))));
        assertEquals("the plan's design.offer cannot be used", offer.problem());
        RequestFault outcome = assertThrows(
                RequestFault.class, () -> PlannedNames.checkNumbers(plan(""), List.of(whole("z"), text("y"))));
        assertEquals("the plan's outcome y cannot be used", outcome.problem());
    }

    @Test
    void truthsAndDerivedColumnsAndThoseNotNamedAreNone() {
        assertDoesNotThrow(() -> PlannedNames.checkNumbers(plan(""), List.of(truths("z"), whole("y"), text("name"))));
        String derive = "rows: {derive: {z: \"CASE WHEN arm = 'a' THEN 1 ELSE 0 END\"}}";
        assertDoesNotThrow(() -> PlannedNames.checkNumbers(plan(derive), List.of(text("z"), whole("y"))));
    }
}
