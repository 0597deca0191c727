package id.sigi.reports.sdmx;

/**
 * The header of a message. Its instant is the end of the period and not the clock's, because the same input gives the same bytes.
 *
 * @param structure whose message it is
 * @param period of what time
 */
record MessageHeader(SdmxStructure structure, SdmxPeriod period) {
    private static final String MIDNIGHT = "T00:00:00Z";
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    /** The header of a message without data. */
    void write(Xml xml, String id) {
        begin(xml, id);
        xml.close();
    }

    /** The header of a message whose content follows a structure. */
    void write(Xml xml, String id, Runnable structured) {
        begin(xml, id);
        structured.run();
        xml.close();
    }

    private void begin(Xml xml, String id) {
        xml.open("message:Header")
                .text("message:ID", id)
                .text("message:Test", "false")
                .text("message:Prepared", prepared())
                .empty("message:Sender", "id", structure.agency().id());
    }

    private String prepared() {
        String coverage = period.coverage();
        if (!coverage.isEmpty()) {
            return coverage.substring(coverage.indexOf('/') + 1) + MIDNIGHT;
        }
        String text = period.text();
        return (text.length() == YEAR ? text + "-12-31" : (text.length() == MONTH ? text + "-01" : text)) + MIDNIGHT;
    }
}
