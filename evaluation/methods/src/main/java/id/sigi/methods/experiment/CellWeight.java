package id.sigi.methods.experiment;

/** How cells are averaged, which is to say whose effect is estimated. */
public enum CellWeight {
    /** By people, N_c: the programme-weighted effect. */
    PROGRAMME {
        @Override
        double of(Arms arms) {
            return arms.people();
        }
    },
    /** By N_c p_c (1 - p_c), as a regression with cell effects does: the precision-weighted effect. */
    PRECISION {
        @Override
        double of(Arms arms) {
            return (double) arms.treatment().n() * arms.control().n() / arms.people();
        }
    },
    /** By the selected: the effect on winners. */
    WINNERS {
        @Override
        double of(Arms arms) {
            return arms.treatment().n();
        }
    };

    abstract double of(Arms arms);
}
