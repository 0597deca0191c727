package id.sigi.reports.sdmx;

import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Reads a folder of files of exchange again: digests, codes against their lists, one observation for each key, values that agree with their
 * statuses and bounds, and the same observations in all three files of data. Whoever changes a file and its digest alike is found only where the
 * files no longer agree.
 */
public final class SdmxCheck {
    private static final String NUMBER = "-?\\d+(\\.\\d+)?";

    private final Map<String, String> files;
    private final ReadStructure structure;

    private SdmxCheck(Map<String, String> files) {
        this.files = files;
        this.structure = ReadStructure.of(document(SdmxFiles.STRUCTURE));
    }

    /**
     * Reads a folder.
     *
     * @return how many observations it holds
     * @throws RequestFault if a file is missing or was changed
     */
    public static int folder(Path folder) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : List.of(
                SdmxFiles.CSV_1,
                SdmxFiles.CSV_2,
                SdmxFiles.DATA,
                SdmxFiles.METADATA,
                SdmxFiles.STRUCTURE,
                SdmxFiles.DIGESTS)) {
            try {
                files.put(name, Files.readString(folder.resolve(name)));
            } catch (IOException fault) {
                throw new RequestFault(
                        folder + " is no folder of files of exchange",
                        name + " is missing or cannot be read as UTF-8",
                        "Name the folder sdmx of a result",
                        fault);
            }
        }
        return check(files);
    }

    /** As {@link #folder(Path)}, of texts by the names of their files. */
    static int check(Map<String, String> files) {
        demandDigests(files);
        return new SdmxCheck(files).check();
    }

    private static void demandDigests(Map<String, String> files) {
        Map<String, String> digests = new LinkedHashMap<>();
        files.get(SdmxFiles.DIGESTS).lines().forEach(line -> {
            String[] parts = line.split("  ", 2);
            digests.put(parts[parts.length - 1], parts[0]);
        });
        files.forEach((name, text) -> {
            if (!name.equals(SdmxFiles.DIGESTS) && !SdmxFiles.digest(text).equals(digests.get(name))) {
                throw SdmxFault.of(name, "its SHA-256 is another one than in " + SdmxFiles.DIGESTS);
            }
        });
    }

    private int check() {
        List<Map<String, String>> rows = data(SdmxFiles.CSV_1);
        Set<List<String>> keys = new LinkedHashSet<>();
        for (Map<String, String> row : rows) {
            demandCodes(row);
            demandValue(row);
            if (!keys.add(structure.dimensions().stream().map(row::get).toList())) {
                throw SdmxFault.of(SdmxFiles.CSV_1, "two rows have the same key");
            }
        }
        demandSame(rows, data(SdmxFiles.CSV_2), SdmxFiles.CSV_2);
        demandSame(rows, observations(), SdmxFiles.DATA);
        demandTargets();
        return rows.size();
    }

    private Document document(String name) {
        return XmlFile.parse(name, files.get(name));
    }

    /** The rows of a CSV file without the columns that name the structure. */
    private List<Map<String, String>> data(String name) {
        List<Map<String, String>> rows = ReadCsv.rows(name, files.get(name));
        Set<String> names = new LinkedHashSet<>(structure.dimensions());
        names.add(SdmxStructure.VALUE);
        names.addAll(structure.attributes());
        rows.forEach(row -> {
            if (!row.keySet().containsAll(names)) {
                throw SdmxFault.of(name, "its heading is not that of the structure");
            }
            row.keySet().retainAll(names);
        });
        return rows;
    }

    private void demandCodes(Map<String, String> row) {
        structure.codes().forEach((component, codes) -> {
            if (!codes.contains(row.get(component))) {
                throw SdmxFault.of(
                        SdmxFiles.CSV_1,
                        component + " has the code " + row.get(component) + ", which is not in its list");
            }
        });
    }

    private static void demandValue(Map<String, String> row) {
        String value = row.get(SdmxStructure.VALUE);
        String status = row.get("OBS_STATUS");
        boolean isMissing = status.equals("Q") || status.equals("O");
        if (isMissing != value.isEmpty()
                || status.equals("Q") != row.get("CONF_STATUS").equals("N")) {
            throw SdmxFault.of(
                    SdmxFiles.CSV_1, "a value and its status OBS_STATUS or CONF_STATUS contradict each other");
        }
        for (String name : List.of(SdmxStructure.VALUE, "LOWER_BOUND", "UPPER_BOUND")) {
            String number = row.get(name);
            if (!number.isEmpty() && !number.matches(NUMBER)) {
                throw SdmxFault.of(SdmxFiles.CSV_1, name + " is no number");
            }
        }
        String low = row.get("LOWER_BOUND");
        if (!value.isEmpty()
                && !low.isEmpty()
                && (Double.parseDouble(low) > Double.parseDouble(value)
                        || Double.parseDouble(value) > Double.parseDouble(row.get("UPPER_BOUND")))) {
            throw SdmxFault.of(SdmxFiles.CSV_1, "a value lies outside its interval");
        }
    }

    private static void demandSame(List<Map<String, String>> rows, List<Map<String, String>> others, String name) {
        if (!rows.equals(others)) {
            throw SdmxFault.of(name, "its observations are not those of " + SdmxFiles.CSV_1);
        }
    }

    private List<Map<String, String>> observations() {
        Element root = document(SdmxFiles.DATA).getDocumentElement();
        return XmlFile.list(root, "Obs").stream().map(this::observation).toList();
    }

    private Map<String, String> observation(Element element) {
        Map<String, String> row = new LinkedHashMap<>();
        structure.dimensions().forEach(name -> row.put(name, ""));
        row.put(SdmxStructure.VALUE, "");
        structure.attributes().forEach(name -> row.put(name, ""));
        XmlFile.list(element, "Value").forEach(value -> row.put(value.getAttribute("id"), value.getAttribute("value")));
        XmlFile.list(element, "ObsValue").forEach(value -> row.put(SdmxStructure.VALUE, value.getAttribute("value")));
        return row;
    }

    private void demandTargets() {
        Element root = document(SdmxFiles.METADATA).getDocumentElement();
        XmlFile.list(root, "URN").forEach(urn -> {
            if (!structure.codeUrns().contains(urn.getTextContent())) {
                throw SdmxFault.of(SdmxFiles.METADATA, "it is about " + urn.getTextContent() + ", which is no code");
            }
        });
    }
}
