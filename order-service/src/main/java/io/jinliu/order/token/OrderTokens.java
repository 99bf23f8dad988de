package io.jinliu.order.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.jinliu.common.crypto.FieldCipher;
import io.jinliu.order.lifecycle.OrderNo;
import java.text.ParseException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * An order's number as the signed JWT that the seed's {@code order_id} was: an alias, not a key. It opens nothing; who may
 * see the order is asked as ever. The same order always has the same token.
 */
@Component
public class OrderTokens {

    private static final String ISSUER = "jinliu-orders";

    private final byte[] secret;

    /** The secret is derived from the service's blind key, so there is no further secret to keep. */
    OrderTokens(FieldCipher cipher) {
        this.secret = cipher.index("order-token");
    }

    public String of(OrderNo number) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(number.toString())
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(secret));
        } catch (JOSEException secretTooShort) {
            throw new IllegalStateException(secretTooShort);
        }
        return token.serialize();
    }

    /** The number behind a token; empty if it is not one of ours, in whatever way. */
    public Optional<OrderNo> read(String text) {
        try {
            var token = SignedJWT.parse(text);
            var claims = token.getJWTClaimsSet();
            var ours = JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm())
                    && token.verify(new MACVerifier(secret))
                    && Objects.equals(claims.getIssuer(), ISSUER);
            return ours ? Optional.of(OrderNo.valueOf(claims.getSubject())) : Optional.empty();
        } catch (ParseException | JOSEException foreign) {
            return Optional.empty();
        }
    }
}
