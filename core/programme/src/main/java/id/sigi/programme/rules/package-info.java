/**
 * The programme's rules as data, valid by wave, and the lottery's draw as a pure function. The door is
 * {@link id.sigi.programme.rules.RuleSet}. Nothing here knows a database or who applies the rules.
 */
package id.sigi.programme.rules;
