package id.sigi.methods.trail;

/**
 * An event of the lake.
 *
 * @param id its identifier, given by its source
 * @param occurredAt when it happened, in UTC
 */
public record SourceEvent(String id, String occurredAt) {}
