package id.sigi.disclosure.suppress;

import id.sigi.disclosure.solve.Limits;
import id.sigi.disclosure.solve.Move;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** Seeks cheap moves of a cell. */
interface MoveFinder {
    /** A move of a cell by as much as it can, up to an amount, at little cost of those that move with it; none if it cannot move. */
    Optional<Move> find(int cell, int sign, double amount, Limits limits, IntToDoubleFunction costs);
}
