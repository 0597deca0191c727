/** What is told of one applicant: the rows of the tables that have people for their grain, from all facts of the person at once. */
package id.sigi.transforms.person;
