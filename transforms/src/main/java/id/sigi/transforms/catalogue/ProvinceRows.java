package id.sigi.transforms.catalogue;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.PlaceFields;
import id.sigi.programme.contract.table.PlaceContracts;
import id.sigi.programme.vocabulary.Provinces;
import id.sigi.transforms.table.BuiltTables;
import id.sigi.transforms.table.TableRow;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.unsafe.types.UTF8String;

/** The published crosswalk of provinces, so that who reads the lake finds it there. */
final class ProvinceRows {
    private final TableRow row = new TableRow(PlaceContracts.PROVINCES);

    static void add(BuiltTables tables) {
        ProvinceRows rows = new ProvinceRows();
        Provinces.list().forEach(province -> rows.add(province, tables));
    }

    private void add(Provinces.Province province, BuiltTables tables) {
        row.begin();
        text(PlaceFields.HOME_AFFAIRS_CODE, Optional.of(province.homeAffairs()));
        text(PlaceFields.PROVINCE_NAME, Optional.of(province.name()));
        day(PlaceFields.BOUNDS_FROM, province.from());
        day(PlaceFields.BOUNDS_TO, province.to());
        text(PlaceFields.PARENT_HOME_AFFAIRS_CODE, province.parent());
        text(PlaceFields.BPS_CODE_34, Optional.of(province.bps34()));
        text(PlaceFields.BPS_CODE_38, province.bps38());
        tables.add(PlaceContracts.PROVINCES, row.row());
    }

    private void text(Field column, Optional<String> value) {
        value.ifPresent(text -> row.text(row.place(column), UTF8String.fromString(text)));
    }

    private void day(Field column, Optional<LocalDate> value) {
        value.ifPresent(day -> row.day(row.place(column), Math.toIntExact(day.toEpochDay())));
    }
}
