package id.sigi.transforms.person;

import id.sigi.programme.contract.Fields;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import id.sigi.transforms.fact.FactKind;
import id.sigi.transforms.fact.Facts;
import java.util.Optional;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.types.UTF8String;

/** The researchers' round of winners and losers among the survey rounds of an applicant. */
final class Endline {
    private static final UTF8String ROUND = UTF8String.fromString(SurveyRound.ENDLINE.name());

    private Endline() {}

    static boolean is(UTF8String round) {
        return ROUND.equals(round);
    }

    /** The invitation or the answers, by the kind of fact. */
    static Optional<UnsafeRow> find(Facts facts, FactKind kind) {
        int round = kind.place(Fields.SURVEY_ROUND);
        return facts.of(kind).stream()
                .filter(fact -> is(fact.getUTF8String(round)))
                .findFirst();
    }
}
