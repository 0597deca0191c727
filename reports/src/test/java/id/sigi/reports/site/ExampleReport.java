package id.sigi.reports.site;

import java.nio.file.Path;

/** Writes the fixture's report into a folder, for looking at the pages. */
final class ExampleReport {
    private ExampleReport() {}

    public static void main(String[] arguments) {
        ReportSite.write(ProgrammeFixture.input(), Path.of(arguments[0]));
    }
}
