package id.sigi.ledger.handler;

import id.sigi.ledger.store.Store;
import id.sigi.ledger.store.Tables;
import java.time.Instant;

/** Whether something is said to have happened to a purchase before what it follows from. */
final class PurchaseTimes {
    private PurchaseTimes() {}

    /** Purchases of a database older than their times have none, and nothing can be held against them. */
    static boolean isBeforePurchase(Store store, String purchaseId, Instant at) {
        return store.find(Tables.PURCHASE.of(purchaseId))
                .flatMap(row -> row.findInstant("purchased_at"))
                .filter(at::isBefore)
                .isPresent();
    }

    static boolean isBeforeCertificate(Store store, String purchaseId, Instant at) {
        return store.find(Tables.CERTIFICATE.of(purchaseId))
                .filter(row -> at.isBefore(row.instant("issued_at")))
                .isPresent();
    }
}
