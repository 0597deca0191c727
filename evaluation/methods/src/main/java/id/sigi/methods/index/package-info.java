/**
 * Summary indices of a family of outcomes. The doors are {@link id.sigi.methods.index.SummaryIndex} and
 * {@link id.sigi.methods.index.Component}. It must not know what the outcomes mean; which direction is better is said by turning a component.
 */
package id.sigi.methods.index;
