/**
 * Tests that two classifications of a survey's respondents are independent: {@link id.sigi.methods.survey.association.RaoScottTest}. Source: Rao and Scott
 * 1984. It must not know data sets.
 */
package id.sigi.methods.survey.association;
