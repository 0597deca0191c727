/**
 * Contracts of events. {@link id.sigi.programme.contract.event.EventContracts} is the registry and the door: one {@link
 * id.sigi.programme.contract.event.EventContract} for each type, with its fields, the earlier versions that are still accepted, and the
 * business key by which two events are one fact. The registry is written down by subject: selection, training, payment and complaints in
 * the door itself, the other steps of a participation in {@link id.sigi.programme.contract.event.StepEvents}, institutions and courses in
 * {@link id.sigi.programme.contract.event.CatalogueEvents}, what partners say in {@link id.sigi.programme.contract.event.PartnerEvents}.
 * {@link id.sigi.programme.contract.event.EventFields} are the fields of all of them together, each once.
 *
 * <p>From a contract alone follow the checks of the landing, the JSON Schema that partners are given, and the silver view. It knows fields
 * and must not know tables.
 */
package id.sigi.programme.contract.event;
