package id.sigi.reports.sdmx;

import id.sigi.methods.plan.IndicatorPlan;
import id.sigi.methods.plan.IndicatorRegistry;
import id.sigi.methods.plan.data.Wording;
import id.sigi.methods.plan.indicator.Indicator;
import id.sigi.methods.plan.indicator.SdgReference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reference metadata of every indicator in generic SDMX-ML 2.1, in both languages. */
final class MetadataMessage {
    static final String STRUCTURE = "MSD_INDICATORS";
    static final String REPORT = "INDICATOR_REPORT";
    static final String TARGET = "INDICATOR_TARGET";
    static final String OBJECT = "INDICATOR_CODE";
    static final Wording NAME = new Wording("Reference metadata of indicators", "Metadata rujukan indikator");

    /** What is said of an indicator, after the concepts of the metadata of the Sustainable Development Goals' indicators. */
    static final List<SdmxComponent> ATTRIBUTES = List.of(
            plain(
                    "SDG_TARGET",
                    "Target of the Sustainable Development Goals",
                    "Target Tujuan Pembangunan Berkelanjutan"),
            plain("SDG_INDICATOR", "Official indicator beside it", "Indikator resmi pembanding"),
            plain("SDG_SERIES", "Official series beside it", "Seri resmi pembanding"),
            plain("SDG_DEFINITION", "Definition of the official indicator", "Definisi indikator resmi"),
            plain("STAT_CONC_DEF", "Statistical concepts and definitions", "Konsep dan definisi statistik"),
            plain("NUMERATOR_DEF", "Condition of the numerator", "Syarat pembilang"),
            plain("DENOMINATOR_DEF", "Condition of the denominator", "Syarat penyebut"),
            plain("COVERAGE", "Reference populations", "Populasi acuan"),
            plain("SOURCE_TYPE", "Type of source", "Jenis sumber"),
            plain("DATA_COMP", "Rounding and minimum cell", "Pembulatan dan sel minimum"),
            plain("REC_USE_LIM", "Limits of use", "Batasan penggunaan"),
            plain("COMPILING_ORG", "Compiling organisation", "Lembaga penyusun"));

    private MetadataMessage() {}

    private static SdmxComponent plain(String id, String english, String indonesian) {
        return SdmxComponent.plain(id, new Wording(english, indonesian), "String");
    }

    static String text(SdmxStructure structure, IndicatorRegistry registry, SdmxPeriod period) {
        Xml xml = Xml.message("message:GenericMetadata", "metadata=metadata/generic");
        new MessageHeader(structure, period)
                .write(
                        xml,
                        STRUCTURE,
                        () -> xml.open("message:Structure", "structureID", STRUCTURE)
                                .open("common:Structure")
                                .empty(
                                        "Ref",
                                        "agencyID",
                                        structure.agency().id(),
                                        "id",
                                        STRUCTURE,
                                        "version",
                                        structure.version())
                                .close()
                                .close());
        xml.open("message:MetadataSet", "structureRef", STRUCTURE);
        registry.indicators().forEach(indicator -> report(xml, structure, registry, indicator));
        return xml.end();
    }

    private static void report(Xml xml, SdmxStructure structure, IndicatorRegistry registry, Indicator indicator) {
        xml.open("metadata:Report", "id", REPORT)
                .open("metadata:Target", "id", TARGET)
                .open("metadata:ReferenceValue", "id", OBJECT)
                .open("metadata:ObjectReference")
                .text("URN", structure.urn("codelist.Code", "CL_INDICATOR") + "." + indicator.code())
                .close()
                .close()
                .close()
                .open("metadata:AttributeSet");
        Optional<SdgReference> sdg = indicator.findSdg();
        sdg.ifPresent(beside -> {
            attribute(xml, "SDG_TARGET", same(beside.target()));
            attribute(xml, "SDG_INDICATOR", same(beside.indicator()));
            beside.findSeries().ifPresent(series -> attribute(xml, "SDG_SERIES", same(series)));
            attribute(xml, "SDG_DEFINITION", beside.definition());
        });
        attribute(xml, "STAT_CONC_DEF", indicator.definition());
        attribute(xml, "NUMERATOR_DEF", same(indicator.numerator()));
        attribute(xml, "DENOMINATOR_DEF", same(indicator.denominator()));
        List<IndicatorPlan> plans = registry.populations().stream()
                .filter(plan -> plan.everything().anyMatch(one -> one.code().equals(indicator.code())))
                .toList();
        attribute(xml, "COVERAGE", joined(plans));
        attribute(xml, "SOURCE_TYPE", source(plans.get(0)));
        int cell = Math.max(indicator.findMinimumCell().orElse(0), plans.get(0).minimumCell());
        attribute(
                xml,
                "DATA_COMP",
                new Wording(
                        "Percentages with " + indicator.decimals() + " decimals; at least " + cell + " people",
                        "Persentase dengan " + indicator.decimals() + " desimal; sedikitnya " + cell + " orang"));
        attribute(xml, "REC_USE_LIM", indicator.limits());
        attribute(xml, "COMPILING_ORG", registry.agency().name());
        xml.close().close();
    }

    private static Wording joined(List<IndicatorPlan> plans) {
        return new Wording(
                plans.stream().map(plan -> plan.population().en()).distinct().collect(Collectors.joining("; ")),
                plans.stream().map(plan -> plan.population().id()).distinct().collect(Collectors.joining("; ")));
    }

    private static Wording source(IndicatorPlan plan) {
        return switch (plan.source()) {
            case REGISTER -> new Wording("Administrative register", "Register administrasi");
            case SURVEY -> new Wording("Survey", "Survei");
        };
    }

    private static Wording same(String text) {
        return new Wording(text, text);
    }

    private static void attribute(Xml xml, String id, Wording wording) {
        xml.open("metadata:ReportedAttribute", "id", id)
                .words("common:Text", wording)
                .close();
    }
}
