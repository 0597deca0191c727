package id.sigi.methods.plan.labour;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The rule by which states of the labour force were told; it is printed with every figure, since figures by different rules are not to be compared. */
public enum LabourRuleName {
    /** As the survey asked: what respondents say. */
    @JsonProperty("programme_survey")
    PROGRAMME_SURVEY("as the survey asked"),
    /** Statistics Indonesia's: who looks for work, prepares a business, is discouraged or about to begin is unemployed. */
    @JsonProperty("national_office")
    NATIONAL_OFFICE("Statistics Indonesia's"),
    /** ILOSTAT's for Indonesia: the discouraged are outside the labour force. */
    @JsonProperty("ilostat_indonesia")
    ILOSTAT_INDONESIA("ILOSTAT's for Indonesia"),
    /** Another, which the title of the plan tells. */
    @JsonProperty("other")
    OTHER("the data's own");

    private final String words;

    LabourRuleName(String words) {
        this.words = words;
    }

    /** Whose rule it is, as a sentence goes on after "Rule of labour status:". */
    public String words() {
        return words;
    }
}
