package id.sigi.app.job;

import id.sigi.ledger.LedgerState;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder of event files, and what the ledger knows of them where there is one.
 *
 * @param folder the folder
 * @param ledger the ledger's own state, for the replay only
 */
record LandedEvents(Path folder, Optional<LedgerState> ledger) {}
