package id.sigi.lake.spss;

/** The cases of a file as one case after the other, however they are packed. */
interface CaseBytes {
    /**
     * Reads the next case.
     *
     * @param into as many bytes as a case has
     * @return false if there is none
     * @throws id.sigi.programme.fault.RequestFault if the file ends within a case
     */
    boolean next(byte[] into);
}
