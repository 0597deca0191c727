package id.sigi.studies.programme;

import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.programme.contract.table.TableContract;
import java.util.List;

/** One fixed question. */
public interface ProgrammeStudy {
    /** Plan hash of a study that has no plan file: its definition is the code of the version that the provenance names. */
    String BUILT_IN = "built-in";

    /** Name of the set of estimates. */
    String id();

    /** The tables it reads. */
    List<TableContract> tables();

    /** The answer, from one version of the tables by one version of the code. */
    EstimateSet run(GoldTables gold, String codeVersion);

    /** Where the answer comes from. */
    default Provenance provenance(GoldTables gold, String codeVersion) {
        List<TableVersion> versions = tables().stream().map(gold::version).toList();
        return new Provenance(id(), BUILT_IN, versions, codeVersion, 0);
    }
}
