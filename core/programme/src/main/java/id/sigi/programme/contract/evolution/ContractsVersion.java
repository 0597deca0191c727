package id.sigi.programme.contract.evolution;

import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** A short digest of the whole registry of event contracts: rows judged under one digest were judged by the same promises. */
public final class ContractsVersion {
    private static final int DIGITS = 12;
    private static final String CURRENT = of(EventContracts.list());

    private ContractsVersion() {}

    /** What a row is judged by, which the business key is not; lakes keep digests of this text, so its form may not change. */
    private static String text(EventContract contract) {
        String earlier = contract.earlier().stream().map(ContractsVersion::text).collect(Collectors.joining(", "));
        return "EventContract[type=%s, grain=%s, silver=%s, data=%s, earlier=[%s]]"
                .formatted(contract.type(), contract.grain(), contract.silver(), contract.data(), earlier);
    }

    /** The digest of {@link EventContracts#list()}. */
    public static String current() {
        return CURRENT;
    }

    /** The digest of all versions of some events. */
    public static String of(List<EventContract> contracts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            contracts.stream()
                    .flatMap(contract -> contract.versions().stream())
                    .forEach(contract -> sha256.update((text(contract) + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha256.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java platform must offer SHA-256", fault);
        }
    }
}
