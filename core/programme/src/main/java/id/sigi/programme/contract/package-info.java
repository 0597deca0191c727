/**
 * Contracts: what every event and every table promises, free of any engine. Here are the fields that they are made of. {@link
 * id.sigi.programme.contract.Fields}, with the lists beside it for single subjects ({@link id.sigi.programme.contract.DrawFields}, {@link
 * id.sigi.programme.contract.PanelFields}, {@link id.sigi.programme.contract.CubeFields} and so on), is the one place where a field's name
 * gets its meaning and its type: a {@link id.sigi.programme.contract.Field} has a {@link id.sigi.programme.contract.FieldType}, {@link
 * id.sigi.programme.contract.Bounds}, allowed codes, a unit and a sentence, and is required or not ({@link
 * id.sigi.programme.contract.Presence}). Columns that stand together in several tables are a {@link
 * id.sigi.programme.contract.ColumnGroup}. Which fields tell of one person alone is said by {@link
 * id.sigi.programme.contract.PersonalKeys}, and which of them partners send in clear, to be replaced by a pseudonym, by {@link
 * id.sigi.programme.contract.RawIdentifier}.
 *
 * <p>What is made of fields stands one floor up: events in {@link id.sigi.programme.contract.event}, tables in {@link
 * id.sigi.programme.contract.table}, and in {@link id.sigi.programme.contract.evolution} what later contracts may change of earlier ones.
 * This package must not know them.
 */
package id.sigi.programme.contract;
