/** Courses, institutions and platforms through time, and what assessors and buyers say of courses. */
package id.sigi.transforms.catalogue;
