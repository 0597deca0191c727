/** What a person sees while the program works: lines, progress and colour, the last two on a terminal only. */
package id.sigi.app.console;
