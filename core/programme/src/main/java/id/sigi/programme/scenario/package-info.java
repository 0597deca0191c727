/**
 * Synthetic programmes with a known truth. The door is {@link id.sigi.programme.scenario.Scenario}, a file of plans: who applies ({@link
 * id.sigi.programme.scenario.PopulationPlan}), in which {@link id.sigi.programme.scenario.WavePlan}s for how many places ({@link
 * id.sigi.programme.scenario.SelectionPlan}), what people do ({@link id.sigi.programme.scenario.BehaviourPlan}), what courses there are
 * ({@link id.sigi.programme.scenario.TrainingPlan}, {@link id.sigi.programme.scenario.Catalogue}), what participation changes ({@link
 * id.sigi.programme.scenario.OutcomePlan}) and how it is asked for ({@link id.sigi.programme.scenario.EndlinePlan}), by which known chances
 * people move and answer where a scenario says so ({@link id.sigi.programme.scenario.SurveyTruth}), and how untidily events land ({@link id.sigi.programme.scenario.DataFaultPlan}).
 *
 * <p>Everything random comes from the scenario's seed by way of {@link id.sigi.programme.scenario.RandomStream}s of one purpose each, so
 * that asking one question more moves no other answer. The people whom a scenario implies are in {@link id.sigi.programme.scenario.people},
 * which this package must not know. Nothing here knows who applies operations or where events go.
 */
package id.sigi.programme.scenario;
