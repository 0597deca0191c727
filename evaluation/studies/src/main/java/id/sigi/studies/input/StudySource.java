package id.sigi.studies.input;

import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.methods.plan.FrozenPlan;
import java.util.List;
import java.util.Objects;

/**
 * What a planned study reads and who computes it.
 *
 * @param table name and version of the data; its rows are counted by the study, whatever is given here
 * @param codeVersion version of Sigi
 */
public record StudySource(TableVersion table, String codeVersion) {
    public StudySource {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(codeVersion, "codeVersion");
    }

    /** The provenance of everything estimated under a plan from so many rows. */
    public Provenance provenance(FrozenPlan frozen, long rows) {
        return new Provenance(
                frozen.plan().id(),
                frozen.sha256(),
                List.of(new TableVersion(table.table(), table.version(), rows)),
                codeVersion,
                frozen.plan().seed());
    }
}
