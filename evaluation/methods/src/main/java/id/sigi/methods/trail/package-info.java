/**
 * How the score of a provider follows from single assessments: {@link id.sigi.methods.trail.ScoreTrail} makes it again and says where the record and the
 * panels differ. It must not know the engine, files or the command line.
 */
package id.sigi.methods.trail;
