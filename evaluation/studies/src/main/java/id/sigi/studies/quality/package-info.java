/**
 * What the programme's own tables say of the quality of training: {@link id.sigi.studies.quality.ExpertScores} brings the assessors' scores to the kernels of an
 * audit of ratings, {@link id.sigi.studies.quality.StarCeiling} tells what stars at the ceiling can still say, {@link id.sigi.studies.quality.ExpertValidity} compares
 * experts with beneficiaries. Textbook: Gwet, Handbook of Inter-Rater Reliability (2014); Goldstein and Spiegelhalter (1996), League Tables and Their Limitations. It
 * must not know how gold tables are read.
 */
package id.sigi.studies.quality;
