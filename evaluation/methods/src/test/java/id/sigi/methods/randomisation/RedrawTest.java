package id.sigi.methods.randomisation;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.testkit.SharedData;
import id.sigi.methods.testkit.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("kernel")
class RedrawTest {
    /** Fisher's lady: three of four cups, one-sided 17/70 (reference file exact_ri .242857); two-sided twice that. */
    @Test
    void fishersTea() {
        assertClose(
                34.0 / 70, BinaryRedraw.of(List.of(new BinaryCell(8, 4, 4, 3))).exactP(), 1e-12);
    }

    /** One stratum gives Fisher's exact p (reference file hypergeometric_ri, from NSW). */
    @Test
    void supportedWorkGivesFishersP() {
        Table table = SharedData.csv("nsw_dehejia_wahba");
        double[] z = table.numbers("trt");
        double[] y = table.numbers("re78");
        long winners = Arrays.stream(z).filter(arm -> arm == 1).count();
        long holding = Arrays.stream(y).filter(value -> value > 0).count();
        long both =
                IntStream.range(0, z.length).filter(i -> z[i] == 1 && y[i] > 0).count();
        BinaryRedraw redraw = BinaryRedraw.of(List.of(new BinaryCell(z.length, winners, holding, both)));
        JsonNode expected = SharedData.oracle("hypergeometric_ri").get("nsw_employed");
        assertClose(expected.get("diff").asDouble(), redraw.statistic(), 1e-12);
        assertClose(expected.get("fisher_p").asDouble(), redraw.exactP(), 1e-10);
    }

    /** Sixteen JTPA sites: statistic and null deviation exactly, p within four standard errors of 200,000 redraws in R. */
    @Test
    void stratifiedRedrawAgrees() {
        JsonNode expected = SharedData.oracle("hypergeometric_ri").get("jtpa_site_stratified_employed");
        List<BinaryCell> cells = new ArrayList<>();
        for (JsonNode cell : expected.get("cells")) {
            cells.add(new BinaryCell(
                    cell.get("n").asLong(),
                    cell.get("m").asLong(),
                    cell.get("K").asLong(),
                    cell.get("x").asLong()));
        }
        BinaryRedraw redraw = BinaryRedraw.of(cells);
        assertClose(expected.get("stat").asDouble(), redraw.statistic(), 1e-12);
        assertClose(expected.get("null_sd_exact").asDouble(), redraw.nullStandardDeviation(), 1e-12);
        double p = redraw.redrawnP(100_000, 3);
        assertEquals(expected.get("p_mc").asDouble(), p, 4 * Math.sqrt(.132 * .868 * (1 / 1e5 + 1 / 2e5)));
        assertEquals(p, redraw.redrawnP(100_000, 3));
        assertThrows(IllegalStateException.class, redraw::exactP);
    }

    /** All 184,756 draws of 10 from 20 plants (reference file exact_ri). */
    @ParameterizedTest
    @CsvSource({"DIFFERENCE, plantgrowth_dim", "STUDENTISED, plantgrowth_studentised"})
    void plantsEnumerated(TwoSampleRedraw.Statistic statistic, String key) {
        Table table = SharedData.csv("plantgrowth_trt1");
        RedrawnP p = TwoSampleRedraw.enumerate(
                table.where("z", "1"::equals).numbers("weight"),
                table.where("z", "0"::equals).numbers("weight"),
                statistic);
        JsonNode expected = SharedData.oracle("exact_ri").get(key);
        assertEquals(expected.get("n_perm").asLong(), p.draws());
        assertClose(expected.get("t_obs").asDouble(), p.statistic(), 1e-9);
        assertClose(expected.get("p_two_sided").asDouble(), p.twoSided(), 1e-12);
        assertClose(expected.get("p_upper").asDouble(), p.upper(), 1e-12);
        assertClose(expected.get("p_lower").asDouble(), p.lower(), 1e-12);
    }

    /** Box, Hunter and Hunter's shoes: 2^10 tosses (reference file exact_ri). */
    @Test
    void shoesEnumerated() {
        Table shoes = SharedData.csv("boxhunter_shoes");
        double[] a = shoes.where("material", "A"::equals).numbers("wear");
        double[] b = shoes.where("material", "B"::equals).numbers("wear");
        RedrawnP p = PairRedraw.enumerate(
                IntStream.range(0, a.length).mapToDouble(i -> b[i] - a[i]).toArray());
        JsonNode expected = SharedData.oracle("exact_ri").get("shoes_paired");
        assertEquals(expected.get("n").asLong(), p.draws());
        assertClose(expected.get("p_two_sided").asDouble(), p.twoSided(), 1e-12);
        assertClose(expected.get("p_upper").asDouble(), p.upper(), 1e-12);
    }

    @Test
    void impossibleDrawsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new BinaryCell(5, 5, 2, 2));
        assertThrows(IllegalArgumentException.class, () -> new BinaryCell(5, 2, 4, 0));
        assertThrows(IllegalArgumentException.class, () -> BinaryRedraw.of(List.of()));
        assertThrows(IllegalArgumentException.class, () -> PairRedraw.enumerate());
        assertThrows(
                IllegalArgumentException.class,
                () -> TwoSampleRedraw.enumerate(new double[1], new double[9], TwoSampleRedraw.Statistic.STUDENTISED));
    }
}
