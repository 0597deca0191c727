/**
 * The programme's words, without any engine: vocabulary, contracts, events, pseudonyms, rules, operations and scenarios.
 *
 * <p>Ground floor: nothing here knows Spark, Delta, JDBC or a file path of the lake.
 */
package id.sigi.programme;
