/**
 * Gold: tables that answer questions, each row built from the facts of one person, draw, course or complaint. {@link
 * id.sigi.transforms.gold.GoldBuild} makes them all in one look at the events; what is on record of the draws, for an audit, is read anew each
 * time.
 */
package id.sigi.transforms.gold;
