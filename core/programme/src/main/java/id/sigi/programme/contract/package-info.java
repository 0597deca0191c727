/**
 * Contracts: what every event and every table promises, free of any engine. The doors are
 * {@link id.sigi.programme.contract.EventContracts} and {@link id.sigi.programme.contract.TableContracts};
 * {@link id.sigi.programme.contract.Fields} is the one place where a field name gets its meaning and type;
 * {@link id.sigi.programme.contract.ContractEvolution} says what later contracts may change of earlier ones.
 */
package id.sigi.programme.contract;
