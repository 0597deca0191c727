/**
 * The people of a scenario, each with what only a scenario can know: a life with and a life without participation (potential outcomes;
 * Rubin 1974, Journal of Educational Psychology 66(5)). The door is {@link id.sigi.programme.scenario.people.Population}: {@link
 * id.sigi.programme.scenario.people.Household}s are drawn first, their members by the {@link id.sigi.programme.scenario.people.Registrar}
 * with made-up names and numbers, and last everybody's two {@link id.sigi.programme.scenario.people.LifeOutcome}s, so that over the whole
 * population the means without participation and the effects of participation are exactly those of the plan. A {@link
 * id.sigi.programme.scenario.people.Person} then answers what the replay asks: whether to join again, to buy a second course, to answer a
 * survey ({@link id.sigi.programme.scenario.people.SurveyPath}), what to write ({@link id.sigi.programme.scenario.people.SampleTexts}).
 *
 * <p>A person's whole life hangs on a seed of its own, so that people do not depend on how many others there are. It must not know the
 * ledger, and nothing that evaluates may know it.
 */
package id.sigi.programme.scenario.people;
