package id.sigi.reports.sdmx;

import id.sigi.methods.plan.data.Wording;
import java.util.List;

/** The dimensions and attributes that every data set of indicators has. */
final class SdmxAttributes {
    private SdmxAttributes() {}

    static final SdmxComponent FREQUENCY = SdmxComponent.coded(
                    "FREQ",
                    new Wording("Frequency", "Frekuensi"),
                    List.of(
                            SdmxCode.of("A", "Annual", "Tahunan", "SDMX:CL_FREQ(2.1).A"),
                            SdmxCode.of("M", "Monthly", "Bulanan", "SDMX:CL_FREQ(2.1).M"),
                            SdmxCode.of("D", "Daily", "Harian", "SDMX:CL_FREQ(2.1).D")))
            .like("FREQ");

    static final SdmxComponent AREA = SdmxComponent.coded(
                    "REF_AREA",
                    new Wording("Reference area", "Wilayah acuan"),
                    List.of(SdmxCode.of("360", "Indonesia", "Indonesia", "IAEG-SDGs:CL_AREA(1.23).360")))
            .like("REF_AREA");

    static final SdmxComponent STATISTIC = SdmxComponent.coded(
            "STATISTIC",
            new Wording("Statistic", "Statistik"),
            List.of(
                    SdmxCode.of("SHARE", "Share", "Persentase"),
                    SdmxCode.of("PARITY", "Parity index", "Indeks paritas"),
                    SdmxCode.of("PARITY_ADJ", "Adjusted parity index", "Indeks paritas disesuaikan"),
                    SdmxCode.of("PARITY_STD", "Standardised parity index", "Indeks paritas distandardisasi")));

    /** Attributes in the order of the files. */
    static List<SdmxComponent> list() {
        return List.of(
                SdmxComponent.coded(
                                "OBS_STATUS",
                                new Wording("Observation status", "Status pengamatan"),
                                List.of(
                                        SdmxCode.of("A", "Normal value", "Nilai normal", "SDMX:CL_OBS_STATUS(2.3).A"),
                                        SdmxCode.of(
                                                "U",
                                                "Low reliability",
                                                "Keandalan rendah",
                                                "SDMX:CL_OBS_STATUS(2.3).U"),
                                        SdmxCode.of(
                                                "Q",
                                                "Missing value; suppressed",
                                                "Nilai tidak ada; disembunyikan",
                                                "SDMX:CL_OBS_STATUS(2.3).Q"),
                                        SdmxCode.of(
                                                "O", "Missing value", "Nilai tidak ada", "SDMX:CL_OBS_STATUS(2.3).O")))
                        .like("OBS_STATUS"),
                SdmxComponent.coded(
                                "CONF_STATUS",
                                new Wording("Confidentiality status", "Status kerahasiaan"),
                                List.of(
                                        SdmxCode.of("F", "Free", "Bebas", "SDMX:CL_CONF_STATUS(1.3).F"),
                                        SdmxCode.of(
                                                "N",
                                                "Not for publication",
                                                "Tidak untuk publikasi",
                                                "SDMX:CL_CONF_STATUS(1.3).N")))
                        .like("CONF_STATUS"),
                SdmxComponent.coded(
                                "UNIT_MEASURE",
                                new Wording("Unit of measure", "Satuan"),
                                List.of(
                                        SdmxCode.of("PT", "Percent", "Persen", "IAEG-SDGs:CL_UNIT_MEASURE(1.20).PT"),
                                        SdmxCode.of("RO", "Ratio", "Rasio", "IAEG-SDGs:CL_UNIT_MEASURE(1.20).RO")))
                        .like("UNIT_MEASURE"),
                SdmxComponent.plain("DECIMALS", new Wording("Decimals", "Desimal"), "Integer")
                        .like("DECIMALS"),
                SdmxComponent.plain(
                        "LOWER_BOUND",
                        new Wording("Lower limit of the 95 % interval", "Batas bawah selang 95 %"),
                        "Double"),
                SdmxComponent.plain(
                        "UPPER_BOUND",
                        new Wording("Upper limit of the 95 % interval", "Batas atas selang 95 %"),
                        "Double"),
                SdmxComponent.plain("NUMERATOR", new Wording("Numerator", "Pembilang"), "Integer"),
                SdmxComponent.plain("DENOMINATOR", new Wording("Denominator", "Penyebut"), "Integer"),
                SdmxComponent.plain(
                                "TIME_COVERAGE",
                                new Wording("First and last day", "Hari pertama dan terakhir"),
                                "String")
                        .like("TIME_COVERAGE"));
    }
}
