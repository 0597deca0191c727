/**
 * Synthetic programmes with a known truth: a scenario file, the population that it implies with everybody's potential outcomes, and the
 * catalogue of courses. The door is {@link id.sigi.programme.scenario.Scenario}. A person's whole life hangs on a seed of its own, drawn
 * from the scenario's seed. Nothing here knows who applies operations or where events go.
 */
package id.sigi.programme.scenario;
