package id.sigi.ledger.handler;

import id.sigi.ledger.store.Store;
import id.sigi.ledger.store.Tables;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.vocabulary.training.Platform;
import id.sigi.programme.vocabulary.training.ProviderStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * What is on offer at an instant. Rows are locked in the order course, institution, platform.
 *
 * @param courses versions of courses
 * @param providers versions of training institutions
 * @param platforms versions of digital platforms, which say no more than that the platform is in the programme
 */
record Catalogue(Versions courses, Versions providers, Versions platforms) {

    static Catalogue of(Store store) {
        return new Catalogue(
                new Versions(store, Tables.COURSE.primary(), Tables.COURSE_HISTORY),
                new Versions(store, Tables.PROVIDER_BY_ID, Tables.PROVIDER_HISTORY),
                new Versions(store, Tables.PLATFORM.primary(), Tables.PLATFORM_HISTORY));
    }

    /** The price of a course at an instant, empty if it is not on offer then. */
    Optional<Long> findPrice(String courseId, Instant at) {
        courses.isKnown(courseId);
        return courses.findAt(courseId, at).map(row -> row.number("price_idr"));
    }

    /** Refuses an institution that is not in the programme at an instant, or suspended. */
    Optional<Refusal> refuseProvider(String providerId, Instant at) {
        if (!providers.isKnown(providerId)) {
            return Optional.of(Refusal.UNKNOWN_PROVIDER);
        }
        boolean isActive = providers
                .findAt(providerId, at)
                .map(row -> row.text("provider_status"))
                .filter(ProviderStatus.ACTIVE.name()::equals)
                .isPresent();
        return isActive ? Optional.empty() : Optional.of(Refusal.PROVIDER_NOT_IN_PROGRAMME);
    }

    /** Refuses a platform that is not in the programme at an instant. */
    Optional<Refusal> refusePlatform(Platform platform, Instant at) {
        boolean isThere =
                platforms.isKnown(platform) && platforms.findAt(platform, at).isPresent();
        return isThere ? Optional.empty() : Optional.of(Refusal.PLATFORM_NOT_IN_PROGRAMME);
    }
}
