/**
 * How contracts change. {@link id.sigi.programme.contract.evolution.RecordedRegistry} writes the registry of events as JSON, to be kept
 * beside what was judged by it; {@link id.sigi.programme.contract.evolution.ContractEvolution} compares a recorded registry with the
 * present one, version by version, and tells each {@link id.sigi.programme.contract.evolution.FieldChange} that breaks what senders were
 * promised: a field that is gone or newly required, another type, narrower bounds, codes that are no longer allowed. What widens is free;
 * what narrows is a new version of the event. {@link id.sigi.programme.contract.evolution.ContractsVersion} is a short digest of the whole
 * registry. It knows events' contracts; no contract knows it.
 */
package id.sigi.programme.contract.evolution;
