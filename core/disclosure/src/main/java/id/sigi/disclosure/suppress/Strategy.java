package id.sigi.disclosure.suppress;

import java.util.ArrayList;
import java.util.List;

/**
 * How a pattern is sought. No way is best for all tables, so that small ones are tried in every way and the cheapest pattern is kept.
 *
 * @param order which sensitive cells come first
 * @param side which way a cell is moved first where moving it costs
 * @param price what a cell is taken to cost while moves are sought
 */
record Strategy(Order order, Side side, Price price) {
    /** Which sensitive cells come first. */
    enum Order {
        SMALLEST,
        LARGEST
    }

    /** Which way a cell is moved first. */
    enum Side {
        RISE,
        FALL
    }

    /** What a cell is taken to cost while moves are sought. */
    enum Price {
        COST,
        NUMBER
    }

    static final Strategy FIRST = new Strategy(Order.SMALLEST, Side.RISE, Price.COST);

    static List<Strategy> list() {
        List<Strategy> all = new ArrayList<>();
        for (Price price : Price.values()) {
            for (Side side : Side.values()) {
                for (Order order : Order.values()) {
                    all.add(new Strategy(order, side, price));
                }
            }
        }
        return all;
    }
}
