package id.sigi.programme.operation;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.sigi.programme.identity.Contact;
import id.sigi.programme.identity.FamilyCard;
import id.sigi.programme.identity.Nik;
import id.sigi.programme.vocabulary.Area;
import id.sigi.programme.vocabulary.ComplaintChannel;
import id.sigi.programme.vocabulary.ComplaintTopic;
import id.sigi.programme.vocabulary.EntryStep;
import id.sigi.programme.vocabulary.ExclusionGround;
import id.sigi.programme.vocabulary.PriorityGroup;
import id.sigi.programme.vocabulary.RegisterCheck;
import id.sigi.programme.vocabulary.RevocationReason;
import id.sigi.programme.vocabulary.payment.Fund;
import id.sigi.programme.vocabulary.payment.IncentiveKind;
import id.sigi.programme.vocabulary.payment.PaymentFailure;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import id.sigi.programme.vocabulary.training.AssessmentPhase;
import id.sigi.programme.vocabulary.training.Platform;
import id.sigi.programme.vocabulary.training.ProviderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Everything the programme can be asked to do. An operation is a request with its instant; whether it is applied is for the ledger to
 * say, with an {@link Outcome}.
 */
public sealed interface Operation {
    /** When the operation takes place. */
    Instant at();

    private static void checkWords(String text) {
        if (text.isBlank() || text.length() > 1_000) {
            throw new IllegalArgumentException("what people write has one to a thousand letters");
        }
    }

