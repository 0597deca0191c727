package id.sigi.transforms.draw;

import id.sigi.transforms.fact.FactKind;
import id.sigi.transforms.fact.Facts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.spark.unsafe.types.UTF8String;

/** All lotteries on record, each with a number by which passing rows name it. Small: one entry for each draw, however many entered it. */
public final class DrawRecord implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<Draw> draws;

    private DrawRecord(List<Draw> draws) {
        this.draws = new ArrayList<>(draws);
    }

    /** The draws among the facts of the catalogue, in the order in which people come to them. */
    public static DrawRecord of(Facts catalogue) {
        return new DrawRecord(catalogue.of(FactKind.DRAWN).stream()
                .map(Draw::of)
                .sorted(Draw.IN_ORDER)
                .toList());
    }

    /** The draws by number: later ones have greater numbers. */
    public List<Draw> draws() {
        return List.copyOf(draws);
    }

    public Draw get(int number) {
        return draws.get(number);
    }

    /** Numbers by identifier, for one worker. */
    public Numbers numbers() {
        return new Numbers();
    }

    /** Finds draws by identifier. */
    public final class Numbers {
        private final Map<UTF8String, Integer> byId = new HashMap<>();

        private Numbers() {
            for (int number = 0; number < draws.size(); number++) {
                byId.put(UTF8String.fromString(draws.get(number).id()), number);
            }
        }

        /** The number of a draw, empty if it is not on record. */
        public OptionalInt find(UTF8String id) {
            Integer number = byId.get(id);
            return number == null ? OptionalInt.empty() : OptionalInt.of(number);
        }
    }
}
