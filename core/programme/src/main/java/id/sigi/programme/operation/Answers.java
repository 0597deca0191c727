package id.sigi.programme.operation;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.OptBoolean;
import id.sigi.programme.vocabulary.payment.IncentiveUse;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Answers to a survey questionnaire.
 *
 * @param labourStatus labour status in the reference week
 * @param hasNewJob started a new job or business since the announcement of wave 1
 * @param monthlyIncomeIdr income from all jobs per month in rupiah, zero if not employed
 * @param hasUsedCertificate used a training certificate in a job search
 * @param recipientAnswers what only recipients are asked
 * @param workAnswers what is asked of a business or job, where the questionnaire has these questions; lines of JSON leave it out where it is empty
 */
public record Answers(
        LabourStatus labourStatus,
        boolean hasNewJob,
        long monthlyIncomeIdr,
        boolean hasUsedCertificate,
        Optional<RecipientAnswers> recipientAnswers,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JacksonInject(value = OperationJson.ABSENT, useInput = OptBoolean.TRUE)
        Optional<WorkAnswers> workAnswers) {
    public Answers {
        Objects.requireNonNull(labourStatus, "labourStatus");
        Objects.requireNonNull(recipientAnswers, "recipientAnswers");
        Objects.requireNonNull(workAnswers, "workAnswers");
        if (monthlyIncomeIdr < 0) {
            throw new IllegalArgumentException("an income is not negative");
        }
    }

    /**
     * What only recipients are asked.
     *
     * @param hasSkillGain says that the training improved skills
     * @param incentiveUses uses of the incentive
     */
    public record RecipientAnswers(boolean hasSkillGain, List<IncentiveUse> incentiveUses) {
        public RecipientAnswers {
            incentiveUses = List.copyOf(incentiveUses);
        }
    }
}