    /** Codes in the order of their declaration, so that the same operation is always written alike. */
    private static <E extends Enum<E>> Set<E> inOrder(Set<E> codes) {
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("there is at least one area or step");
        }
        return Collections.unmodifiableSet(EnumSet.copyOf(codes));
    }

    /** The state gives money for a purpose. */
    record FundProgramme(Instant at, String fundingId, Fund fund, long amountIdr) implements Operation {
        public FundProgramme {
            if (amountIdr <= 0) {
                throw new IllegalArgumentException("a fund is given a positive amount");
            }
        }
    }

    /** A ministry's list names a person; known from this instant on, which may be after a draw, and valid on some days. */
    record ListExclusion(Instant at, Nik nik, ExclusionGround ground, Validity validity) implements Operation {
        /** An entry that holds on every day. */
        public ListExclusion(Instant at, Nik nik, ExclusionGround ground) {
            this(at, nik, ground, Validity.ALWAYS);
        }
    }

    /** A list's entries of a person on a ground were wrong; known from this instant on. */
    record WithdrawExclusion(Instant at, Nik nik, ExclusionGround ground) implements Operation {}

    /** A person opens an account with the programme, and gives numbers, contact and profile. */
    record RegisterApplicant(
            Instant at, String applicantId, Nik nik, FamilyCard familyCard, Contact contact, Profile profile)
            implements Operation {
        public RegisterApplicant {
            if (profile.birthDate().isAfter(ProgrammeTime.day(at))) {
                throw new IllegalArgumentException("nobody registers before the day of birth");
            }
        }
    }

    /** Identity, family card and birth date were checked against the population register. */
    record VerifyIdentity(Instant at, String applicantId, RegisterCheck result) implements Operation {
        /** A check that passed. */
        public VerifyIdentity(Instant at, String applicantId) {
            this(at, applicantId, RegisterCheck.PASSED);
        }
    }

    /** An applicant took some of the steps before joining a wave, in one sitting. */
    record TakeEntrySteps(Instant at, String applicantId, Set<EntryStep> steps) implements Operation {
        public TakeEntrySteps {
            steps = inOrder(steps);
        }
    }

    /** A wave opens for some areas; its last day is inclusive. */
    record OpenWave(Instant at, int wave, LocalDate openedOn, LocalDate closedOn, Set<Area> areas)
            implements Operation {
        public OpenWave {
            if (closedOn.isBefore(openedOn)) {
                throw new IllegalArgumentException("a wave closes after it opens");
            }
            areas = inOrder(areas);
        }
    }

    /** An applicant joins a wave that is open for the domicile. */
    record SubmitApplication(
            Instant at, String applicationId, String applicantId, int wave, PriorityGroup priorityGroup)
            implements Operation {}

    /** An operator at a service point enters an application for an applicant; the operator is known by a code, never by a name. */
    record SubmitAssistedApplication(
            Instant at,
            String applicationId,
            String applicantId,
            int wave,
            PriorityGroup priorityGroup,
            String operatorId)
            implements Operation {
        private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

        public SubmitAssistedApplication {
            if (!CODE.matcher(operatorId).matches()) {
                throw new IllegalArgumentException(
                        "an operator's code is of one to forty small letters, digits and hyphens");
            }
        }

        /** What the applicant would have asked for alone. */
        public SubmitApplication alone() {
            return new SubmitApplication(at, applicationId, applicantId, wave, priorityGroup);
        }
    }

    /** A wave closes: no application is taken any more. */
    record CloseWave(Instant at, int wave) implements Operation {}

    /** One stratum is screened against the lists known by then, and drawn; some of its places may have been freed by revocations. */
    record DrawLottery(Instant at, Stratum stratum, long quota, long freedPlaces, long seed) implements Operation {
        public DrawLottery {
            if (quota < 0 || freedPlaces < 0 || freedPlaces > quota) {
                throw new IllegalArgumentException("a quota is not negative, and freed places are part of it");
            }
        }

        /** A draw without freed places. */
        public DrawLottery(Instant at, Stratum stratum, long quota, long seed) {
            this(at, stratum, quota, 0, seed);
        }
    }

    /** Whoever of a wave and group lost the draw of an area is screened again, and drawn among the losers of all areas. */
    record DrawNationalLottery(Instant at, NationalStratum stratum, long quota, long seed) implements Operation {
        public DrawNationalLottery {
            if (quota < 0) {
                throw new IllegalArgumentException("a quota is not negative");
            }
        }
    }

    /** A selected applicant receives a virtual account with the training credit. */
    record OpenAccount(Instant at, String accountId, String applicantId, int wave) implements Operation {}

    /** A course of an institution is admitted to the catalogue. */
    record ListCourse(
            Instant at,
            String courseId,
            String providerId,
            @JsonProperty("offer") CourseListing listing) implements Operation {}

    /** From now on the catalogue says something else of a course; what was bought before stays as it was bought. */
    record ChangeCourse(
            Instant at,
            String courseId,
            @JsonProperty("offer") CourseListing listing) implements Operation {}

    /** A course leaves the catalogue for good. */
    record WithdrawCourse(Instant at, String courseId) implements Operation {}

    /** A beneficiary buys a course with the training credit. */
    record PurchaseCourse(Instant at, String purchaseId, String accountId, String courseId, Platform platform)
            implements Operation {}

    /** A training institution joins the programme with the key that signs its calls; whoever logs this logs a secret. */
    record AdmitProvider(Instant at, String providerId, String name, String clientCode, String signKey)
            implements Operation {
        public AdmitProvider {
            CourseListing.checkName(name);
        }

        /** Masked: the key lets its bearer in. */
        @Override
        public String toString() {
            return "AdmitProvider(" + providerId + ")";
        }
    }

    /** A training institution has another name, or is suspended or taken back. */
    record ChangeProvider(Instant at, String providerId, String name, ProviderStatus status) implements Operation {
        public ChangeProvider {
            CourseListing.checkName(name);
        }
    }

    /** A training institution leaves the programme for good; its courses can no longer be bought. */
    record WithdrawProvider(Instant at, String providerId) implements Operation {}

    /** A digital platform joins the programme, for the first time or again. */
    record JoinPlatform(Instant at, Platform platform) implements Operation {}

    /** A digital platform leaves the programme: nothing is bought on it any more. */
    record LeavePlatform(Instant at, Platform platform) implements Operation {}

    /** A training institution asks about or commits a redeem code, which is the purchase's number; the call is checked on receipt. */
    record RedeemCode(Instant at, RedeemRequest request) implements Operation {}

    /** A beneficiary attended a session of a purchased course, counted from one. */
    record RecordAttendance(Instant at, String purchaseId, int session) implements Operation {
        public RecordAttendance {
            if (session < 1 || session > 1_000) {
                throw new IllegalArgumentException("sessions are counted from one, to a thousand at most");
            }
        }
    }

    /** The certificate, issued when the course was completed, appears on the dashboard; the lag between the two is documented. */
    record ShowCertificate(Instant at, String purchaseId) implements Operation {}

    /** A purchased course was carried to its end. */
    record CompleteCourse(Instant at, String purchaseId, String certificateId) implements Operation {}

    /** A beneficiary rates a completed course; the review is compulsory. */
    record RateCourse(Instant at, String purchaseId, int stars, String review) implements Operation {
        public RateCourse {
            if (stars < 1 || stars > 5) {
                throw new IllegalArgumentException("a rating is one to five stars");
            }
            checkWords(review);
        }

        /** Without the review, in which people may write anything. */
        @Override
        public String toString() {
            return "RateCourse(" + purchaseId + ", " + stars + ")";
        }
    }

    /** An assessor scores a course. */
    record AssessCourse(
            Instant at, String assessmentId, String courseId, String assessorId, AssessmentPhase phase, Scores scores)
            implements Operation {}

    /** A beneficiary links the account that receives incentives. */
    record LinkPayoutAccount(Instant at, String applicantId, PayoutAccount account) implements Operation {}

    /** The linked e-wallet's holder is fully known to the payment partner from now on. */
    record UpgradeEwallet(Instant at, String applicantId) implements Operation {}

    /** An incentive is put on the schedule; it is paid no earlier than its day. */
    record ScheduleIncentive(Instant at, String applicantId, IncentiveKind kind, int instalment, LocalDate dueOn)
            implements Operation {}

    /** A scheduled incentive could not be paid; paying it is tried again. */
    record FailIncentive(Instant at, String applicantId, IncentiveKind kind, int instalment, PaymentFailure failure)
            implements Operation {}

    /** Somebody who was found ineligible pays back what was received. */
    record ClawBack(Instant at, String clawBackId, String applicantId, long amountIdr) implements Operation {
        public ClawBack {
            if (amountIdr <= 0) {
                throw new IllegalArgumentException("a positive amount is paid back");
            }
        }
    }

    /** An incentive is paid; the instalment counts within its kind, and for surveys it is the round. */
    record DisburseIncentive(Instant at, String disbursementId, String applicantId, IncentiveKind kind, int instalment)
            implements Operation {}

    /** An applicant is invited to a survey round. */
    record InviteToSurvey(Instant at, String applicantId, SurveyRound round) implements Operation {}

    /** An invited applicant answers. */
    record AnswerSurvey(Instant at, String responseId, String applicantId, SurveyRound round, Answers answers)
            implements Operation {}

    /** An applicant complains, in own words. */
    record OpenComplaint(
            Instant at,
            String complaintId,
            String applicantId,
            ComplaintChannel channel,
            ComplaintTopic topic,
            String text)
            implements Operation {
        public OpenComplaint {
            checkWords(text);
        }

        /** Without the text, in which people may write anything. */
        @Override
        public String toString() {
            return "OpenComplaint(" + complaintId + ", " + applicantId + ", " + channel + ", " + topic + ")";
        }
    }

    /** A complaint is resolved; the first response came no later. */
    record ResolveComplaint(Instant at, String complaintId, Instant firstResponseAt) implements Operation {}

    /** A partner answers the questionnaire of a half-year, 1 or 2. */
    record AnswerQuestionnaire(Instant at, String partnerId, int year, int half, QuestionnaireAnswers answers)
            implements Operation {
        public AnswerQuestionnaire {
            if (half < 1 || half > 2) {
                throw new IllegalArgumentException("a year has two halves");
            }
        }
    }

    /** A job platform posts a vacancy. */
    record PostVacancy(Instant at, String vacancyId, String portalId) implements Operation {}

    /** An applicant applies for a vacancy. */
    record ApplyForVacancy(Instant at, String applicantId, String vacancyId) implements Operation {}

    /** A participation is revoked; the unused credit goes back and the person is barred from later waves. */
    record RevokeParticipation(Instant at, String applicantId, RevocationReason reason) implements Operation {}
}
