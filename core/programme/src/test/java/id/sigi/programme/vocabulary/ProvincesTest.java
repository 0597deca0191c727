package id.sigi.programme.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.vocabulary.Provinces.Province;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts and dates are those of the laws: 34 provinces, 37 from 25 July 2022, 38 from 8 December 2022. */
@Tag("kernel")
class ProvincesTest {
    private static List<Province> on(LocalDate day) {
        return Provinces.list().stream()
                .filter(province -> province.from().filter(day::isBefore).isEmpty()
                        && province.to().filter(day::isAfter).isEmpty())
                .toList();
    }

    private static Set<String> codes(List<Province> provinces, Function<Province, String> code) {
        return provinces.stream().map(code).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-04-11, 34",
        "2022-07-24, 34",
        "2022-07-25, 37",
        "2022-12-07, 37",
        "2022-12-08, 38",
        "2025-01-01, 38"
    })
    void everyDayHasTheProvincesOfItsLaws(LocalDate day, int count) {
        assertEquals(count, on(day).size());
        assertEquals(count, codes(on(day), Province::homeAffairs).size());
        assertEquals(34, codes(on(day), Province::bps34).size());
    }

    @Test
    void theListOf38HasACodeForEach() {
        List<Province> now = on(LocalDate.of(2023, 1, 1));
        assertEquals(38, codes(now, province -> province.bps38().orElseThrow()).size());
    }

    /** Everywhere else the two systems agree. Central Papua has by chance the number under which its territory was counted before. */
    @Test
    void theSystemsDifferInPapuaAlone() {
        List<Province> differing = Provinces.list().stream()
                .filter(province -> !province.homeAffairs().equals(province.bps34()))
                .toList();
        assertEquals(
                Set.of("Papua", "Papua Barat", "Papua Selatan", "Papua Pegunungan", "Papua Barat Daya"),
                codes(differing, Province::name));
        assertEquals(
                Set.of("Papua Tengah"),
                codes(
                        Provinces.list().stream()
                                .filter(province -> province.homeAffairs().equals("94"))
                                .toList(),
                        Province::name));
    }

    @Test
    void newProvincesComeFromOldOnes() {
        Set<String> old = codes(on(LocalDate.of(2020, 1, 1)), Province::homeAffairs);
        for (Province province : Provinces.list()) {
            province.parent().ifPresent(parent -> {
                assertTrue(old.contains(parent), province.name());
                assertEquals(
                        on(LocalDate.of(2020, 1, 1)).stream()
                                .filter(other -> other.homeAffairs().equals(parent))
                                .findFirst()
                                .orElseThrow()
                                .bps34(),
                        province.bps34());
            });
        }
        assertEquals(
                4,
                Provinces.list().stream()
                        .filter(province -> province.parent().isPresent())
                        .count());
    }
}
