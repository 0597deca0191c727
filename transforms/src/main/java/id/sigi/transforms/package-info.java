/**
 * From events to gold. Doors: {@link id.sigi.transforms.gold.GoldBuild}, which makes every gold table, and {@link
 * id.sigi.transforms.gold.DrawEntries}, which makes what an audit of the draws reads.
 */
package id.sigi.transforms;
