package id.sigi.reports.paper;

/** The formats of a table for a paper. */
public enum PaperFormat {
    /** LaTeX with booktabs and longtable, to be included. */
    TEX("tex"),
    /** One HTML file that needs nothing else. */
    HTML("html"),
    /** An Excel workbook (Office Open XML). */
    XLSX("xlsx");

    private final String ending;

    PaperFormat(String ending) {
        this.ending = ending;
    }

    /** How names of such files end, without the dot. */
    public String ending() {
        return ending;
    }

    /** The table as the bytes of a file; the same table gives the same bytes. */
    public byte[] write(PaperTable table) {
        return switch (this) {
            case TEX -> LatexTable.write(table);
            case HTML -> HtmlTable.write(table);
            case XLSX -> ExcelTable.write(table);
        };
    }
}
