package id.sigi.methods.plan.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("kernel")
class NearestNameTest {
    @ParameterizedTest
    @CsvSource({
        "earning,earnings",
        "EARNINGS,earnings",
        "enrolment,''",
        "assignment,assignmt",
        "sexx,sex",
        "esx,sex",
        "wage,''",
    })
    void theNearestNameIsFoundIfItIsNear(String misspelt, String found) {
        assertEquals(
                found,
                NearestName.find(misspelt, List.of("earnings", "assignmt", "sex"))
                        .orElse(""));
    }
}
