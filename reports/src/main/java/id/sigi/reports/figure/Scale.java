package id.sigi.reports.figure;

import java.text.NumberFormat;

/**
 * The horizontal scale of a figure.
 *
 * @param title what it measures, with its unit
 * @param format how its ticks are written
 */
public record Scale(String title, NumberFormat format) {}
