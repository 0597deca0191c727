/**
 * Closed sets of codes; each code is the enum's name as written in events and tables. Here are people and how they come into the programme:
 * {@link id.sigi.programme.vocabulary.Sex}, {@link id.sigi.programme.vocabulary.EducationLevel}, {@link
 * id.sigi.programme.vocabulary.Disability}, where they live ({@link id.sigi.programme.vocabulary.Provinces} in two systems of codes, and
 * the {@link id.sigi.programme.vocabulary.Area} whose places they draw for), what must be done before a draw ({@link
 * id.sigi.programme.vocabulary.EntryStep}, {@link id.sigi.programme.vocabulary.RegisterCheck}), who is kept out of it and why ({@link
 * id.sigi.programme.vocabulary.ExclusionGround}, {@link id.sigi.programme.vocabulary.ExclusionReason}), and how far a beneficiary has come
 * ({@link id.sigi.programme.vocabulary.BeneficiaryStatus}).
 *
 * <p>Codes of courses are in {@link id.sigi.programme.vocabulary.training}, those of money in {@link id.sigi.programme.vocabulary.payment},
 * those of surveys and of labour statistics in {@link id.sigi.programme.vocabulary.survey}. None of the four knows another one or anything
 * else: a code has a name and a meaning, and which codes a field may have is said by its contract.
 */
package id.sigi.programme.vocabulary;
