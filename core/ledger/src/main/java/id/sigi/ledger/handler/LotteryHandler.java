package id.sigi.ledger.handler;

import id.sigi.ledger.store.EventData;
import id.sigi.ledger.store.Row;
import id.sigi.ledger.store.RowLocation;
import id.sigi.ledger.store.Store;
import id.sigi.ledger.store.Tables;
import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.operation.NationalStratum;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.operation.Stratum;
import id.sigi.programme.rules.LotteryDraw;
import id.sigi.programme.rules.WaveRules;
import id.sigi.programme.vocabulary.Area;
import id.sigi.programme.vocabulary.DrawStage;
import id.sigi.programme.vocabulary.ExclusionGround;
import id.sigi.programme.vocabulary.ExclusionReason;
import id.sigi.programme.vocabulary.PriorityGroup;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** The draws of a wave, of one area or of all areas' losers: screening by what is known at the draw, then the lottery, then its record. */
final class LotteryHandler {
    private final LedgerContext office;
    private final Store store;

    LotteryHandler(LedgerContext office) {
        this.office = office;
        store = office.store();
    }

    /** A draw that is to be held; a national one has no area. */
    private record Held(
            String drawId,
            int wave,
            Optional<Area> area,
            PriorityGroup group,
            long quota,
            long freedPlaces,
            long seed,
            Instant at) {

        static Held of(Operation.DrawLottery operation) {
            Stratum stratum = operation.stratum();
            return new Held(
                    stratum.drawId(),
                    stratum.wave(),
                    Optional.of(stratum.area()),
                    stratum.group(),
                    operation.quota(),
                    operation.freedPlaces(),
                    operation.seed(),
                    operation.at());
        }

        static Held of(Operation.DrawNationalLottery operation) {
            NationalStratum stratum = operation.stratum();
            return new Held(
                    stratum.drawId(),
                    stratum.wave(),
                    Optional.empty(),
                    stratum.group(),
                    operation.quota(),
                    0,
                    operation.seed(),
                    operation.at());
        }

        /** Where its applications are, among them those who won their area's draw if it has no area. */
        RowLocation place() {
            return area.map(only -> Tables.APPLICATIONS_OF_AREA.of(wave, only, group))
                    .orElse(Tables.APPLICATIONS_OF_GROUP.of(wave, group));
        }
    }

    private record Application(String applicationId, String applicantId, String personKey, String householdKey) {}

    private record Candidate(Application application, int recipients, boolean isRecipient) {
        String applicationId() {
            return application.applicationId();
        }

        String applicantId() {
            return application.applicantId();
        }

        String personKey() {
            return application.personKey();
        }

        String householdKey() {
            return application.householdKey();
        }
    }

    Optional<Refusal> draw(Operation.DrawLottery operation) {
        return hold(Held.of(operation), held -> Optional.empty());
    }

    Optional<Refusal> drawNationally(Operation.DrawNationalLottery operation) {
        return hold(Held.of(operation), this::refuseNational);
    }

    private Optional<Refusal> hold(Held draw, Function<Held, Optional<Refusal>> more) {
        Optional<Refusal> refusal = refuse(draw).or(() -> more.apply(draw));
        if (refusal.isPresent()) {
            return refusal;
        }
        List<Candidate> candidates = candidates(draw);
        if (candidates.isEmpty()) {
            return Optional.of(Refusal.STRATUM_EMPTY);
        }
        if (!useFreed(draw)) {
            return Optional.of(Refusal.TOO_FEW_FREED_PLACES);
        }
        List<Candidate> eligible = candidates.stream()
                .filter(candidate -> !isScreenedOut(draw, candidate))
                .toList();
        record(draw, eligible.size());
        decide(draw, eligible);
        return Optional.empty();
    }

