/**
 * Carries out a plan of indicators: {@link id.sigi.studies.indicator.IndicatorStudy} counts rows once by the values of all dimensions and by what
 * each row is to each indicator ({@code IndicatorCounts}), and reads shares, compositions and parity indices off the counts ({@code
 * IndicatorRows}). A survey with weights is handed to {@code id.sigi.studies.survey} ({@code WeightedIndicators}). The fixed questions of the
 * programme about inclusion and work are plans like any other. It must not know reports or files of exchange.
 */
package id.sigi.studies.indicator;
