package id.sigi.programme.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class RedeemRequestTest {
    private static final String PUBLISHED = "943c20a8e36b6243f576404b00fffdc86411ce1f";

    private static RedeemRequest call(RedeemRequest.Endpoint endpoint, String signature) {
        return new RedeemRequest(endpoint, "myclient_code", 1_516_239_022L, signature, "code");
    }

    /** The example of the official repository prakerja-dev/example-api-redeem-course. */
    @Test
    void theSignatureIsThePublishedOne() {
        RedeemRequest request = call(RedeemRequest.Endpoint.COMMIT, PUBLISHED);
        assertEquals("{\"redeem_code\":\"code\"}", request.body());
        assertEquals(PUBLISHED, request.expectedSignature("my_sign_key"));
        assertTrue(request.isSignedWith("my_sign_key"));
    }

    @Test
    void anotherKeyEndpointOrSignatureIsNotAccepted() {
        assertFalse(call(RedeemRequest.Endpoint.COMMIT, PUBLISHED).isSignedWith("my_sign_kez"));
        assertFalse(call(RedeemRequest.Endpoint.STATUS, PUBLISHED).isSignedWith("my_sign_key"));
        assertFalse(call(RedeemRequest.Endpoint.COMMIT, "").isSignedWith("my_sign_key"));
    }

    /** A quote in a code would let a caller write a body of their own. */
    @Test
    void aCodeIsPlain() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new RedeemRequest(RedeemRequest.Endpoint.STATUS, "c", 1, "", "a\"b"));
    }
}