    private Optional<Refusal> refuse(Held draw) {
        Optional<Boolean> closed = store.hold(Tables.WAVE.of(draw.wave())).map(row -> row.is("is_closed"));
        if (closed.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_WAVE);
        }
        if (!closed.get()) {
            return Optional.of(Refusal.WAVE_NOT_CLOSED);
        }
        return store.has(Tables.DRAW.of(draw.drawId())) ? Optional.of(Refusal.ALREADY_DRAWN) : Optional.empty();
    }

    /** Who has not been drawn in the area yet cannot have lost there. */
    private Optional<Refusal> refuseNational(Held draw) {
        boolean isWaiting = store.list(draw.place()).stream()
                .anyMatch(row -> row.text("state").equals("SUBMITTED"));
        if (isWaiting) {
            return Optional.of(Refusal.AREA_NOT_DRAWN);
        }
        return office.rules().getRules(draw.wave()).hasNationalDraw()
                ? Optional.empty()
                : Optional.of(Refusal.NO_NATIONAL_DRAW);
    }

    /** Takes the places that revocations freed in the same area and group, whatever their wave. */
    private boolean useFreed(Held draw) {
        if (draw.freedPlaces() == 0) {
            return true;
        }
        RowLocation place = Tables.FREED_PLACE.of(draw.area().orElseThrow(), draw.group());
        boolean isEnough = store.hold(place)
                .filter(row -> row.number("freed") - row.number("used") >= draw.freedPlaces())
                .isPresent();
        if (isEnough) {
            store.add(place, "used", draw.freedPlaces());
        }
        return isEnough;
    }

    /** Everybody who may be drawn, by application; their households are held. */
    private List<Candidate> candidates(Held draw) {
        List<Application> applications = store.list(draw.place()).stream()
                .filter(row -> draw.area().isPresent() || row.text("state").equals("LOST"))
                .map(this::application)
                .sorted(Comparator.comparing(Application::applicationId))
                .toList();
        Map<String, Integer> recipients = holdHouseholds(applications);
        return applications.stream()
                .map(application -> new Candidate(
                        application,
                        recipients.get(application.householdKey()),
                        store.has(Tables.RECIPIENT.of(application.applicantId()))))
                .toList();
    }

    private Application application(Row row) {
        Row applicant =
                store.find(Tables.APPLICANT.of(row.text("applicant_id"))).orElseThrow();
        return new Application(
                row.text("application_id"),
                row.text("applicant_id"),
                applicant.text("person_key"),
                applicant.text("household_key"));
    }

    /** Held in the order of their keys, so that draws which share households wait for each other instead of blocking each other. */
    private Map<String, Integer> holdHouseholds(List<Application> applications) {
        SortedSet<String> keys = new TreeSet<>();
        applications.forEach(application -> keys.add(application.householdKey()));
        Map<String, Integer> recipients = new HashMap<>();
        keys.forEach(key -> recipients.put(
                key, store.hold(Tables.HOUSEHOLD.of(key)).orElseThrow().count("recipients")));
        return recipients;
    }

    /** Screens one application, and records the exclusion if there is one. */
    private boolean isScreenedOut(Held draw, Candidate candidate) {
        Optional<ExclusionReason> reason = findReason(draw, candidate);
        if (reason.isEmpty()) {
            return false;
        }
        setState(candidate.applicationId(), "EXCLUDED");
        EventData facts = new EventData()
                .with(Fields.APPLICATION_ID, candidate.applicationId())
                .with(Fields.APPLICANT_ID, candidate.applicantId())
                .with(Fields.WAVE, draw.wave())
                .with(Fields.EXCLUSION_REASON, reason.get())
                .with(Fields.EXCLUDED_AT, draw.at());
        office.outbox().append(EventContracts.APPLICATION_EXCLUDED, draw.at(), candidate.applicantId(), facts);
        return true;
    }

    private Optional<ExclusionReason> findReason(Held draw, Candidate candidate) {
        WaveRules rules = office.rules().getRules(draw.wave());
        Optional<ExclusionReason> listed = Exclusions.known(store, candidate.personKey(), draw.at()).stream()
                .filter(rules::isBarredBy)
                .map(ExclusionGround::reason)
                .findFirst();
        return listed.or(() -> Optional.of(ExclusionReason.PRIOR_RECIPIENT).filter(prior -> candidate.isRecipient()))
                .or(() -> Optional.of(ExclusionReason.HOUSEHOLD_CAP)
                        .filter(full -> candidate.recipients() >= rules.householdCap()));
    }

    private void record(Held draw, long eligible) {
        store.insert(
                Tables.DRAW, draw.drawId(), draw.quota(), eligible, draw.seed(), LotteryDraw.ALGORITHM, draw.at(), 0);
        EventData facts = new EventData().with(Fields.DRAW_ID, draw.drawId()).with(Fields.WAVE, draw.wave());
        draw.area().ifPresent(area -> facts.with(Fields.AREA, area));
        facts.with(Fields.PRIORITY_GROUP, draw.group())
                .with(Fields.QUOTA, draw.quota())
                .with(Fields.COUNT_ELIGIBLE, eligible)
                .with(Fields.SEED, draw.seed())
                .with(Fields.ALGORITHM, LotteryDraw.ALGORITHM)
                .with(Fields.DRAWN_ON, ProgrammeTime.day(draw.at()))
                .with(Fields.COUNT_FREED_PLACES, draw.freedPlaces())
                .with(
                        DrawFields.HOUSEHOLD_CAP,
                        office.rules().getRules(draw.wave()).householdCap())
                .with(DrawFields.DRAW_STAGE, draw.area().isPresent() ? DrawStage.AREA : DrawStage.NATIONAL);
        office.outbox().append(EventContracts.LOTTERY_DRAWN, draw.at(), draw.drawId(), facts);
    }

    private void decide(Held draw, List<Candidate> eligible) {
        int cap = office.rules().getRules(draw.wave()).householdCap();
        Map<String, Candidate> byApplication = new HashMap<>();
        eligible.forEach(candidate -> byApplication.put(candidate.applicationId(), candidate));
        List<LotteryDraw.Entrant> entrants = eligible.stream()
                .map(candidate -> new LotteryDraw.Entrant(
                        candidate.applicationId(), candidate.householdKey(), cap - candidate.recipients()))
                .toList();
        List<LotteryDraw.Result> results = LotteryDraw.draw(entrants, draw.quota(), draw.seed());
        results.forEach(result -> tell(draw, byApplication.get(result.applicationId()), result));
        store.set(
                Tables.DRAW.of(draw.drawId()),
                "count_selected",
                results.stream().filter(LotteryDraw.Result::isSelected).count());
    }

    private void tell(Held draw, Candidate candidate, LotteryDraw.Result result) {
        setState(candidate.applicationId(), result.isSelected() ? "WON" : "LOST");
        store.add(Tables.APPLICANT.of(candidate.applicantId()), "count_draws", 1);
        if (result.isSelected()) {
            addRecipient(candidate);
        }
        EventData facts = new EventData()
                .with(Fields.DRAW_ID, draw.drawId())
                .with(Fields.APPLICATION_ID, candidate.applicationId())
                .with(Fields.APPLICANT_ID, candidate.applicantId())
                .with(Fields.DRAW_RANK, result.rank())
                .with(Fields.IS_SELECTED, result.isSelected());
        office.outbox().append(EventContracts.LOTTERY_RESULT, draw.at(), candidate.applicantId(), facts);
    }

    private void addRecipient(Candidate candidate) {
        store.insert(Tables.RECIPIENT, candidate.applicantId(), candidate.applicationId());
        store.add(Tables.HOUSEHOLD.of(candidate.householdKey()), "recipients", 1);
    }

    private void setState(String applicationId, String state) {
        store.set(Tables.APPLICATION.of(applicationId), "state", state);
    }
}
