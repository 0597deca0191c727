package id.sigi.transforms.gold;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.CubeContracts;
import id.sigi.programme.contract.table.HistoryContracts;
import id.sigi.programme.contract.table.PanelContracts;
import id.sigi.programme.contract.table.PlaceContracts;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import java.util.List;
import java.util.Map;

/** To whom the rows of a gold table belong: a change of the owner changes the owner's rows and no others. */
enum TableOwner {
    APPLICANT,
    PURCHASE,
    COMPLAINT,
    HOUSEHOLD,
    /** A row is a sum over many, of a cell that is told by the table's key. */
    CELL,
    /** Nobody alone: rows are sums over many, few enough to be written again. */
    SUMS,
    /** The catalogue as a whole; its tables are small. */
    CATALOGUE;

    private static final Map<TableContract, TableOwner> BY_TABLE = Map.ofEntries(
            Map.entry(TableContracts.APPLICANTS, APPLICANT),
            Map.entry(TableContracts.BENEFICIARIES, APPLICANT),
            Map.entry(TableContracts.PERSON_DRAWS, APPLICANT),
            Map.entry(TableContracts.SURVEY_PANEL, APPLICANT),
            Map.entry(TableContracts.COURSE_RATINGS, PURCHASE),
            Map.entry(TableContracts.COMPLAINTS, COMPLAINT),
            Map.entry(TableContracts.COURSE_ASSESSMENTS, CATALOGUE),
            Map.entry(TableContracts.COURSE_VERSIONS, CATALOGUE),
            Map.entry(TableContracts.PROVIDER_VERSIONS, CATALOGUE),
            Map.entry(TableContracts.PLATFORM_VERSIONS, CATALOGUE),
            Map.entry(PanelContracts.BENEFICIARY_MONTHS, APPLICANT),
            Map.entry(PanelContracts.SURVEY_ROUNDS, APPLICANT),
            Map.entry(HistoryContracts.DRAW_KNOWLEDGE, APPLICANT),
            Map.entry(HistoryContracts.HOUSEHOLD_DRAWS, HOUSEHOLD),
            Map.entry(CubeContracts.COURSE_MONTHS, SUMS),
            Map.entry(CubeContracts.PROVIDER_MONTHS, SUMS),
            Map.entry(CubeContracts.MONITORING_CUBE, CELL),
            Map.entry(PlaceContracts.PROVINCES, CATALOGUE));

    /** The owner of a table's rows. */
    static TableOwner of(TableContract table) {
        TableOwner owner = BY_TABLE.get(table);
        if (owner == null) {
            throw new IllegalArgumentException("nobody owns the rows of " + table.qualifiedName());
        }
        return owner;
    }

    /** The columns that tell a row's owner; none where all rows go together. */
    List<Field> columns() {
        return switch (this) {
            case APPLICANT -> List.of(Fields.APPLICANT_ID);
            case PURCHASE -> List.of(Fields.PURCHASE_ID);
            case COMPLAINT -> List.of(Fields.COMPLAINT_ID);
            case HOUSEHOLD -> List.of(Fields.HOUSEHOLD_KEY);
            case CELL -> CubeContracts.MONITORING_CUBE.key();
            case CATALOGUE, SUMS -> List.of();
        };
    }

    /** The tables whose rows belong to it. */
    List<TableContract> tables() {
        return TableContracts.gold().stream().filter(table -> of(table) == this).toList();
    }
}
