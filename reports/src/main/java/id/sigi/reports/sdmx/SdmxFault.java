package id.sigi.reports.sdmx;

import id.sigi.programme.fault.RequestFault;

/** What is said of a file of exchange that does not agree with itself or with the others. */
final class SdmxFault {
    private static final String REMEDY = "Take the folder anew from where it was made; do not correct it by hand";

    private SdmxFault() {}

    static RequestFault of(String file, String reason) {
        return new RequestFault(file + " is not as it was written", reason, REMEDY);
    }

    static RequestFault of(String file, String reason, Exception fault) {
        return new RequestFault(file + " is not as it was written", reason, REMEDY, fault);
    }
}
