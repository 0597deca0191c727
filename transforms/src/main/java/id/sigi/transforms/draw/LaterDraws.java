package id.sigi.transforms.draw;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * What may follow a draw: the probability of losing every later draw that is open to people of an area and group, each at its quota over its
 * eligible applicants. A draw of an area is followed by later ones of the area and by the national ones of the same group; a national one
 * is followed so in each area in which its group is drawn.
 */
final class LaterDraws implements Serializable {
    private static final long serialVersionUID = 1L;
    /** Logarithm that stands for no probability of losing; its exponential is zero. */
    private static final double CERTAIN_WIN = -1e6;
    /** Later draws first; stages follow each other in the order of their names. */
    private static final Comparator<Draw> LAST_FIRST = Comparator.comparingInt(Draw::wave)
            .thenComparing(draw -> draw.stage().name())
            .thenComparing(draw -> UTF8String.fromString(draw.id()))
            .reversed();

    private final HashMap<Step, Loss> losses = new HashMap<>();

    private record Step(String draw, String area) implements Serializable {}

    /**
     * Probabilities of losing all later draws.
     *
     * @param ever of all waves
     * @param inWave of the same wave
     */
    record Loss(double ever, double inWave) implements Serializable {}

    private record Open(String area, String group) {}

    static LaterDraws of(DrawRecord record) {
        Map<Open, List<Draw>> open = new HashMap<>();
        Map<String, Set<String>> areas = new HashMap<>();
        for (Draw draw : record.draws()) {
            if (!draw.isNational() && draw.area() != null) {
                areas.computeIfAbsent(draw.group(), unseen -> new LinkedHashSet<>())
                        .add(draw.area());
            }
        }
        for (Draw draw : record.draws()) {
            Set<String> areasOf = draw.isNational() ? areas.getOrDefault(draw.group(), Set.of()) : own(draw);
            for (String area : areasOf) {
                open.computeIfAbsent(new Open(area, draw.group()), unseen -> new ArrayList<>())
                        .add(draw);
            }
        }
        LaterDraws paths = new LaterDraws();
        open.forEach((path, draws) -> paths.follow(path.area(), draws));
        return paths;
    }

    private static Set<String> own(Draw draw) {
        return draw.area() == null ? Set.of() : Set.of(draw.area());
    }

    private void follow(String area, List<Draw> draws) {
        draws.sort(LAST_FIRST);
        double ever = 0;
        double inWave = 0;
        int wave = 0;
        for (Draw draw : draws) {
            inWave = draw.wave() == wave ? inWave : 0;
            wave = draw.wave();
            losses.put(new Step(draw.id(), area), new Loss(StrictMath.exp(ever), StrictMath.exp(inWave)));
            double loss = draw.share() < 1 ? StrictMath.log1p(-draw.share()) : CERTAIN_WIN;
            ever += loss;
            inWave += loss;
        }
    }

    /** What follows a draw for a person of an area; of a draw of an area that is the draw's own. */
    Optional<Loss> find(Draw draw, String area) {
        return Optional.ofNullable(losses.get(new Step(draw.id(), draw.area() == null ? area : draw.area())));
    }
}
