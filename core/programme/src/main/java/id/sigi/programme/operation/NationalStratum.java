package id.sigi.programme.operation;

import id.sigi.programme.vocabulary.PriorityGroup;
import java.util.Objects;

/**
 * The cell of a national draw: those of a priority group in a wave who lost the draw of their area.
 *
 * @param wave wave
 * @param group priority group
 */
public record NationalStratum(int wave, PriorityGroup group) {
    public NationalStratum {
        Objects.requireNonNull(group, "group");
    }

    /** Identifier of the stratum's draw. */
    public String drawId() {
        return "drw-%03d-NATIONAL-%s".formatted(wave, group);
    }
}
