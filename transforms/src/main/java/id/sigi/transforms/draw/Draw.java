package id.sigi.transforms.draw;

import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.vocabulary.DrawStage;
import id.sigi.transforms.fact.FactKind;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Locale;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * A lottery as it was recorded.
 *
 * @param id its identifier
 * @param wave its wave
 * @param area quota area; null of a national one
 * @param group priority group
 * @param stage whether of an area or national; records that name none are of the time when there was one alone
 * @param quota places
 * @param eligible eligible applicants
 * @param drawnOn day, counted from 1970
 * @param occurredAt instant at which it was held, in microseconds since 1970
 * @param cap most recipients of one family card; null where it is not on record
 */
public record Draw(
        String id,
        int wave,
        String area,
        String group,
        DrawStage stage,
        long quota,
        long eligible,
        int drawnOn,
        long occurredAt,
        Integer cap)
        implements Serializable {
    /** Draws as a person comes to them: the national draw of a wave follows those of its areas. */
    static final Comparator<Draw> IN_ORDER = Comparator.comparingInt(Draw::drawnOn)
            .thenComparingInt(Draw::wave)
            .thenComparing(draw -> draw.stage().name())
            .thenComparing(draw -> UTF8String.fromString(draw.id()));

    static Draw of(UnsafeRow fact) {
        FactKind kind = FactKind.DRAWN;
        return new Draw(
                fact.getUTF8String(kind.place(Fields.DRAW_ID)).toString(),
                fact.getInt(kind.place(Fields.WAVE)),
                findText(fact, kind.place(Fields.AREA)),
                fact.getUTF8String(kind.place(Fields.PRIORITY_GROUP)).toString(),
                stage(findText(fact, kind.place(DrawFields.DRAW_STAGE))),
                fact.getLong(kind.place(Fields.QUOTA)),
                fact.getLong(kind.place(Fields.COUNT_ELIGIBLE)),
                fact.getInt(kind.place(Fields.DRAWN_ON)),
                fact.getLong(FactKind.OCCURRED_AT),
                findNumber(fact, kind.place(DrawFields.HOUSEHOLD_CAP)));
    }

    private static DrawStage stage(String name) {
        return name == null ? DrawStage.AREA : DrawStage.valueOf(name);
    }

    private static String findText(UnsafeRow fact, int place) {
        return fact.isNullAt(place) ? null : fact.getUTF8String(place).toString();
    }

    private static Integer findNumber(UnsafeRow fact, int place) {
        return fact.isNullAt(place) ? null : (Integer) fact.getInt(place);
    }

    boolean isNational() {
        return stage == DrawStage.NATIONAL;
    }

    /** The cell of a lottery, for example {@code W03-JAWA-GENERAL}, or {@code W03-NATIONAL-GENERAL}. */
    public String stratum() {
        return String.format(Locale.ROOT, "W%02d-%s-%s", wave, area == null ? DrawStage.NATIONAL.name() : area, group);
    }

    /** Quota over eligible applicants, one at most; zero where nobody was eligible. */
    double share() {
        return eligible == 0 ? 0 : Math.min(1, (double) quota / eligible);
    }
}
