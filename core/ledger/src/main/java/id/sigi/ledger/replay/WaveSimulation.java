package id.sigi.ledger.replay;

import id.sigi.ledger.Ledger;
import id.sigi.programme.operation.NationalStratum;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.operation.Stratum;
import id.sigi.programme.scenario.RandomStream;
import id.sigi.programme.scenario.WavePlan;
import id.sigi.programme.vocabulary.Area;
import id.sigi.programme.vocabulary.EntryStep;
import id.sigi.programme.vocabulary.PriorityGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Waves open, take applications, close and are drawn; winners and losers go their ways. */
final class WaveSimulation {
    private static final Duration CLOSING = Duration.ofHours(1);
    private static final Duration DRAWING = Duration.ofHours(10);
    private static final double FIRST_PART = 0.85;

    private final SimulationContext context;
    private final WinnerSimulation winners;
    private final Map<String, PersonHistory> lives;
    private final Map<Stratum, Long> applications = new HashMap<>();
    private final Map<NationalStratum, Set<String>> losers = new HashMap<>();

    WaveSimulation(SimulationContext context, Map<String, PersonHistory> lives) {
        this.context = context;
        this.lives = lives;
        winners = new WinnerSimulation(context);
    }

    void plan() {
        for (WavePlan wave : context.scenario().waves()) {
            Instant start = ProgrammeTime.startOf(wave.openedOn());
            Instant end = ProgrammeTime.startOf(wave.closedOn().plusDays(1));
            context.queue().plan(start, at -> open(wave, at));
            context.queue().plan(end.plus(CLOSING), at -> close(wave, at));
        }
        winners.plan();
        lives.values().forEach(this::planRegistration);
    }

    private void open(WavePlan wave, Instant at) {
        context.submitter()
                .require(new Operation.OpenWave(
                        at, wave.wave(), wave.openedOn(), wave.closedOn(), Set.of(Area.values())));
    }

    private void close(WavePlan wave, Instant at) {
        context.submitter().require(new Operation.CloseWave(at, wave.wave()));
        int minute = 0;
        for (Area area : Area.values()) {
            for (PriorityGroup group : PriorityGroup.values()) {
                Stratum stratum = new Stratum(wave.wave(), area, group);
                Instant drawing = at.plus(DRAWING).plus(Duration.ofMinutes(minute++));
                if (applications.containsKey(stratum)) {
                    context.queue().plan(drawing, then -> draw(stratum, then));
                }
            }
        }
        if (context.rules().getRules(wave.wave()).hasNationalDraw()) {
            planNational(wave.wave(), at.plus(DRAWING).plus(Duration.ofMinutes(minute)));
        }
    }

    private void draw(Stratum stratum, Instant at) {
        long quota = context.scenario().selection().quota(stratum.area(), stratum.group(), applications.get(stratum));
        long seed = seed(stratum.wave(), stratum.drawId());
        long freed = Math.min(quota, context.ledger().countFreedPlaces(stratum));
        context.submitter().require(new Operation.DrawLottery(at, stratum, quota, freed, seed));
        for (Ledger.Drawn drawn : context.ledger().listDrawn(stratum)) {
            PersonHistory life = lives.get(drawn.applicantId());
            life.enterDraw(stratum, drawn.isSelected());
            follow(life, new NationalStratum(stratum.wave(), stratum.group()), drawn.isSelected(), at);
        }
    }

    private long seed(int wave, String drawId) {
        return RandomStream.seed(RandomStream.seed(context.scenario().seed(), "wave", wave), drawId, 0);
    }

    /** Whoever loses waits for the national draw where there is one. */
    private void follow(PersonHistory life, NationalStratum stratum, boolean isSelected, Instant at) {
        if (isSelected) {
            win(life, stratum.wave(), at);
        } else if (context.rules().getRules(stratum.wave()).hasNationalDraw()) {
            losers.computeIfAbsent(stratum, unseen -> new TreeSet<>()).add(life.id());
        } else {
            planAgain(life, stratum.wave());
        }
    }

    private void win(PersonHistory life, int wave, Instant at) {
        winners.plan(life, wave, at);
        planOverreach(life, wave);
    }

    /** After the last area, one group after the other, so that members of one household are drawn at different instants. */
    private void planNational(int wave, Instant at) {
        Instant next = at;
        for (PriorityGroup group : PriorityGroup.values()) {
            NationalStratum stratum = new NationalStratum(wave, group);
            context.queue().plan(next, then -> drawNationally(stratum, then));
            next = next.plus(Duration.ofMinutes(1));
        }
    }

