/**
 * The rows of an experiment in the engine's memory, as blocks of {@link id.sigi.methods.blocks}: read once, hashed into buckets by their
 * cluster and sorted there, so that every pass over them is pure Java and its result the same however the rows lay before. The door is
 * {@link id.sigi.studies.placed.PlacedRows}. It knows no plan and no estimator.
 */
package id.sigi.studies.placed;
