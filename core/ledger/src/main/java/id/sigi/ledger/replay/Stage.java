package id.sigi.ledger.replay;

import id.sigi.ledger.Ledger;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.scenario.Catalogue;
import id.sigi.programme.scenario.Scenario;

/**
 * What every story of a replay works with.
 *
 * @param scenario the scenario
 * @param catalogue its courses
 * @param rules the programme's rules
 * @param ledger the ledger, for what it says of draws
 * @param clerk who hands operations to it
 * @param agenda what is still to happen
 */
record Stage(Scenario scenario, Catalogue catalogue, RuleSet rules, Ledger ledger, Clerk clerk, Agenda agenda) {}
