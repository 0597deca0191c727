package id.sigi.programme.operation;

import id.sigi.programme.identity.FamilyCard;
import id.sigi.programme.identity.Nik;
import id.sigi.programme.vocabulary.Area;
import id.sigi.programme.vocabulary.AssessmentPhase;
import id.sigi.programme.vocabulary.ComplaintChannel;
import id.sigi.programme.vocabulary.ComplaintTopic;
import id.sigi.programme.vocabulary.CourseCategory;
import id.sigi.programme.vocabulary.CourseMode;
import id.sigi.programme.vocabulary.ExclusionReason;
import id.sigi.programme.vocabulary.IncentiveKind;
import id.sigi.programme.vocabulary.PaymentPartner;
import id.sigi.programme.vocabulary.PayoutChannel;
import id.sigi.programme.vocabulary.Platform;
import id.sigi.programme.vocabulary.PriorityGroup;
import id.sigi.programme.vocabulary.RevocationReason;
import id.sigi.programme.vocabulary.SurveyRound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Everything the programme can be asked to do. An operation is a request with its instant; whether it is applied is for the ledger to
 * say, with an {@link Outcome}.
 */
public sealed interface Operation {
    /** When the operation takes place. */
    Instant at();

    /** The state gives money for a purpose; there is no event, because no person or course is concerned. */
    record FundProgramme(Instant at, Fund fund, long amountIdr) implements Operation {
        public FundProgramme {
            if (amountIdr <= 0) {
                throw new IllegalArgumentException("a fund is given a positive amount");
            }
        }
    }

    /** A ministry's list names a person; known from this instant on, which may be after a draw. */
    record ListExclusion(Instant at, Nik nik, ExclusionReason reason) implements Operation {}

    /** A person registers. */
    record RegisterApplicant(Instant at, String applicantId, Nik nik, FamilyCard familyCard, Profile profile)
            implements Operation {}

    /** The identity was checked against the population register. */
    record VerifyIdentity(Instant at, String applicantId, boolean isVerified) implements Operation {}

    /** A wave opens for some areas; its last day is inclusive. */
    record OpenWave(Instant at, int wave, LocalDate openedOn, LocalDate closedOn, Set<Area> areas)
            implements Operation {
        public OpenWave {
            if (closedOn.isBefore(openedOn) || areas.isEmpty()) {
                throw new IllegalArgumentException("a wave closes after it opens, and is open for some area");
            }
            // In the order of declaration, so that the same operation is always written alike.
            areas = Collections.unmodifiableSet(EnumSet.copyOf(areas));
        }
    }

    /** An applicant joins a wave that is open for the domicile. */
    record SubmitApplication(
            Instant at, String applicationId, String applicantId, int wave, PriorityGroup priorityGroup)
            implements Operation {}

    /** A wave closes: no application is taken any more. */
    record CloseWave(Instant at, int wave) implements Operation {}

    /** One stratum is screened against the lists known by then, and drawn. */
    record DrawLottery(Instant at, Stratum stratum, long quota, long seed) implements Operation {
        public DrawLottery {
            if (quota < 0) {
                throw new IllegalArgumentException("a quota is not negative");
            }
        }
    }

    /** A selected applicant receives a virtual account with the training credit. */
    record OpenAccount(Instant at, String accountId, String applicantId, int wave) implements Operation {}

    /** A course is admitted to the catalogue. */
    record ListCourse(
            Instant at, String courseId, String providerId, CourseCategory category, CourseMode mode, long priceIdr)
            implements Operation {
        public ListCourse {
            if (priceIdr <= 0) {
                throw new IllegalArgumentException("a course has a positive price");
            }
        }
    }

    /** A beneficiary buys a course with the training credit. */
    record PurchaseCourse(Instant at, String purchaseId, String accountId, String courseId, Platform platform)
            implements Operation {}

    /** A purchased course was carried to its end. */
    record CompleteCourse(Instant at, String purchaseId, String certificateId) implements Operation {}

    /** A beneficiary rates a completed course. */
    record RateCourse(Instant at, String purchaseId, int stars) implements Operation {
        public RateCourse {
            if (stars < 1 || stars > 5) {
                throw new IllegalArgumentException("a rating is one to five stars");
            }
        }
    }

    /** An assessor scores a course. */
    record AssessCourse(
            Instant at, String assessmentId, String courseId, String assessorId, AssessmentPhase phase, Scores scores)
            implements Operation {}

    /** A beneficiary links the account that receives incentives. */
    record LinkPayoutAccount(Instant at, String applicantId, PayoutChannel channel, PaymentPartner partner)
            implements Operation {}

    /** An incentive is paid; the instalment counts within its kind, and for surveys it is the round. */
    record DisburseIncentive(Instant at, String disbursementId, String applicantId, IncentiveKind kind, int instalment)
            implements Operation {}

    /** An applicant is invited to a survey round. */
    record InviteToSurvey(Instant at, String applicantId, SurveyRound round) implements Operation {}

    /** An invited applicant answers. */
    record AnswerSurvey(Instant at, String responseId, String applicantId, SurveyRound round, Answers answers)
            implements Operation {}

    /** An applicant complains. */
    record OpenComplaint(
            Instant at, String complaintId, String applicantId, ComplaintChannel channel, ComplaintTopic topic)
            implements Operation {}

    /** A complaint is resolved; the first response came no later. */
    record ResolveComplaint(Instant at, String complaintId, Instant firstResponseAt) implements Operation {}

    /** A participation is revoked; the unused credit goes back and the person is barred from later waves. */
    record RevokeParticipation(Instant at, String applicantId, RevocationReason reason) implements Operation {}
}
