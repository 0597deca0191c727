package id.sigi.programme.rules;

import id.sigi.programme.vocabulary.survey.SurveyRound;
import java.util.List;
import java.util.OptionalInt;

/** The recipients' surveys and their numbers; the endline is the researchers' own and has none. */
public final class RecipientSurveys {
    private static final List<SurveyRound> ROUNDS =
            List.of(SurveyRound.SURVEY_1, SurveyRound.SURVEY_2, SurveyRound.SURVEY_3);

    private RecipientSurveys() {}

    /** The rounds in order. */
    public static List<SurveyRound> list() {
        return ROUNDS;
    }

    /** Number of a round from one, empty for the endline. */
    public static OptionalInt number(SurveyRound round) {
        int at = ROUNDS.indexOf(round);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at + 1);
    }
}
