package id.sigi.ledger.handler;

import id.sigi.ledger.store.EventData;
import id.sigi.ledger.store.Store;
import id.sigi.ledger.store.Tables;
import id.sigi.programme.contract.CatalogueFields;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.CatalogueEvents;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.operation.CourseListing;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.vocabulary.training.AssessmentPhase;
import java.time.Instant;
import java.util.Optional;

/** The catalogue of courses and their assessment. */
final class CourseHandler {
    private final LedgerContext office;
    private final Store store;
    private final Catalogue catalogue;

    CourseHandler(LedgerContext office) {
        this.office = office;
        store = office.store();
        catalogue = Catalogue.of(store);
    }

    Optional<Refusal> list(Operation.ListCourse operation) {
        if (isListed(operation.courseId())) {
            return Optional.of(Refusal.IDENTIFIER_TAKEN);
        }
        Optional<Refusal> refusal = catalogue.refuseProvider(operation.providerId(), operation.at());
        if (refusal.isEmpty()) {
            admit(operation);
        }
        return refusal;
    }

    private void admit(Operation.ListCourse operation) {
        CourseListing listing = operation.listing();
        store.insert(Tables.COURSE, operation.courseId(), operation.providerId());
        begin(operation.courseId(), operation.at(), listing);
        EventData facts = new EventData()
                .with(Fields.COURSE_ID, operation.courseId())
                .with(Fields.PROVIDER_ID, operation.providerId())
                .with(Fields.COURSE_CATEGORY, listing.category())
                .with(Fields.COURSE_MODE, listing.mode())
                .with(Fields.PRICE_IDR, listing.priceIdr())
                .with(Fields.LISTED_ON, ProgrammeTime.day(operation.at()))
                .with(CatalogueFields.COURSE_TITLE, listing.title());
        office.outbox().append(EventContracts.COURSE_LISTED, operation.at(), operation.courseId(), facts);
    }

    private Optional<Refusal> begin(String courseId, Instant at, CourseListing listing) {
        return catalogue
                .courses()
                .begin(courseId, at, listing.title(), listing.category(), listing.mode(), listing.priceIdr());
    }

    Optional<Refusal> change(Operation.ChangeCourse operation) {
        CourseListing listing = operation.listing();
        Optional<Refusal> refusal =
                refuseAbsent(operation.courseId()).or(() -> begin(operation.courseId(), operation.at(), listing));
        if (refusal.isEmpty()) {
            EventData facts = new EventData()
                    .with(Fields.COURSE_ID, operation.courseId())
                    .with(Fields.PROVIDER_ID, provider(operation.courseId()))
                    .with(CatalogueFields.COURSE_TITLE, listing.title())
                    .with(Fields.COURSE_CATEGORY, listing.category())
                    .with(Fields.COURSE_MODE, listing.mode())
                    .with(Fields.PRICE_IDR, listing.priceIdr())
                    .with(CatalogueFields.CHANGED_AT, operation.at());
            office.outbox().append(CatalogueEvents.COURSE_CHANGED, operation.at(), operation.courseId(), facts);
        }
        return refusal;
    }

    Optional<Refusal> withdraw(Operation.WithdrawCourse operation) {
        Optional<Refusal> refusal = refuseAbsent(operation.courseId())
                .or(() -> catalogue.courses().end(operation.courseId(), operation.at()));
        if (refusal.isEmpty()) {
            EventData facts = new EventData()
                    .with(Fields.COURSE_ID, operation.courseId())
                    .with(Fields.WITHDRAWN_AT, operation.at());
            office.outbox().append(CatalogueEvents.COURSE_WITHDRAWN, operation.at(), operation.courseId(), facts);
        }
        return refusal;
    }

    private Optional<Refusal> refuseAbsent(String courseId) {
        if (catalogue.courses().isOpen(courseId)) {
            return Optional.empty();
        }
        return Optional.of(isListed(courseId) ? Refusal.COURSE_NOT_ON_OFFER : Refusal.UNKNOWN_COURSE);
    }

    private String provider(String courseId) {
        return store.find(Tables.COURSE.of(courseId)).orElseThrow().text("provider_id");
    }

    Optional<Refusal> assess(Operation.AssessCourse operation) {
        // Before admission a course is in no catalogue yet.
        if (operation.phase() == AssessmentPhase.MONITORING && !isListed(operation.courseId())) {
            return Optional.of(Refusal.UNKNOWN_COURSE);
        }
        if (store.has(Tables.ASSESSMENT_OF_PHASE.of(operation.courseId(), operation.assessorId(), operation.phase()))) {
            return Optional.of(Refusal.ALREADY_ASSESSED);
        }
        if (store.has(Tables.ASSESSMENT.of(operation.assessmentId()))) {
            return Optional.of(Refusal.IDENTIFIER_TAKEN);
        }
        store.insert(
                Tables.ASSESSMENT,
                operation.assessmentId(),
                operation.courseId(),
                operation.assessorId(),
                operation.phase());
        office.outbox().append(EventContracts.COURSE_ASSESSED, operation.at(), operation.courseId(), facts(operation));
        return Optional.empty();
    }

    private static EventData facts(Operation.AssessCourse operation) {
        return new EventData()
                .with(Fields.ASSESSMENT_ID, operation.assessmentId())
                .with(Fields.COURSE_ID, operation.courseId())
                .with(Fields.ASSESSOR_ID, operation.assessorId())
                .with(Fields.ASSESSMENT_PHASE, operation.phase())
                .with(Fields.SCORE_LABOUR_MARKET, operation.scores().labourMarket())
                .with(Fields.SCORE_REQUIREMENTS, operation.scores().requirements())
                .with(Fields.SCORE_CURRICULUM, operation.scores().curriculum())
                .with(Fields.SCORE_ADMINISTRATION, operation.scores().administration())
                .with(Fields.ASSESSED_ON, ProgrammeTime.day(operation.at()));
    }

    private boolean isListed(String courseId) {
        return store.has(Tables.COURSE.of(courseId));
    }
}
