package id.sigi.reports.sdmx;

import id.sigi.methods.plan.IndicatorRegistry;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.label.RegistryWords;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of exchange of released indicators. The same input gives the same bytes. */
public final class SdmxFiles {
    /** Folder of the files. */
    public static final String FOLDER = "sdmx";

    static final String CSV_1 = "data-1.0.csv";
    static final String CSV_2 = "data-2.0.csv";
    static final String DATA = "data.xml";
    static final String STRUCTURE = "structure.xml";
    static final String METADATA = "metadata.xml";
    static final String DIGESTS = "SHA256SUMS";

    private SdmxFiles() {}

    /** The files of a run of the programme: those of the sets whose rows are its registry's. */
    public static Map<String, String> ofRun(List<Released> sets, IndicatorRegistry registry, SdmxPeriod period) {
        List<Released> own = sets.stream()
                .filter(set -> RegistryWords.sets().contains(set.id()))
                .toList();
        return files(own, registry, period);
    }

    /**
     * Every file by its name; nothing where no released row is one of the registry's.
     *
     * @param sets what was released
     * @param registry what defines the indicators
     * @param period the time that the values are of
     */
    public static Map<String, String> files(List<Released> sets, IndicatorRegistry registry, SdmxPeriod period) {
        SdmxModel.Data data = SdmxModel.of(sets, registry, period);
        if (data.observations().isEmpty()) {
            return Map.of();
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put(CSV_1, SdmxCsv.version1(data));
        files.put(CSV_2, SdmxCsv.version2(data));
        files.put(DATA, DataMessage.text(data, period));
        files.put(METADATA, MetadataMessage.text(data.structure(), registry, period));
        files.put(STRUCTURE, StructureMessage.text(data.structure(), period));
        StringBuilder digests = new StringBuilder();
        files.forEach((name, text) ->
                digests.append(digest(text)).append("  ").append(name).append('\n'));
        files.put(DIGESTS, digests.toString());
        return files;
    }

    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java platform has SHA-256", fault);
        }
    }
}
