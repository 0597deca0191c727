package id.sigi.reports.sdmx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A structure message as it is read again.
 *
 * @param dimensions identifiers of the dimensions in order, the period last
 * @param attributes identifiers of the attributes in order
 * @param codes codes of every coded component
 * @param codeUrns the URNs of all codes
 */
record ReadStructure(
        List<String> dimensions, List<String> attributes, Map<String, Set<String>> codes, Set<String> codeUrns) {
    static ReadStructure of(Document document) {
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        Set<String> urns = new LinkedHashSet<>();
        for (Element list : XmlFile.list(document.getDocumentElement(), "Codelist")) {
            Set<String> codes = new LinkedHashSet<>();
            for (Element code : XmlFile.list(list, "Code")) {
                if (!codes.add(code.getAttribute("id"))) {
                    throw SdmxFault.of("structure.xml", "the list " + list.getAttribute("id") + " has a code twice");
                }
                urns.add(code.getAttribute("urn"));
            }
            lists.put(list.getAttribute("id"), codes);
        }
        List<String> dimensions = new ArrayList<>();
        List<String> attributes = new ArrayList<>();
        Map<String, Set<String>> codes = new LinkedHashMap<>();
        for (String kind : new String[] {"Dimension", "TimeDimension", "Attribute"}) {
            for (Element component : XmlFile.list(document.getDocumentElement(), kind)) {
                String id = component.getAttribute("id");
                if (!id.isEmpty()) {
                    (kind.equals("Attribute") ? attributes : dimensions).add(id);
                    addCodes(component, lists, codes);
                }
            }
        }
        return new ReadStructure(dimensions, attributes, codes, urns);
    }

    private static void addCodes(Element component, Map<String, Set<String>> lists, Map<String, Set<String>> codes) {
        for (Element enumeration : XmlFile.list(component, "Enumeration")) {
            String list = XmlFile.list(enumeration, "Ref").get(0).getAttribute("id");
            if (!lists.containsKey(list)) {
                throw SdmxFault.of("structure.xml", "there is no list of codes " + list);
            }
            codes.put(component.getAttribute("id"), lists.get(list));
        }
    }
}
