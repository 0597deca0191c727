package id.sigi.methods.survey.replicate;

/**
 * Square matrices of 1 and -1 whose rows are orthogonal: doubled by Sylvester (1867) from those of Paley (1933) of order p + 1 for primes p that
 * leave 3 when divided by 4. The first row and the first column are ones.
 */
public final class HadamardMatrix {
    private HadamardMatrix() {}

    /** The smallest matrix that these constructions have with at least so many rows. */
    public static int[][] ofAtLeast(int rows) {
        for (int order = Math.max(1, rows); ; order++) {
            int doublings = 0;
            int core = order;
            while (core > 1 && core % 2 == 0 && !isPaley(core)) {
                core /= 2;
                doublings++;
            }
            if (core == 1 || isPaley(core)) {
                return doubled(core == 1 ? new int[][] {{1}} : paley(core - 1), doublings);
            }
        }
    }

    private static boolean isPaley(int order) {
        int prime = order - 1;
        if (prime < 3 || prime % 4 != 3) {
            return false;
        }
        for (int divisor = 3; (long) divisor * divisor <= prime; divisor += 2) {
            if (prime % divisor == 0) {
                return false;
            }
        }
        return true;
    }

    private static int[][] paley(int prime) {
        boolean[] isSquare = new boolean[prime];
        for (int value = 1; value < prime; value++) {
            isSquare[(int) ((long) value * value % prime)] = true;
        }
        int order = prime + 1;
        int[][] matrix = new int[order][order];
        for (int row = 0; row < order; row++) {
            for (int column = 0; column < order; column++) {
                matrix[row][column] = row == 0 || column == 0
                        ? 1
                        : row == column ? -1 : isSquare[Math.floorMod(row - column, prime)] ? 1 : -1;
            }
        }
        return matrix;
    }

    private static int[][] doubled(int[][] matrix, int times) {
        int[][] found = matrix;
        for (int time = 0; time < times; time++) {
            int size = found.length;
            int[][] next = new int[2 * size][2 * size];
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    next[row][column] = found[row][column];
                    next[row][column + size] = found[row][column];
                    next[row + size][column] = found[row][column];
                    next[row + size][column + size] = -found[row][column];
                }
            }
            found = next;
        }
        return found;
    }
}
