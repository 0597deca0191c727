package id.sigi.methods.linear;

import java.io.Serializable;

/**
 * A sum with what rounding takes off it, good to about 32 digits, so that sums of values far from zero can be subtracted. Products are taken
 * apart exactly by a fused multiplication. Not for use by several threads. Source: Knuth 1969, section 4.2.2; Ogita, Rump and Oishi 2005.
 */
public final class CompensatedSum implements Serializable {
    private static final long serialVersionUID = 1;

    private double sum;
    private double rest;

    public void add(double value) {
        double next = sum + value;
        double part = next - sum;
        rest += sum - (next - part) + (value - part);
        sum = next;
    }

    /** Adds the product of two numbers, not of its rounding. */
    public void addProduct(double one, double other) {
        double product = one * other;
        add(product);
        rest += Math.fma(one, other, -product);
    }

    public void add(CompensatedSum other) {
        add(other.sum);
        rest += other.rest;
    }

    public double value() {
        return sum + rest;
    }

    /** This sum less another. */
    public double less(CompensatedSum other) {
        return sum - other.sum + (rest - other.rest);
    }

    /** This sum over another, and what rounding takes off that. */
    public Quotient over(CompensatedSum divisor) {
        double quotient = value() / divisor.value();
        double product = quotient * divisor.sum;
        double lost = Math.fma(quotient, divisor.sum, -product);
        double left = sum - product - lost + rest - quotient * divisor.rest;
        return new Quotient(quotient, left / divisor.value());
    }

    /**
     * A quotient of sums.
     *
     * @param value rounded
     * @param rest what rounding took off it
     */
    public record Quotient(double value, double rest) {
        public double less(Quotient other) {
            return value - other.value + (rest - other.rest);
        }

        /** A value less the quotient. */
        public double below(double some) {
            return some - value - rest;
        }
    }
}
