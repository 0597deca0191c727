/**
 * Was the lottery fair? {@link id.sigi.methods.audit.DrawAudit} examines the record of one draw; {@link id.sigi.methods.audit.AuditReport} puts
 * all draws together. Three kinds of {@link id.sigi.methods.audit.DrawCheck}: exact checks of the record ({@link
 * id.sigi.methods.audit.RecordChecks}: nobody twice, quotas kept, priorities obeyed), replay of the draw from its published seed ({@link
 * id.sigi.methods.audit.ReplayCheck}), and tests of randomness ({@link id.sigi.methods.audit.RandomnessChecks}: balance of
 * {@link id.sigi.methods.audit.BaselineCharacteristics}, order of entry, operators, with Holm's adjustment). Balance is tested by randomisation
 * ({@link id.sigi.methods.audit.BalanceRandomisationInference}: Hansen and Bowers 2008) and pooled over draws ({@link
 * id.sigi.methods.audit.PooledBalance}).
 *
 * <p>It knows the programme's algorithm of the draw and {@link id.sigi.methods.audit.RecordedEntry}s; it must not know tables, and it says
 * nothing of effects.
 */
package id.sigi.methods.audit;
