package id.sigi.methods.funnel;

import id.sigi.methods.proportion.Limits;

/** On which scale deviations from a target are about normal, and their standard error there. */
public enum FunnelScale {
    /** A mean of n observations with a known standard deviation, as it is. */
    MEAN {
        @Override
        double forward(double value) {
            return value;
        }

        @Override
        double back(double value) {
            return value;
        }

        @Override
        double stdError(double size, double deviation) {
            return deviation / Math.sqrt(size);
        }
    },
    /** A share of n: arcsine of the root, standard error 1 / (2 root n). */
    PROPORTION {
        @Override
        double forward(double value) {
            return Math.asin(Math.sqrt(value));
        }

        @Override
        double back(double value) {
            double sine = Math.sin(Math.max(0, Math.min(Math.PI / 2, value)));
            return sine * sine;
        }

        @Override
        double stdError(double size, double deviation) {
            return 0.5 / Math.sqrt(size);
        }
    };

    abstract double forward(double value);

    abstract double back(double value);

    /**
     * Standard error on the scale.
     *
     * @param size n
     * @param deviation standard deviation of one observation; for means alone
     */
    abstract double stdError(double size, double deviation);

    /** Limits about a target, on the scale of the values themselves, for units whose variance on the scale is s^2 + tau^2. */
    Limits limits(double target, double z, double variance) {
        double centre = forward(target);
        double half = z * Math.sqrt(variance);
        return new Limits(back(centre - half), back(centre + half));
    }
}
