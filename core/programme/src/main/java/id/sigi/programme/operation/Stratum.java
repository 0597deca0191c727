package id.sigi.programme.operation;

import id.sigi.programme.vocabulary.Area;
import id.sigi.programme.vocabulary.PriorityGroup;
import java.util.Objects;

/**
 * The cell of a lottery.
 *
 * @param wave wave
 * @param area quota area
 * @param group priority group
 */
public record Stratum(int wave, Area area, PriorityGroup group) {
    public Stratum {
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(group, "group");
    }

    /** Identifier of the stratum's draw. */
    public String drawId() {
        return "drw-%03d-%s-%s".formatted(wave, area, group);
    }
}
