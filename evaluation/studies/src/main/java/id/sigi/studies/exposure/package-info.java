/** What the rows of plans give away: counts by kinds of people, for disclosure control. */
package id.sigi.studies.exposure;
