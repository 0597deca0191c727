package id.sigi.reports.exhibit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An outcome that is measured at several times, by its name: {@code is_employed_month_6} is the series {@code is_employed} six months after
 * the draw, {@code is_employed_round_2} the same at the second survey round.
 *
 * @param series name without the time
 * @param unit {@code month}, {@code week}, {@code round} or {@code draw}
 * @param at the time; negative where the name says {@code before}
 */
record TimedOutcome(String series, String unit, int at) {
    private static final Pattern NAME = Pattern.compile("(.+)_(month|week|round|draw)(_before)?_(\\d{1,4})");

    static Optional<TimedOutcome> find(String outcome) {
        Matcher match = NAME.matcher(outcome);
        if (!match.matches()) {
            return Optional.empty();
        }
        int at = Integer.parseInt(match.group(4));
        return Optional.of(new TimedOutcome(match.group(1), match.group(2), match.group(3) == null ? at : -at));
    }
}
