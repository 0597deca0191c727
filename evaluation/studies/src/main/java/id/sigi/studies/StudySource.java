package id.sigi.studies;

import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.methods.plan.FrozenPlan;
import java.util.List;

/**
 * What a planned study reads and who computes it.
 *
 * @param table name and version of the data; its rows are counted by the study
 * @param codeVersion version of Sigi
 */
public record StudySource(TableVersion table, String codeVersion) {
    /** The provenance of everything estimated under a plan. */
    public Provenance provenance(FrozenPlan frozen) {
        return new Provenance(
                frozen.plan().id(),
                frozen.sha256(),
                List.of(table),
                codeVersion,
                frozen.plan().seed());
    }
}
