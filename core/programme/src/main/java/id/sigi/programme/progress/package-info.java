/** How far long work has come, told from deep inside a computation to whoever shows it. */
package id.sigi.programme.progress;
