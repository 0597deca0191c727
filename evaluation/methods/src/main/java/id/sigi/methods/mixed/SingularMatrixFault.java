package id.sigi.methods.mixed;

/** A matrix whose column is a combination of those before it. */
final class SingularMatrixFault extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    SingularMatrixFault(int column) {
        super("column " + column + " is a combination of those before it");
    }
}
