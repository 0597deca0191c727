/** A second engine that makes the gold tables from what they mean, for tests and races. */
package id.sigi.app.referee;
