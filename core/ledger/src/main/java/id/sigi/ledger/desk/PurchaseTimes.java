package id.sigi.ledger.desk;

import id.sigi.ledger.store.Statements;
import java.time.Instant;

/** Whether something is said to have happened to a purchase before what it follows from. */
final class PurchaseTimes {
    private PurchaseTimes() {}

    /** Purchases of a database older than their times have none, and nothing can be held against them. */
    static boolean isBeforePurchase(Statements statements, String purchaseId, Instant at) {
        return statements.exists("select 1 from purchase where purchase_id = ? and purchased_at > ?", purchaseId, at);
    }

    static boolean isBeforeCertificate(Statements statements, String purchaseId, Instant at) {
        return statements.exists("select 1 from certificate where purchase_id = ? and issued_at > ?", purchaseId, at);
    }
}
