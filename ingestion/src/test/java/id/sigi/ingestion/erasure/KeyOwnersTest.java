package id.sigi.ingestion.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two people, P and Q, whose events name each other's keys in all the ways that a file can. */
@Tag("kernel")
class KeyOwnersTest {
    private final List<Mention> mentions = new ArrayList<>();

    private void registers(String person, String applicant, int day) {
        mentions.add(new Mention(
                keys("person_key=" + person, "applicant_id=" + applicant),
                Optional.of("card-of-" + person),
                Optional.of(applicant),
                Instant.EPOCH.plusSeconds(86400L * day),
                "r" + mentions.size()));
    }

    private void happens(String... keys) {
        Instant at = Instant.EPOCH.plusSeconds(86400L * 100 + mentions.size());
        mentions.add(new Mention(keys(keys), Optional.empty(), Optional.empty(), at, "e" + mentions.size()));
    }

    private static Set<PersonalKey> keys(String... keys) {
        Set<PersonalKey> all = new HashSet<>();
        Arrays.stream(keys).map(key -> key.split("=")).forEach(parts -> all.add(new PersonalKey(parts[0], parts[1])));
        return all;
    }

    private String own(String person) {
        return text(new KeyOwners(person, mentions).own());
    }

    private String sole(String person) {
        return text(new KeyOwners(person, mentions).sole());
    }

    private static String text(Map<String, Set<String>> byField) {
        Set<String> all = new TreeSet<>();
        byField.values().forEach(all::addAll);
        return String.join(" ", all);
    }

    /** Each has an applicant, an account and a purchase, whose redemption names nothing but the purchase. */
    private void twoLives() {
        for (String person : List.of("P", "Q")) {
            registers(person, "app" + person, 1);
            happens("applicant_id=app" + person, "account_id=acc" + person);
            happens("account_id=acc" + person, "purchase_id=pur" + person, "applicant_id=app" + person);
            happens("purchase_id=pur" + person);
        }
    }

    @Test
    void allThatHangsOnAPersonIsThePersons() {
        twoLives();
        happens("purchase_id=purP", "certificate_id=crtP");
        assertEquals("P accP appP crtP purP", own("P"));
        assertEquals("Q accQ appQ purQ", own("Q"));
        assertEquals(0, new KeyOwners("P", mentions).shared());
        assertEquals(Set.of("card-of-P"), new KeyOwners("P", mentions).households());
    }

    @Test
    void aPurchaseThatNamesTheAccountOfAnotherLeavesItTheOthers() {
        twoLives();
        happens("applicant_id=appP", "account_id=accQ", "purchase_id=new");
        assertEquals("P accP appP new purP", own("P"));
        assertEquals("Q accQ appQ purQ", own("Q"));
        KeyOwners owners = new KeyOwners("P", mentions);
        assertEquals(1, owners.shared());
        assertEquals(Set.of("card-of-P"), owners.households());
        assertEquals(Set.of("appQ"), owners.applicantsOfOthers());
        assertEquals(
                "Q appQ purQ", sole("Q"), "the account is the other's, and stays in the event that names the first");
    }

    /** Whose it is, the earliest event says; one that names a person is that person's all the same. */
    @Test
    void aPurchaseThatTwoApplicantsNameIsTheEarliers() {
        twoLives();
        happens("applicant_id=appP", "account_id=accP", "purchase_id=purQ");
        assertEquals("P accP appP purP", own("P"));
        assertEquals("Q accQ appQ purQ", own("Q"));
        assertEquals("Q accQ appQ", sole("Q"));
    }

    @Test
    void anEventOfTwoApplicantsIsOfBothAndLeadsFromNeitherToTheOther() {
        twoLives();
        happens("applicant_id=appP", "applicant_id=appQ", "complaint_id=cpl");
        assertEquals("P accP appP cpl purP", own("P"));
        assertEquals("Q accQ appQ cpl purQ", own("Q"));
    }

    @Test
    void theEarliestRegistrationSaysWhoseAnApplicantIs() {
        twoLives();
        registers("P", "appQ", 2);
        assertEquals("P accP appP purP", own("P"));
        assertEquals("Q accQ appQ purQ", own("Q"));
        registers("P", "second", 3);
        happens("applicant_id=second", "response_id=rsp");
        assertEquals("P accP appP purP rsp second", own("P"));
    }

    @Test
    void anApplicantThatNobodyRegisteredGoesWithWhatNamesIt() {
        twoLives();
        happens("applicant_id=unknown", "purchase_id=purP");
        happens("applicant_id=unknown", "response_id=rsp");
        assertEquals("P accP appP purP rsp unknown", own("P"));
        happens("applicant_id=unknown", "purchase_id=purQ");
        assertEquals(
                "P accP appP purP purQ rsp unknown",
                own("P"),
                "events without a name go with the earliest that has one");
        assertEquals("P accP appP", sole("P"));
        assertEquals("Q accQ appQ", own("Q"));
    }

    /** Sources number what they like: number 1 of the applicants is not number 1 of the purchases. */
    @Test
    void keysOfDifferentFieldsDiffer() {
        registers("P", "1", 1);
        registers("Q", "2", 1);
        happens("applicant_id=1", "purchase_id=2");
        happens("applicant_id=2", "purchase_id=1");
        assertEquals(
                Map.of("person_key", Set.of("P"), "applicant_id", Set.of("1"), "purchase_id", Set.of("2")),
                new KeyOwners("P", mentions).own());
    }
}
