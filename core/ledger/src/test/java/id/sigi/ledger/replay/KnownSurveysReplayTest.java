package id.sigi.ledger.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sigi.programme.operation.Profile;
import id.sigi.programme.rules.RecipientSurveys;
import id.sigi.programme.scenario.KnownSurveys;
import id.sigi.programme.scenario.ResponseChance;
import id.sigi.programme.scenario.people.Person;
import id.sigi.programme.vocabulary.Sex;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The events of a replay follow the known chances of moving and of answering: counted here, by studies in the suite of programmes. */
@Tag("scenario")
class KnownSurveysReplayTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** Four standard errors: of the numbers checked here one in hundreds would be further off by chance. */
    private static final double ERRORS = 4;

    private static final Map<String, Profile> PROFILES = new HashMap<>();
    private static final Map<SurveyRound, Set<String>> INVITED = new EnumMap<>(SurveyRound.class);
    private static final Map<SurveyRound, Map<String, LabourStatus>> ANSWERED = new EnumMap<>(SurveyRound.class);
    private static SmallReplay replay;

    @BeforeAll
    static void replay() throws IOException {
        replay = new SmallReplay(KnownSurveys.scenario(3_000, KnownSurveys.byRegister()));
        for (SurveyRound round : SurveyRound.values()) {
            INVITED.put(round, new HashSet<>());
            ANSWERED.put(round, new HashMap<>());
        }
        replay.people().forEach(person -> PROFILES.put(person.applicantId(), person.profile()));
        for (String body : replay.bodies()) {
            JsonNode event = MAPPER.readTree(body);
            JsonNode data = event.get("data");
            String type = event.get("type").textValue();
            if (type.startsWith("id.prakerja.survey.")) {
                String who = data.get("applicant_id").textValue();
                SurveyRound round = SurveyRound.valueOf(data.get("survey_round").textValue());
                if (type.contains("invited")) {
                    INVITED.get(round).add(who);
                } else {
                    ANSWERED.get(round)
                            .put(
                                    who,
                                    LabourStatus.valueOf(
                                            data.get("labour_status").textValue()));
                }
            }
        }
        replay.close();
    }

    private static void assertShare(double truth, long some, long all, String what) {
        double error = Math.sqrt(truth * (1 - truth) / all);
        assertTrue(all >= 50, what + ": " + all + " people");
        assertEquals(truth, (double) some / all, ERRORS * error, what + ", " + some + " of " + all);
    }

    private static int state(LabourStatus status) {
        return status.isEmployed() ? 0 : status == LabourStatus.UNEMPLOYED ? 1 : 2;
    }

    private static void assertRows(double[][] truth, Map<String, LabourStatus> before, SurveyRound after, String what) {
        long[][] moved = new long[3][3];
        ANSWERED.get(after).forEach((who, status) -> {
            if (before.containsKey(who)) {
                moved[state(before.get(who))][state(status)]++;
            }
        });
        for (int from = 0; from < 3; from++) {
            long all = moved[from][0] + moved[from][1] + moved[from][2];
            for (int to = 0; to < 3; to++) {
                assertShare(truth[from][to], moved[from][to], all, what + " " + from + " to " + to);
            }
        }
    }

    private static Map<String, LabourStatus> registered(Sex sex) {
        Map<String, LabourStatus> statuses = new HashMap<>();
        PROFILES.forEach((who, profile) -> {
            if (profile.sex() == sex) {
                statuses.put(who, profile.baselineStatus());
            }
        });
        return statuses;
    }

    @Test
    void peopleMoveByTheKnownChances() {
        for (Sex sex : Sex.values()) {
            assertRows(KnownSurveys.first(sex).labourForce(), registered(sex), SurveyRound.SURVEY_1, sex.name());
        }
        List<KnownSurveys.Step> steps = KnownSurveys.steps();
        assertRows(
                steps.get(1).labourForce(),
                ANSWERED.get(SurveyRound.SURVEY_1),
                SurveyRound.SURVEY_2,
                "survey 1 to survey 2");
        assertRows(
                steps.get(2).labourForce(),
                ANSWERED.get(SurveyRound.SURVEY_2),
                SurveyRound.SURVEY_3,
                "survey 2 to survey 3");
    }

    @Test
    void businessesAreBegunAndKeptByTheKnownChances() {
        Map<String, LabourStatus> first = ANSWERED.get(SurveyRound.SURVEY_1);
        Map<String, LabourStatus> second = ANSWERED.get(SurveyRound.SURVEY_2);
        KnownSurveys.Step step = KnownSurveys.steps().get(1);
        List<String> both = second.keySet().stream().filter(first::containsKey).toList();
        List<String> owners =
                both.stream().filter(who -> first.get(who).isEntrepreneur()).toList();
        long kept =
                owners.stream().filter(who -> second.get(who).isEntrepreneur()).count();
        long all = both.stream().filter(who -> second.get(who).isEntrepreneur()).count();
        assertShare(step.stays(), kept, owners.size(), "kept");
        assertShare(step.enters(), all - kept, both.size() - owners.size(), "begun");
    }

    private static double chance(ResponseChance known, Profile profile) {
        double sum = known.constant()
                + (profile.sex() == Sex.FEMALE ? known.women() : 0)
                + (profile.isUrban() ? known.urban() : 0)
                + (profile.education().name().equals("TERTIARY") ? known.tertiary() : 0)
                + (profile.baselineStatus().isEmployed() ? known.employedBefore() : 0);
        return 1 / (1 + Math.exp(-sum));
    }

    @Test
    void peopleAnswerByTheKnownChances() {
        for (SurveyRound round : List.of(SurveyRound.SURVEY_1, SurveyRound.SURVEY_2, SurveyRound.SURVEY_3)) {
            ResponseChance known =
                    KnownSurveys.byRegister().get(RecipientSurveys.number(round).orElseThrow() - 1);
            for (boolean worked : List.of(false, true)) {
                List<String> invited = INVITED.get(round).stream()
                        .filter(who -> PROFILES.get(who).baselineStatus().isEmployed() == worked)
                        .toList();
                long answered = invited.stream()
                        .filter(ANSWERED.get(round)::containsKey)
                        .count();
                double truth = invited.stream()
                        .mapToDouble(who -> chance(known, PROFILES.get(who)))
                        .average()
                        .orElseThrow();
                assertShare(truth, answered, invited.size(), round + ", worked " + worked);
            }
        }
    }

    /** At the endline who works answers by 1 / (1 + exp(-1.1)), who does not by 1 / (1 + exp(-0.3)). */
    @Test
    void atTheEndlineAnsweringHangsOnTheStatusThen() {
        Map<String, Person> people = new HashMap<>();
        Map<String, Boolean> participants = new HashMap<>();
        replay.answerKey().entries().forEach(entry -> {
            people.put(entry.person().applicantId(), entry.person());
            participants.put(entry.person().applicantId(), entry.isParticipant());
        });
        for (boolean works : List.of(false, true)) {
            List<String> invited = INVITED.get(SurveyRound.ENDLINE).stream()
                    .filter(who -> people.get(who)
                                    .outcome(participants.get(who))
                                    .status()
                                    .isEmployed()
                            == works)
                    .toList();
            long answered = invited.stream()
                    .filter(ANSWERED.get(SurveyRound.ENDLINE)::containsKey)
                    .count();
            assertShare(1 / (1 + Math.exp(works ? -1.1 : -0.3)), answered, invited.size(), "works " + works);
        }
    }
}
