package id.sigi.lake.labelled;

import java.util.List;

/** A file of one format, opened as far as its variables are known. */
public interface LabelledReader {
    /** Its variables in order; at least one. */
    List<Variable> variables();

    /**
     * Hands every row on, in order, keeping none.
     *
     * @throws id.sigi.programme.fault.RequestFault if the file is damaged
     */
    void forEach(RowSink sink);
}
