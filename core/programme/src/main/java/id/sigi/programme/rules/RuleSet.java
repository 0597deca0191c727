package id.sigi.programme.rules;

import id.sigi.programme.fault.RequestFault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All rules of a programme: one {@link WaveRules} per run of waves, without gap or overlap.
 *
 * @param name name of the programme
 * @param sources where its values were published, by the keys that waves use
 * @param waves rules in ascending order of waves
 */
public record RuleSet(String name, Map<String, String> sources, List<WaveRules> waves) {
    public RuleSet {
        waves = List.copyOf(waves);
        sources = Map.copyOf(sources);
        checkSources(sources, waves);
        if (waves.isEmpty()) {
            throw new IllegalArgumentException("a rule set needs rules for at least one wave");
        }
        for (int next = 1; next < waves.size(); next++) {
            if (waves.get(next).fromWave() != waves.get(next - 1).toWave() + 1) {
                throw new IllegalArgumentException(
                        "rules must follow each other without gap or overlap, they do not at wave "
                                + waves.get(next).fromWave());
            }
        }
    }

    private static void checkSources(Map<String, String> sources, List<WaveRules> waves) {
        for (WaveRules rules : waves) {
            rules.sources().forEach((value, keys) -> {
                if (keys.isEmpty() || !sources.keySet().containsAll(keys)) {
                    throw new IllegalArgumentException("the source of " + value + " from wave " + rules.fromWave()
                            + " is not among the rule set's sources: " + keys);
                }
            });
        }
    }

    /** The published rules of Program Kartu Prakerja. */
    public static RuleSet prakerja() {
        return StrictYaml.shipped("/rules/prakerja.yaml", RuleSet.class);
    }

    /**
     * Reads a rule set of one's own.
     *
     * @throws RequestFault if it is malformed
     */
    public static RuleSet read(Path file) {
        return StrictYaml.read(file, RuleSet.class);
    }

    public Optional<WaveRules> findRules(int wave) {
        return waves.stream().filter(rules -> rules.isValidFor(wave)).findFirst();
    }

    /** @throws RequestFault if no rules hold for the wave */
    public WaveRules getRules(int wave) {
        return findRules(wave)
                .orElseThrow(() -> new RequestFault(
                        "wave " + wave + " cannot be run",
                        "the rule set " + name + " has no rules for it",
                        "Add rules for that wave"));
    }
}
