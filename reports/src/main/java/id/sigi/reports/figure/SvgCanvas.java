package id.sigi.reports.figure;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import java.util.function.Consumer;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Draws a chart into one SVG element that can stand inside an HTML page: own identifiers, no prologue, no fixed size, no comment. */
record SvgCanvas(FigureWidth width, int height, FigureText text) {
    private static final String SVG = "http://www.w3.org/2000/svg";

    String draw(JFreeChart chart) {
        return draw(graphics -> chart.draw(graphics, new Rectangle2D.Double(0, 0, width.pixels(), height)));
    }

    /** Whatever a drawing puts on the canvas, from its upper left corner. */
    String draw(Consumer<Graphics2D> drawing) {
        Document document = GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
        SVGGraphics2D graphics = new SVGGraphics2D(context(document), false);
        graphics.setSVGCanvasSize(new Dimension(width.pixels(), height));
        drawing.accept(graphics);
        Element root = graphics.getRoot();
        label(document, root);
        return serialise(graphics, root);
    }

    private SVGGeneratorContext context(Document document) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setIDGenerator(new OwnIds(name()));
        return context;
    }

    private String name() {
        return text.id() + "-" + width.code();
    }

    private void label(Document document, Element root) {
        root.setAttributeNS(null, "viewBox", "0 0 " + width.pixels() + " " + height);
        root.removeAttributeNS(null, "width");
        root.removeAttributeNS(null, "height");
        root.setAttributeNS(null, "class", "chart");
        root.setAttributeNS(null, "role", "img");
        root.setAttributeNS(null, "aria-label", text.title());
        root.setAttributeNS(null, "aria-describedby", name() + "-desc");
        ownDefinitions(root);
        root.insertBefore(element(document, "desc", text.description()), root.getFirstChild());
        root.insertBefore(element(document, "title", text.title()), root.getFirstChild());
    }

    /** Batik calls the common definitions of every document the same. */
    private void ownDefinitions(Element root) {
        NodeList definitions = root.getElementsByTagName("defs");
        for (int i = 0; i < definitions.getLength(); i++) {
            ((Element) definitions.item(i)).setAttributeNS(null, "id", name() + "-defs" + i);
        }
    }

    private Element element(Document document, String tag, String words) {
        Element element = document.createElementNS(SVG, tag);
        element.setAttributeNS(null, "id", name() + "-" + tag);
        element.appendChild(document.createTextNode(words));
        return element;
    }

    private static String serialise(SVGGraphics2D graphics, Element root) {
        StringWriter out = new StringWriter();
        try {
            graphics.stream(root, out, false, false);
        } catch (SVGGraphics2DIOException fault) {
            throw new IllegalStateException("a chart could not be written into memory", fault);
        }
        String whole = out.toString();
        return whole.substring(whole.indexOf("<svg"));
    }

    /** Identifiers that begin with the figure's own, so that two figures on a page do not share one. */
    private static final class OwnIds extends SVGIDGenerator {
        private final String name;
        private int last;

        OwnIds(String name) {
            this.name = name;
        }

        @Override
        public String generateID(String prefix) {
            last++;
            return name + "-" + prefix + last;
        }
    }
}