    private void drawNationally(NationalStratum stratum, Instant at) {
        Set<String> entrants = losers.getOrDefault(stratum, Set.of());
        if (entrants.isEmpty()) {
            return;
        }
        long quota = context.scenario().selection().nationalQuota(entrants.size());
        long seed = seed(stratum.wave(), stratum.drawId());
        context.submitter().require(new Operation.DrawNationalLottery(at, stratum, quota, seed));
        for (Area area : Area.values()) {
            for (Ledger.Drawn drawn : context.ledger().listDrawn(new Stratum(stratum.wave(), area, stratum.group()))) {
                if (entrants.contains(drawn.applicantId())) {
                    PersonHistory life = lives.get(drawn.applicantId());
                    if (drawn.isSelected()) {
                        win(life, stratum.wave(), at);
                    } else {
                        planAgain(life, stratum.wave());
                    }
                }
            }
        }
    }

    private void planRegistration(PersonHistory life) {
        WavePlan wave = context.scenario().waves().stream()
                .filter(plan -> plan.wave() == life.person().habits().firstWave())
                .findFirst()
                .orElseThrow();
        RandomStream dice = life.person().dice("registration", 0);
        Instant registering = within(wave, dice.uniform() * FIRST_PART);
        Instant verifying = registering.plus(Duration.ofMinutes(dice.between(5, 240)));
        Instant applying = verifying.plus(Duration.ofMinutes(dice.between(5, 300)));
        context.queue().plan(registering, at -> register(life, at));
        context.queue().plan(verifying, at -> verify(life, at));
        if (life.person().habits().isVerifiable()) {
            planSteps(life, wave.wave(), List.of(verifying.plusSeconds(60), applying.minusSeconds(60)));
        }
        context.queue().plan(applying, at -> submit(life, wave.wave(), at));
        if (dice.chance(context.scenario().behaviour().breaksRules())) {
            context.queue().plan(applying.plusSeconds(90), at -> submit(life, wave.wave(), at));
        }
    }

    private void verify(PersonHistory life, Instant at) {
        context.submitter()
                .require(new Operation.VerifyIdentity(
                        at, life.id(), life.person().registerCheck()));
    }

    /** The steps that the wave's rules ask for, in two sittings. */
    private void planSteps(PersonHistory life, int wave, List<Instant> sittings) {
        List<EntryStep> steps = context.rules().getRules(wave).entrySteps();
        int half = (steps.size() + 1) / 2;
        planSitting(life, steps.subList(0, half), sittings.get(0));
        planSitting(life, steps.subList(half, steps.size()), sittings.get(1));
    }

    private void planSitting(PersonHistory life, List<EntryStep> steps, Instant sitting) {
        if (!steps.isEmpty()) {
            context.queue()
                    .plan(
                            sitting,
                            at -> context.submitter()
                                    .require(new Operation.TakeEntrySteps(at, life.id(), Set.copyOf(steps))));
        }
    }

    private void register(PersonHistory life, Instant at) {
        context.submitter()
                .require(new Operation.RegisterApplicant(
                        at,
                        life.id(),
                        life.person().nik(),
                        life.person().familyCard(),
                        life.person().contact(),
                        life.person().declaredProfile()));
    }

    private void submit(PersonHistory life, int wave, Instant at) {
        PriorityGroup group = life.person().priorityGroup();
        boolean isTaken = context.submitter().apply(application(life, wave, at));
        if (isTaken) {
            Stratum stratum = new Stratum(wave, life.person().profile().area(), group);
            applications.merge(stratum, 1L, Long::sum);
        }
    }

    private static Operation application(PersonHistory life, int wave, Instant at) {
        Operation.SubmitApplication alone = new Operation.SubmitApplication(
                at, life.id("apl", wave), life.id(), wave, life.person().priorityGroup());
        return life.person()
                .habits()
                .operatorId()
                .<Operation>map(operator -> new Operation.SubmitAssistedApplication(
                        at, alone.applicationId(), alone.applicantId(), wave, alone.priorityGroup(), operator))
                .orElse(alone);
    }

    /** A loser may join the next wave; who does not has left for good. */
    private void planAgain(PersonHistory life, int lost) {
        next(lost).stream()
                .filter(wave -> life.person().joinsAgain(wave.wave()))
                .forEach(wave -> planSubmission(life, wave));
    }

    /** A few winners try again, against the rules. */
    private void planOverreach(PersonHistory life, int won) {
        if (life.person()
                .dice("overreach", won)
                .chance(context.scenario().behaviour().breaksRules())) {
            next(won).forEach(wave -> planSubmission(life, wave));
        }
    }

    private void planSubmission(PersonHistory life, WavePlan wave) {
        Instant applying =
                within(wave, life.person().dice("application", wave.wave()).uniform());
        context.queue().plan(applying, at -> submit(life, wave.wave(), at));
    }

    private List<WavePlan> next(int wave) {
        return context.scenario().waves().stream()
                .filter(plan -> plan.wave() > wave)
                .limit(1)
                .toList();
    }

    private static Instant within(WavePlan wave, double share) {
        Instant start = ProgrammeTime.startOf(wave.openedOn());
        Duration length =
                Duration.between(start, ProgrammeTime.startOf(wave.closedOn().plusDays(1)));
        return start.plusSeconds((long) (share * length.toSeconds()));
    }
}
