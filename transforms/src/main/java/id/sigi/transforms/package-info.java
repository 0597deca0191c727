/**
 * From bronze to silver to gold: functions from datasets to datasets, without session, path or action. Doors:
 * {@link id.sigi.transforms.silver.Silver} and {@link id.sigi.transforms.gold.GoldTables}.
 */
package id.sigi.transforms;
