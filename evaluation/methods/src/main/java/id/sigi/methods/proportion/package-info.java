/**
 * Intervals of shares and of differences of shares. The doors are {@link id.sigi.methods.proportion.Wilson},
 * {@link id.sigi.methods.proportion.ClopperPearson}, {@link id.sigi.methods.proportion.Jeffreys},
 * {@link id.sigi.methods.proportion.AgrestiCoull} and {@link id.sigi.methods.proportion.Newcombe}. They know counts only.
 */
package id.sigi.methods.proportion;
