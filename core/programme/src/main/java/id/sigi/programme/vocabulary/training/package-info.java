/**
 * Codes of the training: what courses are about and how they are held ({@link id.sigi.programme.vocabulary.training.CourseCategory}, {@link
 * id.sigi.programme.vocabulary.training.CourseMode}), on which {@link id.sigi.programme.vocabulary.training.Platform} they are sold,
 * whether an institution's courses may be bought ({@link id.sigi.programme.vocabulary.training.ProviderStatus}), and when university
 * assessors scored them ({@link id.sigi.programme.vocabulary.training.AssessmentPhase}). The modes are those of the assessors' handbook of
 * 2023. It must not know who buys a course.
 */
package id.sigi.programme.vocabulary.training;
