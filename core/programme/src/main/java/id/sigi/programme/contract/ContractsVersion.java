package id.sigi.programme.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A short digest of the whole catalogue of event contracts: rows judged under one digest were judged by the same promises. */
public final class ContractsVersion {
    private static final int DIGITS = 12;
    private static final String CURRENT = of(EventContracts.list());

    private ContractsVersion() {}

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
                    .forEach(contract -> sha256.update((contract + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha256.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java platform must offer SHA-256", fault);
        }
    }
}
