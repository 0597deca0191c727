/**
 * Small dense linear algebra that the kernels share: an orthogonal basis of a design with collinear columns left out, and functions of
 * symmetric matrices. The doors are {@link id.sigi.methods.linear.OrthogonalBasis} and {@link id.sigi.methods.linear.Matrices}. It knows
 * nothing of outcomes, arms or errors.
 */
package id.sigi.methods.linear;
