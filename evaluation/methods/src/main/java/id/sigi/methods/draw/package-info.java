/**
 * The design of a lottery: whether its record holds ({@link id.sigi.methods.draw.DrawAudit}), and with what chance a place was won. It
 * knows the programme's algorithm of the draw and no table.
 */
package id.sigi.methods.draw;
