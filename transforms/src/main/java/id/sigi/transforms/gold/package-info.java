/**
 * Gold: panels, one row per stated grain, one class for each table. The door is {@link id.sigi.transforms.gold.GoldTables}, which says
 * what each table is made of. A fact that was sent twice under two event ids counts once, by its business key.
 */
package id.sigi.transforms.gold;
