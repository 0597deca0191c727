package id.sigi.methods.difference;

import id.sigi.methods.moments.TwoArmMoments;
import java.util.List;

/** How cells are averaged, which is to say whose effect is estimated. */
public enum CellWeighting {
    /** By people, N_c: the programme-weighted effect. */
    PROGRAMME {
        @Override
        double of(TwoArmMoments arms) {
            return arms.people();
        }

        @Override
        double of(long treated, long control) {
            return (double) treated + control;
        }
    },
    /** By N_c p_c (1 - p_c), as a regression with cell effects does: the precision-weighted effect. */
    PRECISION {
        @Override
        double of(TwoArmMoments arms) {
            return (double) arms.treatment().n() * arms.control().n() / arms.people();
        }

        @Override
        double of(long treated, long control) {
            return (double) treated * control / (treated + control);
        }
    },
    /** By the selected: the effect on winners. */
    WINNERS {
        @Override
        double of(TwoArmMoments arms) {
            return arms.treatment().n();
        }

        @Override
        double of(long treated, long control) {
            return treated;
        }
    };

    abstract double of(TwoArmMoments arms);

    /** Of a cell with so many people in its arms. */
    abstract double of(long treated, long control);

    double of(ClusteredCell cell) {
        return of(cell.treatment().people(), cell.control().people());
    }

    double sum(List<ClusteredCell> cells) {
        return cells.stream().mapToDouble(this::of).sum();
    }
}
