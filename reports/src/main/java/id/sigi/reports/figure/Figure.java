package id.sigi.reports.figure;

/** A chart that can be drawn for a wide and for a narrow reader; the same figure gives the same bytes. */
public interface Figure {
    FigureText text();

    /** One SVG element with title, description and a view box, without fixed size. */
    String svg(FigureWidth width);
}
