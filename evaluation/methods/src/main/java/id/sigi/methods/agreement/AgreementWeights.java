package id.sigi.methods.agreement;

/**
 * How far two categories agree: 1 for the same, down to 0. Of q categories in order, at places or values; the conventions are those of Gwet
 * (2014, Handbook of Inter-Rater Reliability, section 3.5). They are not Krippendorff's differences, see {@link Metric}.
 */
public enum AgreementWeights {
    /** 1 for the same category, else 0. */
    UNWEIGHTED {
        @Override
        double of(double[] categories, int first, int second) {
            return first == second ? 1 : 0;
        }
    },
    /** 1 - |c - k| / (greatest less least). */
    LINEAR {
        @Override
        double of(double[] categories, int first, int second) {
            return 1 - distance(categories, first, second);
        }
    },
    /** 1 - (c - k)^2 / (greatest less least)^2. */
    QUADRATIC {
        @Override
        double of(double[] categories, int first, int second) {
            double distance = distance(categories, first, second);
            return 1 - distance * distance;
        }
    },
    /** 1 - C(m, 2) / C(q, 2), m the categories from the one to the other, both counted: the values count by their order alone. */
    ORDINAL {
        @Override
        double of(double[] categories, int first, int second) {
            return 1 - pairs(Math.abs(first - second) + 1) / pairs(categories.length);
        }
    };

    abstract double of(double[] categories, int first, int second);

    /**
     * All weights.
     *
     * @param categories values in ascending order, two at least
     * @return square, as many rows as categories
     */
    public double[][] matrix(double[] categories) {
        int size = categories.length;
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                matrix[i][j] = of(categories, i, j);
            }
        }
        return matrix;
    }

    private static double distance(double[] categories, int first, int second) {
        double range = categories[categories.length - 1] - categories[0];
        return Math.abs(categories[first] - categories[second]) / range;
    }

    private static double pairs(int of) {
        return of * (of - 1) / 2.0;
    }
}
