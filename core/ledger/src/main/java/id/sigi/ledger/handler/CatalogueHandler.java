package id.sigi.ledger.handler;

import id.sigi.ledger.store.EventData;
import id.sigi.ledger.store.Store;
import id.sigi.ledger.store.Tables;
import id.sigi.programme.contract.CatalogueFields;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.CatalogueEvents;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.vocabulary.training.ProviderStatus;
import java.util.Optional;

/** Training institutions and digital platforms come, change and go. */
final class CatalogueHandler {
    private final LedgerContext office;
    private final Store store;
    private final Catalogue catalogue;

    CatalogueHandler(LedgerContext office) {
        this.office = office;
        store = office.store();
        catalogue = Catalogue.of(store);
    }

    Optional<Refusal> admit(Operation.AdmitProvider operation) {
        boolean isNew =
                store.insertNew(Tables.PROVIDER, operation.clientCode(), operation.providerId(), operation.signKey());
        if (!isNew) {
            return Optional.of(Refusal.PROVIDER_EXISTS);
        }
        catalogue.providers().begin(operation.providerId(), operation.at(), operation.name(), ProviderStatus.ACTIVE);
        EventData facts = new EventData()
                .with(Fields.PROVIDER_ID, operation.providerId())
                .with(CatalogueFields.PROVIDER_NAME, operation.name())
                .with(CatalogueFields.ADMITTED_AT, operation.at());
        office.outbox().append(CatalogueEvents.PROVIDER_ADMITTED, operation.at(), operation.providerId(), facts);
        return Optional.empty();
    }

    Optional<Refusal> change(Operation.ChangeProvider operation) {
        Optional<Refusal> refusal = refuseAbsent(operation.providerId())
                .or(() -> catalogue
                        .providers()
                        .begin(operation.providerId(), operation.at(), operation.name(), operation.status()));
        if (refusal.isEmpty()) {
            EventData facts = new EventData()
                    .with(Fields.PROVIDER_ID, operation.providerId())
                    .with(CatalogueFields.PROVIDER_NAME, operation.name())
                    .with(CatalogueFields.PROVIDER_STATUS, operation.status())
                    .with(CatalogueFields.CHANGED_AT, operation.at());
            office.outbox().append(CatalogueEvents.PROVIDER_CHANGED, operation.at(), operation.providerId(), facts);
        }
        return refusal;
    }

    Optional<Refusal> withdraw(Operation.WithdrawProvider operation) {
        Optional<Refusal> refusal = refuseAbsent(operation.providerId())
                .or(() -> catalogue.providers().end(operation.providerId(), operation.at()));
        if (refusal.isEmpty()) {
            EventData facts = new EventData()
                    .with(Fields.PROVIDER_ID, operation.providerId())
                    .with(Fields.WITHDRAWN_AT, operation.at());
            office.outbox().append(CatalogueEvents.PROVIDER_WITHDRAWN, operation.at(), operation.providerId(), facts);
        }
        return refusal;
    }

    private Optional<Refusal> refuseAbsent(String providerId) {
        if (catalogue.providers().isOpen(providerId)) {
            return Optional.empty();
        }
        boolean isKnown = catalogue.providers().isKnown(providerId);
        return Optional.of(isKnown ? Refusal.PROVIDER_NOT_IN_PROGRAMME : Refusal.UNKNOWN_PROVIDER);
    }

    Optional<Refusal> join(Operation.JoinPlatform operation) {
        store.insertNew(Tables.PLATFORM, operation.platform());
        if (catalogue.platforms().isOpen(operation.platform())) {
            return Optional.of(Refusal.PLATFORM_IN_PROGRAMME);
        }
        Optional<Refusal> refusal = catalogue.platforms().begin(operation.platform(), operation.at());
        if (refusal.isEmpty()) {
            EventData facts = new EventData()
                    .with(Fields.PLATFORM, operation.platform())
                    .with(CatalogueFields.JOINED_AT, operation.at());
            office.outbox()
                    .append(
                            CatalogueEvents.PLATFORM_JOINED,
                            operation.at(),
                            operation.platform().name(),
                            facts);
        }
        return refusal;
    }

    Optional<Refusal> leave(Operation.LeavePlatform operation) {
        if (!catalogue.platforms().isOpen(operation.platform())) {
            return Optional.of(Refusal.PLATFORM_NOT_IN_PROGRAMME);
        }
        Optional<Refusal> refusal = catalogue.platforms().end(operation.platform(), operation.at());
        if (refusal.isEmpty()) {
            EventData facts = new EventData()
                    .with(Fields.PLATFORM, operation.platform())
                    .with(CatalogueFields.LEFT_AT, operation.at());
            office.outbox()
                    .append(
                            CatalogueEvents.PLATFORM_LEFT,
                            operation.at(),
                            operation.platform().name(),
                            facts);
        }
        return refusal;
    }
}
