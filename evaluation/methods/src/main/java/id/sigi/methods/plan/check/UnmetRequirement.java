package id.sigi.methods.plan.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a plan that is not as it must be, with what to do about it. */
public final class UnmetRequirement extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** How demands are worded, and what follows from each wording; the first that fits is taken. */
    private static final List<Wording> WORDINGS = List.of(
            new Wording("the key (\\S+) is missing", "Write %s in the plan"),
            new Wording("(\\S+) is empty", "Give %s a value, or take it out"),
            new Wording("(.+) names \"(?:.+)\" twice", "Keep one of the two under %s"),
            new Wording(".+ needs? (\\S+?)(?:,.*| before .*)?", "Write %s in the plan, or take out what needs it"),
            new Wording("(\\S+) must .+", "Change %s as said"),
            new Wording("the covariance \\S+ belongs to (.+?)(?:[;,].*)?", "Give it to %s, or name another covariance"),
            new Wording("(\\S+) names .+", "Correct the name under %s, or take it out"));

    private final String remedy;

    UnmetRequirement(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    private record Wording(Pattern reason, String remedy) {
        Wording(String reason, String remedy) {
            this(Pattern.compile(reason, Pattern.DOTALL), remedy);
        }
    }

    public String remedy() {
        return remedy;
    }

    /** What is to be done about a reason that does not say it itself. */
    public static String remedy(String reason) {
        for (Wording wording : WORDINGS) {
            Matcher matcher = wording.reason().matcher(reason);
            if (matcher.matches()) {
                return String.format(Locale.ROOT, wording.remedy(), matcher.group(1));
            }
        }
        return "Correct that entry, or take it out; plan.schema.json says what it may be";
    }
}
