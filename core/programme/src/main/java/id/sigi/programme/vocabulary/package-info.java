/** Closed sets of codes of the programme and of labour statistics; each code is the enum's name as written in events and tables. */
package id.sigi.programme.vocabulary;
