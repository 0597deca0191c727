package id.sigi.programme.contract;

/** Fields of provinces in two systems of codes, and of the region where an identity number was issued; see {@link Fields}. */
public final class PlaceFields {
    public static final Field NIK_PROVINCE = Field.of(
            "nik_province",
            FieldType.STRING,
            "province of the first registration, by the first two digits of the identity number, codes of the Ministry of Home Affairs; never"
                    + " changes, and is not the domicile; empty where the source does not tell");
    public static final Field HOME_AFFAIRS_CODE = Field.of(
            "home_affairs_code",
            FieldType.STRING,
            "province, two digits of the Ministry of Home Affairs, as identity numbers begin");
    public static final Field PROVINCE_NAME = Field.of("province_name", FieldType.STRING, "name of the province");
    public static final Field BOUNDS_FROM = Field.of(
            "bounds_from",
            FieldType.DATE,
            "first day of the province in these bounds; empty if they are older than the programme");
    public static final Field BOUNDS_TO = Field.of(
            "bounds_to", FieldType.DATE, "last day of the province in these bounds; empty if they have no end");
    public static final Field PARENT_HOME_AFFAIRS_CODE = Field.of(
            "parent_home_affairs_code",
            FieldType.STRING,
            "province that this one was made from; empty if it is older than the programme");
    public static final Field BPS_CODE_34 = Field.of(
            "bps_code_34",
            FieldType.STRING,
            "two digits of Statistics Indonesia under which the territory is counted in the list of 34 provinces, until 2022");
    public static final Field BPS_CODE_38 = Field.of(
            "bps_code_38",
            FieldType.STRING,
            "two digits of Statistics Indonesia in the list of 38 provinces; of the six in Papua no published list was found");

    private PlaceFields() {}
}
