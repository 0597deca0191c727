package id.sigi.ledger.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.ledger.Ledger;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.operation.NationalStratum;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.operation.Stratum;
import id.sigi.programme.scenario.EndlineOutcome;
import id.sigi.programme.scenario.Scenario;
import id.sigi.programme.scenario.WavePlan;
import id.sigi.programme.scenario.people.LifeOutcome;
import id.sigi.programme.scenario.people.Person;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The truth of a replay: both lives of everybody, and what everybody would have done had the first draw gone the other way. Only tests and
 * diagnoses may read it; it belongs outside the lake.
 *
 * @param scenario name of the scenario
 * @param seed its seed
 * @param entries one entry per person who was in a draw
 */
public record AnswerKey(String scenario, long seed, List<Entry> entries) {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    public AnswerKey {
        entries = List.copyOf(entries);
    }

    /**
     * One person who was in a draw.
     *
     * @param person the person with both lives
     * @param firstDraw stratum of the first draw
     * @param probability chance of winning it
     * @param hasWonFirst whether it was won
     * @param isParticipant whether a course was completed before the endline
     * @param participatesIfWon participation had the first draw been won
     * @param participatesIfLost participation had it been lost; the branch that did not come true is simulated with the person's own stream
     *     of chance and the real chances of the later draws
     */
    public record Entry(
            Person person,
            Stratum firstDraw,
            double probability,
            boolean hasWonFirst,
            boolean isParticipant,
            boolean participatesIfWon,
            boolean participatesIfLost) {

        /** Weight of the stratum's people in a precision-weighted mean: p (1 - p). */
        public double precision() {
            return probability * (1 - probability);
        }

        /** Effect of having won the first draw on an outcome. */
        public long offerEffect(EndlineOutcome outcome) {
            return person.outcome(participatesIfWon).of(outcome)
                    - person.outcome(participatesIfLost).of(outcome);
        }

        /** Change of participation by having won the first draw: one for compliers. */
        public int complies() {
            return (participatesIfWon ? 1 : 0) - (participatesIfLost ? 1 : 0);
        }
    }

    static AnswerKey of(Scenario scenario, Ledger ledger, Collection<PersonHistory> lives) {
        Map<Stratum, Optional<Ledger.DrawRecord>> draws = new HashMap<>();
        Map<NationalStratum, Optional<Ledger.DrawRecord>> national = new HashMap<>();
        Branches branches = new Branches(
                scenario,
                stratum -> draws.computeIfAbsent(stratum, ledger::findDraw),
                stratum -> national.computeIfAbsent(stratum, ledger::findDraw));
        List<Entry> entries = lives.stream()
                .filter(life -> life.firstDraw().isPresent())
                .map(branches::entry)
                .toList();
        return new AnswerKey(scenario.name(), scenario.seed(), entries);
    }

    /** The true effects on an outcome among everybody who was in a draw. */
    public TrueEffect effect(EndlineOutcome outcome) {
        return TrueEffect.of(outcome, entries);
    }

    /**
     * Writes {@code answer-key.csv}, one line per person, and {@code answer-key.json}, the true effects.
     *
     * @throws RequestFault if the folder cannot be written
     */
    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
            writePeople(folder.resolve("answer-key.csv"));
            Files.writeString(folder.resolve("answer-key.json"), effectsJson() + "\n");
        } catch (IOException fault) {
            throw new RequestFault(
                    "the answer key was not written", folder + " cannot be written", "Choose a folder that can", fault);
        }
    }

    private void writePeople(Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("applicant_id,first_draw_id,first_stratum,first_wave,selection_probability,won_first,"
                    + "is_participant,take_up,participates_if_won,participates_if_lost,"
                    + Arrays.stream(EndlineOutcome.values())
                            .map(outcome -> "y0_" + outcome.column() + ",y1_" + outcome.column())
                            .collect(Collectors.joining(","))
                    + "\n");
            for (Entry entry : entries) {
                writer.write(line(entry) + "\n");
            }
        }
    }

    private static String line(Entry entry) {
        Stratum stratum = entry.firstDraw();
        List<Object> values = new ArrayList<>(List.of(
                entry.person().applicantId(),
                stratum.drawId(),
                stratum.wave() + "/" + stratum.area() + "/" + stratum.group(),
                stratum.wave(),
                entry.probability(),
                entry.hasWonFirst(),
                entry.isParticipant(),
                entry.person().habits().takeUp(),
                entry.participatesIfWon(),
                entry.participatesIfLost()));
        LifeOutcome without = entry.person().without();
        LifeOutcome with = entry.person().with();
        for (EndlineOutcome outcome : EndlineOutcome.values()) {
            values.add(without.of(outcome));
            values.add(with.of(outcome));
        }
        return values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private String effectsJson() throws JsonProcessingException {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("scenario", scenario);
        root.put("seed", seed);
        root.put("entrants", entries.size());
        root.put(
                "compliers",
                entries.stream().filter(entry -> entry.complies() > 0).count());
        ObjectNode effects = root.putObject("effects");
        for (EndlineOutcome outcome : EndlineOutcome.values()) {
            effect(outcome).writeTo(effects.putObject(outcome.column()));
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    /** Follows the branch of the first draw that did not come true. */
    private static final class Branches {
        private final List<WavePlan> waves;
        private final Instant endline;
        private final Function<Stratum, Optional<Ledger.DrawRecord>> draws;
        private final Function<NationalStratum, Optional<Ledger.DrawRecord>> national;

        Branches(
                Scenario scenario,
                Function<Stratum, Optional<Ledger.DrawRecord>> draws,
                Function<NationalStratum, Optional<Ledger.DrawRecord>> national) {
            waves = scenario.waves();
            endline = ProgrammeTime.startOf(scenario.endline().startsOn());
            this.draws = draws;
            this.national = national;
        }

        Entry entry(PersonHistory life) {
            Person person = life.person();
            Stratum first = life.firstDraw().orElseThrow();
            boolean isParticipant = life.isParticipant(endline);
            return new Entry(
                    person,
                    first,
                    probability(first),
                    life.hasWonFirst(),
                    isParticipant,
                    life.hasWonFirst() ? isParticipant : person.wouldParticipate(),
                    life.hasWonFirst() ? person.wouldParticipate() && winsLater(person, first) : isParticipant);
        }

        private boolean winsLater(Person person, Stratum first) {
            if (winsNationally(person, first)) {
                return true;
            }
            for (WavePlan wave : waves) {
                if (wave.wave() <= first.wave()) {
                    continue;
                }
                if (!person.joinsAgain(wave.wave())) {
                    return false;
                }
                Stratum next = new Stratum(wave.wave(), first.area(), first.group());
                if (person.dice("other branch", wave.wave()).chance(probability(next))
                        || winsNationally(person, next)) {
                    return true;
                }
            }
            return false;
        }

        /** Having lost the draw of the area. */
        private boolean winsNationally(Person person, Stratum lost) {
            double chance = national.apply(new NationalStratum(lost.wave(), lost.group()))
                    .map(Ledger.DrawRecord::probability)
                    .orElse(0.0);
            return person.dice("other national branch", lost.wave()).chance(chance);
        }

        private double probability(Stratum stratum) {
            return draws.apply(stratum).map(Ledger.DrawRecord::probability).orElse(0.0);
        }
    }
}
