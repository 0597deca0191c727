package id.sigi.programme.contract.table;

import id.sigi.programme.contract.PlaceFields;
import java.util.List;

/** Tables that bring systems of places together. */
public final class PlaceContracts {
    /**
     * Joins {@link PlaceFields#NIK_PROVINCE}, by the ministry's code, and {@link id.sigi.programme.contract.Fields#PROVINCE}, by that of
     * Statistics Indonesia, and bridges the break from 34 to 38 provinces: territories of one {@link PlaceFields#BPS_CODE_34} add up to a
     * province of the old list. The domicile of applicants is told in the list of 34. What it says was published, no event changes it.
     */
    public static final TableContract PROVINCES = new TableContract(
            Layer.GOLD,
            "provinces",
            "one row per province and time in which it has the same bounds",
            List.of(PlaceFields.HOME_AFFAIRS_CODE, PlaceFields.BOUNDS_FROM),
            List.of(
                    PlaceFields.HOME_AFFAIRS_CODE,
                    PlaceFields.PROVINCE_NAME,
                    PlaceFields.BOUNDS_FROM.optional(),
                    PlaceFields.BOUNDS_TO.optional(),
                    PlaceFields.PARENT_HOME_AFFAIRS_CODE.optional(),
                    PlaceFields.BPS_CODE_34,
                    PlaceFields.BPS_CODE_38.optional()));

    private PlaceContracts() {}
}
