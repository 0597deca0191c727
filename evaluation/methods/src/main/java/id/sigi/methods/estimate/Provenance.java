package id.sigi.methods.estimate;

import java.util.List;

/**
 * Where a set of estimates comes from; the same provenance gives the same numbers.
 *
 * @param planId name of the plan
 * @param planHash SHA-256 of the frozen plan
 * @param tables what was read
 * @param codeVersion version of Sigi
 * @param seed seed of whatever is random
 */
public record Provenance(String planId, String planHash, List<TableVersion> tables, String codeVersion, long seed) {
    public Provenance {
        tables = List.copyOf(tables);
    }
}
