/**
 * Rows on their way from the worker that read them to the one that needs them. They go in blocks, so that the engine's shuffle carries few large
 * values instead of many rows; it spills, retries and reaches other machines as it does for any of its own plans.
 */
package id.sigi.transforms.exchange;
