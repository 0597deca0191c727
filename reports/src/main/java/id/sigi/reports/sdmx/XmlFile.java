package id.sigi.reports.sdmx;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads XML of a file of exchange; a document type, and so any entity, is refused. */
final class XmlFile {
    private XmlFile() {}

    static Document parse(String file, String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (SAXException | IOException fault) {
            throw SdmxFault.of(file, "it is not well-formed XML, or has a document type", fault);
        } catch (ParserConfigurationException fault) {
            throw new IllegalStateException("every Java platform has an XML parser", fault);
        }
    }

    /** Elements below another one by their local name, in document order. */
    static List<Element> list(Element within, String localName) {
        NodeList nodes = within.getElementsByTagNameNS("*", localName);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < nodes.getLength(); at++) {
            elements.add((Element) nodes.item(at));
        }
        return elements;
    }
}
