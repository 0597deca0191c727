package id.sigi.transforms.draw;

import java.io.Serializable;

/**
 * What makes entries of a draw alike before it is held.
 *
 * @param draw number of the draw
 * @param entrants members of the household in the draw
 * @param places places that the household could still win, not negative; null where a cap that matters is not on record
 */
record EntryKind(int draw, int entrants, Integer places) implements Serializable {
    /** Whoever enters alone wins a place or not, whatever the cap. */
    static EntryKind of(int draw, int entrants, Integer places) {
        Integer known = places == null && entrants == 1 ? (Integer) 1 : places;
        return new EntryKind(draw, entrants, known == null ? null : (Integer) Math.max(0, known));
    }
}
