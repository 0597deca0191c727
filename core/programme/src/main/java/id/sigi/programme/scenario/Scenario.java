package id.sigi.programme.scenario;

import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.rules.OptionalKey;
import id.sigi.programme.rules.StrictYaml;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A synthetic programme with a known truth.
 *
 * @param name its name
 * @param seed from which everything random comes
 * @param applicants people who register
 * @param trainingFundIdr money for training credit, in rupiah
 * @param incentiveFundIdr money for incentives, in rupiah
 * @param waves waves in order
 * @param selection quotas and re-application
 * @param population who applies
 * @param behaviour what people do
 * @param outcomes the truth
 * @param endline the researchers' survey
 * @param training courses and assessors
 * @param mess how untidily events land
 * @param surveyTruth known parameters of what recipients answer and who answers, in place of the generator's own; null without
 * @param business what people say of their businesses and jobs; null where the questionnaire does not ask
 */
public record Scenario(
        String name,
        long seed,
        int applicants,
        long trainingFundIdr,
        long incentiveFundIdr,
        List<WavePlan> waves,
        SelectionPlan selection,
        PopulationPlan population,
        BehaviourPlan behaviour,
        OutcomePlan outcomes,
        EndlinePlan endline,
        TrainingPlan training,
        DataFaultPlan mess,
        @OptionalKey SurveyTruth surveyTruth,
        @OptionalKey BusinessPlan business) {
    private static final int MOST_APPLICANTS = 5_000_000;

    public Scenario {
        waves = List.copyOf(waves);
        ShareChecks.require(
                applicants >= 1 && applicants <= MOST_APPLICANTS, "applicants must be 1 to " + MOST_APPLICANTS);
        ShareChecks.require(!waves.isEmpty(), "there is at least one wave");
        ShareChecks.require(
                Math.abs(waves.stream().mapToDouble(WavePlan::entrants).sum() - 1) < 1e-9,
                "the entrants of all waves must sum to 1");
        for (int next = 1; next < waves.size(); next++) {
            WavePlan before = waves.get(next - 1);
            WavePlan after = waves.get(next);
            ShareChecks.require(
                    after.wave() > before.wave()
                            && after.openedOn().isAfter(before.closedOn().plusDays(1)),
                    "wave " + after.wave() + " must open later than the day of the draw before it");
        }
        ShareChecks.require(
                endline.startsOn().isAfter(waves.get(waves.size() - 1).closedOn()),
                "the endline starts after the last wave");
    }

    /**
     * Reads a scenario.
     *
     * @throws RequestFault if it is malformed
     */
    public static Scenario read(Path file) {
        return StrictYaml.read(file, Scenario.class);
    }

    /** The scenario that a run takes unless told otherwise: 20,000 applicants over six waves. */
    public static Scenario standard() {
        return StrictYaml.shipped("/scenarios/default.yaml", Scenario.class);
    }

    /** A small one for quick looks: 1,500 applicants over three waves. */
    public static Scenario small() {
        return StrictYaml.shipped("/scenarios/small.yaml", Scenario.class);
    }

    public Scenario withSeed(long newSeed) {
        return new Scenario(
                name,
                newSeed,
                applicants,
                trainingFundIdr,
                incentiveFundIdr,
                waves,
                selection,
                population,
                behaviour,
                outcomes,
                endline,
                training,
                mess,
                surveyTruth,
                business);
    }

    /** The same with another number of people, and the funds in proportion. */
    public Scenario withApplicants(int newApplicants) {
        return new Scenario(
                name,
                seed,
                newApplicants,
                Math.round((double) trainingFundIdr / applicants * newApplicants),
                Math.round((double) incentiveFundIdr / applicants * newApplicants),
                waves,
                selection,
                population,
                behaviour,
                outcomes,
                endline,
                training,
                mess,
                surveyTruth,
                business);
    }

    public Scenario withMess(DataFaultPlan newMess) {
        return new Scenario(
                name,
                seed,
                applicants,
                trainingFundIdr,
                incentiveFundIdr,
                waves,
                selection,
                population,
                behaviour,
                outcomes,
                endline,
                training,
                newMess,
                surveyTruth,
                business);
    }

    public Scenario withOutcomes(OutcomePlan newOutcomes) {
        return new Scenario(
                name,
                seed,
                applicants,
                trainingFundIdr,
                incentiveFundIdr,
                waves,
                selection,
                population,
                behaviour,
                newOutcomes,
                endline,
                training,
                mess,
                surveyTruth,
                business);
    }

    public Scenario withSelection(SelectionPlan newSelection) {
        return new Scenario(
                name,
                seed,
                applicants,
                trainingFundIdr,
                incentiveFundIdr,
                waves,
                newSelection,
                population,
                behaviour,
                outcomes,
                endline,
                training,
                mess,
                surveyTruth,
                business);
    }

    /**
     * One whose movements between labour statuses, whose answering and whose businesses have known chances: 6,000 applicants over three waves.
     */
    public static Scenario ofWork() {
        return StrictYaml.shipped("/scenarios/work.yaml", Scenario.class);
    }

    /** The same with known parameters of the surveys. */
    public Scenario withSurveyTruth(SurveyTruth newTruth) {
        return new Scenario(
                name,
                seed,
                applicants,
                trainingFundIdr,
                incentiveFundIdr,
                waves,
                selection,
                population,
                behaviour,
                outcomes,
                endline,
                training,
                mess,
                newTruth,
                business);
    }

    public Optional<SurveyTruth> findSurveyTruth() {
        return Optional.ofNullable(surveyTruth);
    }

    /** What people say of their businesses and jobs, if the questionnaire asks. */
    public Optional<BusinessPlan> findBusiness() {
        return Optional.ofNullable(business);
    }
}
