package id.sigi.lake.labelled;

import java.util.List;
import java.util.Optional;

/** A file of one format, opened as far as its variables are known. */
public interface LabelledReader {
    /** Its variables in order; at least one. */
    List<Variable> variables();

    /** The variable that the file itself names as the weight of its rows. */
    default Optional<String> weight() {
        return Optional.empty();
    }

    /**
     * Hands every row on, in order, keeping none.
     *
     * @throws id.sigi.programme.fault.RequestFault if the file is damaged
     */
    void forEach(RowSink sink);
}
