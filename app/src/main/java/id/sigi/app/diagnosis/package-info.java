/**
 * Diagnosis of a plan by redraws: the lottery of a replayed programme, whose people's both lives are known, is drawn again and again, and the
 * plan is carried out on each draw. The door is {@link id.sigi.app.diagnosis.DiagnosisJob}. Only replays can be diagnosed; nobody knows
 * both lives of a real person.
 */
package id.sigi.app.diagnosis;
