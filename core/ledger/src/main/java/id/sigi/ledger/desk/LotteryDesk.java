package id.sigi.ledger.desk;

import id.sigi.ledger.store.Facts;
import id.sigi.ledger.store.Statements;
import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.EventContracts;
import id.sigi.programme.contract.Fields;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The draws of a wave, of one area or of all areas' losers: screening by what is known at the draw, then the lottery, then its record. */
final class LotteryDesk {
    private final Office office;
    private final Statements statements;

    LotteryDesk(Office office) {
        this.office = office;
        statements = office.statements();
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

        /** Condition on applications a, and its values: those of the area, or those who lost their area's draw. */
        String condition() {
            return area.isPresent()
                    ? " where a.wave = ? and a.priority_group = ? and a.area = ?"
                    : " where a.wave = ? and a.priority_group = ? and a.state = 'LOST'";
        }

        Object[] values() {
            return area.<Object[]>map(only -> new Object[] {wave, group, only}).orElse(new Object[] {wave, group});
        }
    }

    private record Candidate(
            String applicationId,
            String applicantId,
            String personKey,
            String householdKey,
            int recipients,
            boolean isRecipient) {}

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
        lockHouseholds(draw);
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
        Optional<Boolean> closed = statements.find(
                "select is_closed from wave where wave = ? for update", row -> row.getBoolean(1), draw.wave());
        if (closed.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_WAVE);
        }
        if (!closed.get()) {
            return Optional.of(Refusal.WAVE_NOT_CLOSED);
        }
        return statements.exists("select 1 from draw where draw_id = ?", draw.drawId())
                ? Optional.of(Refusal.ALREADY_DRAWN)
                : Optional.empty();
    }

    /** Who has not been drawn in the area yet cannot have lost there. */
    private Optional<Refusal> refuseNational(Held draw) {
        boolean isWaiting = statements.exists(
                "select 1 from application where wave = ? and priority_group = ? and state = 'SUBMITTED'",
                draw.wave(),
                draw.group());
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
        return statements.change(
                        "update freed_place set used = used + ? where area = ? and priority_group = ?"
                                + " and freed - used >= ?",
                        draw.freedPlaces(),
                        draw.area().orElseThrow(),
                        draw.group(),
                        draw.freedPlaces())
                == 1;
    }

    /**
     * Locked in the order of their keys, so that draws which share households wait for each other instead of blocking each other; one by
     * one, because H2 searches all households to lock those of a subquery.
     */
    private void lockHouseholds(Held draw) {
        List<String> keys = statements.list(
                "select distinct p.household_key from application a join applicant p on p.applicant_id = a.applicant_id"
                        + draw.condition() + " order by p.household_key",
                row -> row.getString(1),
                draw.values());
        keys.forEach(key -> statements.exists("select 1 from household where household_key = ? for update", key));
    }

    private List<Candidate> candidates(Held draw) {
        return statements.list(
                "select a.application_id, a.applicant_id, p.person_key, p.household_key, h.recipients,"
                        + " r.applicant_id is not null"
                        + " from application a join applicant p on p.applicant_id = a.applicant_id"
                        + " join household h on h.household_key = p.household_key"
                        + " left join recipient r on r.applicant_id = a.applicant_id"
                        + draw.condition() + " order by a.application_id",
                row -> new Candidate(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getBoolean(6)),
                draw.values());
    }

    /** Screens one application, and records the exclusion if there is one. */
    private boolean isScreenedOut(Held draw, Candidate candidate) {
        Optional<ExclusionReason> reason = findReason(draw, candidate);
        if (reason.isEmpty()) {
            return false;
        }
        setState(candidate.applicationId(), "EXCLUDED");
        Facts facts = new Facts()
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
        Optional<ExclusionReason> listed = Exclusions.known(statements, candidate.personKey(), draw.at()).stream()
                .filter(rules::isBarredBy)
                .map(ExclusionGround::reason)
                .findFirst();
        return listed.or(() -> Optional.of(ExclusionReason.PRIOR_RECIPIENT).filter(prior -> candidate.isRecipient()))
                .or(() -> Optional.of(ExclusionReason.HOUSEHOLD_CAP)
                        .filter(full -> candidate.recipients() >= rules.householdCap()));
    }

    private void record(Held draw, long eligible) {
        statements.change(
                "insert into draw (draw_id, quota, count_eligible, seed, algorithm, drawn_at) values (?, ?, ?, ?, ?, ?)",
                draw.drawId(),
                draw.quota(),
                eligible,
                draw.seed(),
                LotteryDraw.ALGORITHM,
                draw.at());
        Facts facts = new Facts().with(Fields.DRAW_ID, draw.drawId()).with(Fields.WAVE, draw.wave());
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
        statements.change(
                "update draw set count_selected = ? where draw_id = ?",
                results.stream().filter(LotteryDraw.Result::isSelected).count(),
                draw.drawId());
    }

    private void tell(Held draw, Candidate candidate, LotteryDraw.Result result) {
        setState(candidate.applicationId(), result.isSelected() ? "WON" : "LOST");
        statements.change(
                "update applicant set count_draws = count_draws + 1 where applicant_id = ?", candidate.applicantId());
        if (result.isSelected()) {
            addRecipient(candidate);
        }
        Facts facts = new Facts()
                .with(Fields.DRAW_ID, draw.drawId())
                .with(Fields.APPLICATION_ID, candidate.applicationId())
                .with(Fields.APPLICANT_ID, candidate.applicantId())
                .with(Fields.DRAW_RANK, result.rank())
                .with(Fields.IS_SELECTED, result.isSelected());
        office.outbox().append(EventContracts.LOTTERY_RESULT, draw.at(), candidate.applicantId(), facts);
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
