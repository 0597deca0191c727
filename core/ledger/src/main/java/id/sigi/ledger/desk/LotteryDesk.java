package id.sigi.ledger.desk;

import id.sigi.ledger.store.Facts;
import id.sigi.ledger.store.Statements;
import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.EventContracts;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.operation.Stratum;
import id.sigi.programme.rules.LotteryDraw;
import id.sigi.programme.rules.WaveRules;
import id.sigi.programme.vocabulary.ExclusionGround;
import id.sigi.programme.vocabulary.ExclusionReason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The draw of one stratum: screening by what is known at the draw, then the lottery, then its record. */
final class LotteryDesk {
    private final Office office;
    private final Statements statements;

    LotteryDesk(Office office) {
        this.office = office;
        statements = office.statements();
    }

    private record Candidate(
            String applicationId,
            String applicantId,
            String personKey,
            String householdKey,
            int recipients,
            boolean isRecipient) {}

    Optional<Refusal> draw(Operation.DrawLottery operation) {
        Stratum stratum = operation.stratum();
        Optional<Boolean> closed = statements.find(
                "select is_closed from wave where wave = ? for update", row -> row.getBoolean(1), stratum.wave());
        if (closed.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_WAVE);
        }
        if (!closed.get()) {
            return Optional.of(Refusal.WAVE_NOT_CLOSED);
        }
        if (statements.exists("select 1 from draw where draw_id = ?", stratum.drawId())) {
            return Optional.of(Refusal.ALREADY_DRAWN);
        }
        lockHouseholds(stratum);
        List<Candidate> candidates = candidates(stratum);
        if (candidates.isEmpty()) {
            return Optional.of(Refusal.STRATUM_EMPTY);
        }
        if (!useFreed(operation)) {
            return Optional.of(Refusal.TOO_FEW_FREED_PLACES);
        }
        List<Candidate> eligible = candidates.stream()
                .filter(candidate -> !isScreenedOut(operation, candidate))
                .toList();
        record(operation, eligible.size());
        decide(operation, eligible);
        return Optional.empty();
    }

    /** Takes the places that revocations freed in the same area and group, whatever their wave. */
    private boolean useFreed(Operation.DrawLottery operation) {
        if (operation.freedPlaces() == 0) {
            return true;
        }
        return statements.change(
                        "update freed_place set used = used + ? where area = ? and priority_group = ?"
                                + " and freed - used >= ?",
                        operation.freedPlaces(),
                        operation.stratum().area(),
                        operation.stratum().group(),
                        operation.freedPlaces())
                == 1;
    }

    /**
     * Locked in the order of their keys, so that draws which share households wait for each other instead of blocking each other; one by
     * one, because H2 searches all households to lock those of a subquery.
     */
    private void lockHouseholds(Stratum stratum) {
        List<String> keys = statements.list(
                "select distinct p.household_key from application a join applicant p on p.applicant_id = a.applicant_id"
                        + " where a.wave = ? and a.area = ? and a.priority_group = ? order by p.household_key",
                row -> row.getString(1),
                stratum.wave(),
                stratum.area(),
                stratum.group());
        keys.forEach(key -> statements.exists("select 1 from household where household_key = ? for update", key));
    }

    private List<Candidate> candidates(Stratum stratum) {
        return statements.list(
                "select a.application_id, a.applicant_id, p.person_key, p.household_key, h.recipients,"
                        + " r.applicant_id is not null"
                        + " from application a join applicant p on p.applicant_id = a.applicant_id"
                        + " join household h on h.household_key = p.household_key"
                        + " left join recipient r on r.applicant_id = a.applicant_id"
                        + " where a.wave = ? and a.area = ? and a.priority_group = ? order by a.application_id",
                row -> new Candidate(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getBoolean(6)),
                stratum.wave(),
                stratum.area(),
                stratum.group());
    }

    /** Screens one application, and records the exclusion if there is one. */
    private boolean isScreenedOut(Operation.DrawLottery operation, Candidate candidate) {
        Optional<ExclusionReason> reason = findReason(operation, candidate);
        if (reason.isEmpty()) {
            return false;
        }
        setState(candidate.applicationId(), "EXCLUDED");
        Facts facts = new Facts()
                .with(Fields.APPLICATION_ID, candidate.applicationId())
                .with(Fields.APPLICANT_ID, candidate.applicantId())
                .with(Fields.WAVE, operation.stratum().wave())
                .with(Fields.EXCLUSION_REASON, reason.get())
                .with(Fields.EXCLUDED_AT, operation.at());
        office.outbox().append(EventContracts.APPLICATION_EXCLUDED, operation.at(), candidate.applicantId(), facts);
        return true;
    }

    private Optional<ExclusionReason> findReason(Operation.DrawLottery operation, Candidate candidate) {
        WaveRules rules = office.rules().getRules(operation.stratum().wave());
        Optional<ExclusionReason> listed = Exclusions.known(statements, candidate.personKey(), operation.at()).stream()
                .filter(rules::isBarredBy)
                .map(ExclusionGround::reason)
                .findFirst();
        return listed.or(() -> Optional.of(ExclusionReason.PRIOR_RECIPIENT).filter(prior -> candidate.isRecipient()))
                .or(() -> Optional.of(ExclusionReason.HOUSEHOLD_CAP)
                        .filter(full -> candidate.recipients() >= rules.householdCap()));
    }

    private void record(Operation.DrawLottery operation, long eligible) {
        Stratum stratum = operation.stratum();
        statements.change(
                "insert into draw (draw_id, quota, count_eligible, seed, algorithm, drawn_at) values (?, ?, ?, ?, ?, ?)",
                stratum.drawId(),
                operation.quota(),
                eligible,
                operation.seed(),
                LotteryDraw.ALGORITHM,
                operation.at());
        Facts facts = new Facts()
                .with(Fields.DRAW_ID, stratum.drawId())
                .with(Fields.WAVE, stratum.wave())
                .with(Fields.AREA, stratum.area())
                .with(Fields.PRIORITY_GROUP, stratum.group())
                .with(Fields.QUOTA, operation.quota())
                .with(Fields.COUNT_ELIGIBLE, eligible)
                .with(Fields.SEED, operation.seed())
                .with(Fields.ALGORITHM, LotteryDraw.ALGORITHM)
                .with(Fields.DRAWN_ON, ProgrammeTime.day(operation.at()))
                .with(Fields.COUNT_FREED_PLACES, operation.freedPlaces())
                .with(
                        DrawFields.HOUSEHOLD_CAP,
                        office.rules().getRules(stratum.wave()).householdCap());
        office.outbox().append(EventContracts.LOTTERY_DRAWN, operation.at(), stratum.drawId(), facts);
    }

    private void decide(Operation.DrawLottery operation, List<Candidate> eligible) {
        int cap = office.rules().getRules(operation.stratum().wave()).householdCap();
        Map<String, Candidate> byApplication = new HashMap<>();
        eligible.forEach(candidate -> byApplication.put(candidate.applicationId(), candidate));
        List<LotteryDraw.Entrant> entrants = eligible.stream()
                .map(candidate -> new LotteryDraw.Entrant(
                        candidate.applicationId(), candidate.householdKey(), cap - candidate.recipients()))
                .toList();
        List<LotteryDraw.Result> results = LotteryDraw.draw(entrants, operation.quota(), operation.seed());
        results.forEach(result -> tell(operation, byApplication.get(result.applicationId()), result));
        statements.change(
                "update draw set count_selected = ? where draw_id = ?",
                results.stream().filter(LotteryDraw.Result::isSelected).count(),
                operation.stratum().drawId());
    }

    private void tell(Operation.DrawLottery operation, Candidate candidate, LotteryDraw.Result result) {
        setState(candidate.applicationId(), result.isSelected() ? "WON" : "LOST");
        statements.change(
                "update applicant set count_draws = count_draws + 1 where applicant_id = ?", candidate.applicantId());
        if (result.isSelected()) {
            addRecipient(candidate);
        }
        Facts facts = new Facts()
                .with(Fields.DRAW_ID, operation.stratum().drawId())
                .with(Fields.APPLICATION_ID, candidate.applicationId())
                .with(Fields.APPLICANT_ID, candidate.applicantId())
                .with(Fields.DRAW_RANK, result.rank())
                .with(Fields.IS_SELECTED, result.isSelected());
        office.outbox().append(EventContracts.LOTTERY_RESULT, operation.at(), candidate.applicantId(), facts);
    }

    private void addRecipient(Candidate candidate) {
        statements.change(
                "insert into recipient (applicant_id, application_id) values (?, ?)",
                candidate.applicantId(),
                candidate.applicationId());
        statements.change(
                "update household set recipients = recipients + 1 where household_key = ?", candidate.householdKey());
    }

    private void setState(String applicationId, String state) {
        statements.change("update application set state = ? where application_id = ?", state, applicationId);
    }
}
