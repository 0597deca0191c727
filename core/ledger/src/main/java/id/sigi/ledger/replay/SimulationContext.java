package id.sigi.ledger.replay;

import id.sigi.ledger.Ledger;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.scenario.Catalogue;
import id.sigi.programme.scenario.Scenario;

/**
 * What every simulation of a replay works with.
 *
 * @param scenario the scenario
 * @param catalogue its courses
 * @param rules the programme's rules
 * @param ledger the ledger, for what it says of draws
 * @param submitter who hands operations to it
 * @param queue what is still to happen
 */
record SimulationContext(
        Scenario scenario,
        Catalogue catalogue,
        RuleSet rules,
        Ledger ledger,
        OperationSubmitter submitter,
        EventQueue queue) {}
