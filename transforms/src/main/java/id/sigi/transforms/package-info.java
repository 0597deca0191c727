/**
 * From silver to gold: functions from datasets to datasets, without session, path or action. The door is
 * {@link id.sigi.transforms.gold.GoldTables}.
 */
package id.sigi.transforms;
