package id.sigi.app.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.app.command.Spoken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is withheld is not said otherwise: by the digits of a share, by another row about the same effect, or by a reason. 204 people are in
 * each arm, 2 and 1 of whom lack the amount; all but three of those offered take up; three are of the religion C.
 */
@Tag("scenario")
class RestatedFiguresTest {
    private static final int PEOPLE = 408;

    /** Shares of some two hundred people are printed in steps of 0.002. */
    private static final double HALF_A_STEP = 0.001;

    @TempDir
    private Path folder;

    @Test
    void digitsOfSharesDoNotTellTheirBase() throws IOException {
        List<PublishedRow> rows = evaluate("""
                estimators: [{estimator: difference_in_means}, {estimator: regression, covariance: HC2}]
                distributions: [{outcome: amount, quantiles: [0.25, 0.5, 0.75], thresholds: [300000, 700000]}]
                """);
        List<PublishedRow> shares = rows.stream()
                .filter(row -> row.text("estimand").endsWith(" share") && row.isPrinted())
                .toList();
        assertEquals(4, shares.size());
        for (PublishedRow row : shares) {
            assertEquals("200", row.text("denominator"), "204 less 1 or 2 is to the nearest ten");
            assertTrue(bases(row).size() > 1, row.text("estimate") + " is a share of " + bases(row) + " only");
        }
    }

    /** Bases from all of an arm down to nine fewer of which some count gives the share that is printed. */
    private static List<Integer> bases(PublishedRow row) {
        double share = Double.parseDouble(row.text("estimate"));
        List<Integer> bases = new ArrayList<>();
        for (int base = PEOPLE / 2 - 9; base <= PEOPLE / 2; base++) {
            if (Math.abs(Math.rint(share * base) / base - share) <= Math.max(row.half("estimate"), HALF_A_STEP)) {
                bases.add(base);
            }
        }
        return bases;
    }

    @Test
    void aWithheldEffectIsNotPrintedBesideIt() throws IOException {
        List<PublishedRow> rows = evaluate("""
                estimators:
                  - {estimator: difference_in_means}
                  - {estimator: two_stage_least_squares}
                """);
        List<PublishedRow> beside = rows.stream()
                .filter(row -> row.text("estimator").startsWith("two-stage"))
                .toList();
        assertEquals(6, beside.size());
        for (PublishedRow row : beside) {
            assertFalse(row.isPrinted(), row.text("estimand") + " tells who did not take up");
            assertEquals("suppressed", row.text("reason"));
        }
        assertTrue(rows.stream()
                .anyMatch(row -> row.isPrinted() && row.text("estimand").equals("intention-to-treat")));
    }

    @Test
    void aReasonTellsNoCount() throws IOException {
        List<PublishedRow> rows = evaluate("""
                estimators: [{estimator: difference_in_means}, {estimator: regression, covariance: HC2}]
                randomisation: {draws: 1000}
                """, "design: {offer: z, strata: [religion]}");
        List<PublishedRow> missing =
                rows.stream().filter(row -> !row.isPrinted()).toList();
        assertFalse(missing.isEmpty(), "a cell of two and one has no studentised statistic");
        for (PublishedRow row : missing) {
            assertTrue(List.of("suppressed", "not estimable").contains(row.text("reason")), row.text("reason"));
        }
        String said = Files.readString(folder.resolve("out").resolve("tables").resolve("impact.json"));
        assertFalse(said.contains("1 cells"), said);
        assertFalse(said.contains("3 people"), said);
    }

    private List<PublishedRow> evaluate(String asked) throws IOException {
        return evaluate(asked, "design: {offer: z, take_up: t}");
    }

    private List<PublishedRow> evaluate(String asked, String design) throws IOException {
        StringBuilder rows = new StringBuilder("id,z,t,religion,amount\n");
        for (int id = 0; id < PEOPLE; id++) {
            int offer = id % 2;
            boolean takes = offer == 1 && id > 6;
            String religion = id < 3 ? "C" : id % 4 < 2 ? "A" : "B";
            String amount = id == 10 || id == 12 || id == 11 ? "" : Integer.toString(1000 * (id * 7919 % 997));
            rows.append(String.join(
                            ",", Integer.toString(id), Integer.toString(offer), takes ? "1" : "0", religion, amount))
                    .append('\n');
        }
        Path data = Files.writeString(folder.resolve("people.csv"), rows);
        Path plan = Files.writeString(folder.resolve("plan.yaml"), """
                kind: experiment
                id: restated
                title: {en: Restated, id: Diulang}
                unit: id
                DESIGN
                outcomes:
                  - {name: amount, label: {en: Amount, id: Jumlah}, unit: rupiah}
                multiplicity: none
                minimum_cell: 10
                seed: 1
                """.replace("DESIGN", design) + asked);
        Path out = folder.resolve("out");
        Spoken spoken = Spoken.sigi("evaluate", plan.toString(), "--data", data.toString(), "--out", out.toString());
        assertEquals(0, spoken.exitCode(), spoken.err());
        return PublishedRow.list(out.resolve("tables"));
    }
}
