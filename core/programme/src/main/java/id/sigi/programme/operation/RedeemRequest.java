package id.sigi.programme.operation;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A training institution's call about a redeem code, as the published partner contract has it: the header {@code signature} is the
 * hexadecimal HMAC-SHA1, under the institution's sign key, of client code, timestamp, {@code POST}, endpoint and the exact body. Source:
 * prakerja-dev/example-api-redeem-course.
 *
 * @param endpoint what is asked
 * @param clientCode header that names the institution
 * @param timestamp header, seconds since 1970
 * @param signature header, 40 hexadecimal digits
 * @param redeemCode the code of one purchase
 */
public record RedeemRequest(Endpoint endpoint, String clientCode, long timestamp, String signature, String redeemCode) {
    private static final String ALGORITHM = "HmacSHA1";

    public RedeemRequest {
        if (!redeemCode.matches("[A-Za-z0-9_-]{1,60}")) {
            throw new IllegalArgumentException("a redeem code is made of letters, digits, hyphens and underscores");
        }
    }

    /** The two calls of the contract. */
    public enum Endpoint {
        /** Asks whether the code was used. */
        STATUS("/api/v1/integration/payment/redeem-code/status"),
        /** Declares the code used: the training begins. */
        COMMIT("/api/v1/integration/payment/redeem-code/commit");

        private final String path;

        Endpoint(String path) {
            this.path = path;
        }

        public String path() {
            return path;
        }
    }

    /** The exact body. */
    public String body() {
        return "{\"redeem_code\":\"" + redeemCode + "\"}";
    }

    /** The signature that the call must carry under a sign key. */
    public String expectedSignature(String signKey) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(signKey.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            String message = clientCode + timestamp + "POST" + endpoint.path() + body();
            return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException fault) {
            throw new IllegalStateException("every Java platform must offer " + ALGORITHM, fault);
        }
    }

    /** Whether the call was signed with a key; compared in constant time. */
    public boolean isSignedWith(String signKey) {
        return MessageDigest.isEqual(
                expectedSignature(signKey).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    /** The same call, signed. */
    public RedeemRequest signedWith(String signKey) {
        return new RedeemRequest(endpoint, clientCode, timestamp, expectedSignature(signKey), redeemCode);
    }

    /** Masked, because the signature lets its bearer in. */
    @Override
    public String toString() {
        return "RedeemRequest(" + endpoint + ", " + clientCode + ")";
    }
}
