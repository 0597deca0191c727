package id.sigi.programme.operation;

import id.sigi.programme.vocabulary.Area;
import id.sigi.programme.vocabulary.Disability;
import id.sigi.programme.vocabulary.EducationLevel;
import id.sigi.programme.vocabulary.ExclusionGround;
import id.sigi.programme.vocabulary.Sex;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an applicant declares at registration.
 *
 * @param sex sex as registered
 * @param birthDate date of birth
 * @param education highest completed level
 * @param disability disability as declared
 * @param province province of domicile, two digits, codes of Statistics Indonesia
 * @param isUrban domicile is urban
 * @param isDisadvantagedRegion domicile is a disadvantaged regency
 * @param isFormerMigrant former migrant worker
 * @param hadBankAccount held a bank account before applying
 * @param hadEwallet held an e-wallet before applying
 * @param baselineStatus labour status at registration
 * @param declaredGrounds what the person declares that may bar, usually nothing
 */
public record Profile(
        Sex sex,
        LocalDate birthDate,
        EducationLevel education,
        Disability disability,
        String province,
        boolean isUrban,
        boolean isDisadvantagedRegion,
        boolean isFormerMigrant,
        boolean hadBankAccount,
        boolean hadEwallet,
        LabourStatus baselineStatus,
        Set<ExclusionGround> declaredGrounds) {
    public Profile {
        Objects.requireNonNull(sex, "sex");
        Objects.requireNonNull(birthDate, "birthDate");
        Objects.requireNonNull(education, "education");
        Objects.requireNonNull(disability, "disability");
        Objects.requireNonNull(baselineStatus, "baselineStatus");
        areaOf(province);
        // In the order of declaration, so that the same profile is always written alike.
        declaredGrounds = Collections.unmodifiableSet(new TreeSet<>(declaredGrounds));
    }

    /** The same person, who declares something that may bar. */
    public Profile withDeclared(ExclusionGround ground) {
        return new Profile(
                sex,
                birthDate,
                education,
                disability,
                province,
                isUrban,
                isDisadvantagedRegion,
                isFormerMigrant,
                hadBankAccount,
                hadEwallet,
                baselineStatus,
                Set.of(ground));
    }

    /** Quota area of the domicile. */
    public Area area() {
        return areaOf(province);
    }

    /** Quota area of a province, by the first digit of its code. */
    public static Area areaOf(String province) {
        if (!province.matches("[0-9]{2}")) {
            throw new IllegalArgumentException("a province has a code of two digits: " + province);
        }
        return switch (province.charAt(0)) {
            case '1', '2' -> Area.SUMATERA;
            case '3' -> Area.JAWA;
            case '5' -> Area.NUSA_TENGGARA;
            case '6' -> Area.KALIMANTAN;
            case '7' -> Area.SULAWESI;
            case '8', '9' -> Area.MALUKU_PAPUA;
            default -> throw new IllegalArgumentException("no province has the code " + province);
        };
    }
}
