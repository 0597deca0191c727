package id.sigi.transforms.gold;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.TableContract;
import id.sigi.programme.contract.TableContracts;
import java.util.Map;
import java.util.Optional;

/** To whom the rows of a gold table belong: a change of the owner changes the owner's rows and no others. */
enum TableOwner {
    APPLICANT,
    PURCHASE,
    COMPLAINT,
    /** The catalogue as a whole; its tables are small. */
    CATALOGUE;

    private static final Map<TableContract, TableOwner> BY_TABLE = Map.of(
            TableContracts.APPLICANTS, APPLICANT,
            TableContracts.BENEFICIARIES, APPLICANT,
            TableContracts.PERSON_DRAWS, APPLICANT,
            TableContracts.SURVEY_PANEL, APPLICANT,
            TableContracts.COURSE_RATINGS, PURCHASE,
            TableContracts.COMPLAINTS, COMPLAINT,
            TableContracts.COURSE_ASSESSMENTS, CATALOGUE,
            TableContracts.COURSE_VERSIONS, CATALOGUE,
            TableContracts.PROVIDER_VERSIONS, CATALOGUE,
            TableContracts.PLATFORM_VERSIONS, CATALOGUE);

    /** The owner of a table's rows. */
    static TableOwner of(TableContract table) {
        TableOwner owner = BY_TABLE.get(table);
        if (owner == null) {
            throw new IllegalArgumentException("nobody owns the rows of " + table.qualifiedName());
        }
        return owner;
    }

    /** The column that tells a row's owner; empty where all rows go together. */
    Optional<Field> column() {
        return switch (this) {
            case APPLICANT -> Optional.of(Fields.APPLICANT_ID);
            case PURCHASE -> Optional.of(Fields.PURCHASE_ID);
            case COMPLAINT -> Optional.of(Fields.COMPLAINT_ID);
            case CATALOGUE -> Optional.empty();
        };
    }
}
