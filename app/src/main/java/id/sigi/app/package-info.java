/** The program: command line, wiring and the main job. Top floor: it may know everybody, and nobody knows it. */
package id.sigi.app;
