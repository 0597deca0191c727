package id.sigi.app.crash;

import id.sigi.ingestion.Ingestion;
import id.sigi.ingestion.IngestionRequest;
import id.sigi.ingestion.erasure.Erasure;
import id.sigi.lake.Lake;
import id.sigi.lake.session.LakeSession;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.identity.Nik;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.privacy.Pseudonymiser;
import id.sigi.programme.scenario.Scenario;
import id.sigi.programme.scenario.people.Person;
import id.sigi.programme.scenario.people.Population;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;

/** Lakes of a scenario's people that were built before the last of its events landed. */
final class CrashLakes {
    private static final PseudonymKey KEY = PseudonymKey.parse(SigiProcess.KEY);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Pattern APPLICANT = Pattern.compile("\"applicant_id\":\"([^\"]*)\"");
    private static final Pattern LATE_TYPES =
            Pattern.compile("\"type\":\"id\\.prakerja\\.(course\\.(p|c)|incentive|complaint)");
    private static final int LATE_SHARE = 40;

    private final LakeSession session;
    private final List<Person> people;
    private final List<String> lines;

    CrashLakes(LakeSession session, Scenario scenario, Path folder) throws IOException {
        this.session = session;
        people = Population.of(scenario).people();
        lines = MessyEvents.of(scenario, folder.resolve("landing")).lines();
    }

    /** Somebody of a scenario as a lake knows them. */
    record Known(Nik nik, Set<String> keys) {}

    private static boolean isLate(String line) {
        Matcher applicant = APPLICANT.matcher(line);
        return LATE_TYPES.matcher(line).find()
                && applicant.find()
                && Math.floorMod(applicant.group(1).hashCode() * 31, LATE_SHARE) == 0;
    }

    /** A lake in which half of the events are new since it was built. */
    Path half(Path folder) throws IOException, InterruptedException {
        List<String> first = lines.subList(0, lines.size() / 2);
        return built(folder, first, lines.subList(lines.size() / 2, lines.size()));
    }

    /** A lake in which facts of one applicant in forty are new since it was built. */
    Path late(Path folder) throws IOException, InterruptedException {
        Path lake = landedButLate(folder);
        build(folder, lake);
        landLate(folder, lake);
        return lake;
    }

    /** As {@link #late}, and somebody was erased since the build. */
    Path erased(Path folder) throws IOException, InterruptedException {
        Path lake = late(folder);
        erase(lake, buyers(lake).get(0));
        return lake;
    }

    /** A lake that was never built, without what comes late. */
    Path landedButLate(Path folder) throws IOException {
        Path lake = folder.resolve("lake");
        land(
                folder,
                lake,
                "first",
                lines.stream().filter(Predicate.not(CrashLakes::isLate)).toList());
        return lake;
    }

    /** What comes late. */
    void landLate(Path folder, Path lake) throws IOException {
        land(folder, lake, "late", lines.stream().filter(CrashLakes::isLate).toList());
    }

    private Path built(Path folder, List<String> first, List<String> then) throws IOException, InterruptedException {
        Path lake = folder.resolve("lake");
        land(folder, lake, "first", first);
        build(folder, lake);
        land(folder, lake, "then", then);
        return lake;
    }

    private void land(Path folder, Path lake, String name, List<String> some) throws IOException {
        Path files = Files.createDirectories(folder.resolve("files-" + name));
        Files.write(files.resolve(name + ".jsonl"), some);
        new Ingestion(Lake.open(session, lake), IngestionRequest.of(KEY, NOW)).folder(files);
    }

    /** Builds in a process of its own, to the end. */
    static void build(Path folder, Path lake) throws IOException, InterruptedException {
        try (SigiProcess process = SigiProcess.start(folder, "build", "--cores", "2", "--lake", lake.toString())) {
            process.succeed();
        }
    }

    /** Removes somebody from a lake. */
    void erase(Path lake, Known known) {
        new Erasure(Lake.open(session, lake), KEY).erase(known.nik(), NOW, (done, total) -> {});
    }

    /** People who bought a course, always in the same order. */
    List<Known> buyers(Path lake) {
        Lake opened = Lake.open(session, lake);
        Set<String> bought = new TreeSet<>();
        pairs(opened, Fields.PURCHASE_ID).forEach(row -> bought.add(row.getString(0)));
        Map<String, Set<String>> applicants = new TreeMap<>();
        pairs(opened, Fields.PERSON_KEY)
                .forEach(row -> applicants
                        .computeIfAbsent(row.getString(1), key -> new TreeSet<>())
                        .add(row.getString(0)));
        Pseudonymiser pseudonymiser = new Pseudonymiser(KEY);
        List<Known> buyers = new ArrayList<>();
        for (Person one : people) {
            String key = pseudonymiser.pseudonym(Pseudonymiser.PERSON, one.nik().digits());
            Set<String> keys = new TreeSet<>(applicants.getOrDefault(key, Set.of()));
            if (keys.stream().anyMatch(bought::contains)) {
                keys.add(key);
                buyers.add(new Known(one.nik(), keys));
            }
        }
        return buyers;
    }

    /** Applicants with another of their keys, as the events tell them. */
    private static List<Row> pairs(Lake lake, Field other) {
        return lake.read(TableContracts.EVENTS)
                .select(Fields.APPLICANT_ID.name(), other.name())
                .na()
                .drop()
                .distinct()
                .collectAsList();
    }
}
