package io.jinliu.acceptance.attack;

import io.jinliu.acceptance.story.RunningSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Base64.Encoder;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tokens of every kind, under the issuer's own key where that makes the forgery better. */
final class Tokens {

    private static final Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode KEY = key();

    private Tokens() {}

    /** What a good token of a finance person says, to be spoilt. */
    static ObjectNode claims() {
        var claims = JSON.createObjectNode();
        claims.put("iss", RunningSystem.ports().url(RunningSystem.ports().gateway()))
                .put("aud", "jinliu")
                .put("sub", "intruder")
                .put("jti", "attack")
                .put("iat", Instant.now().getEpochSecond())
                .put("exp", Instant.now().plusSeconds(600).getEpochSecond());
        claims.putArray("roles").add("FINANCE");
        return claims;
    }

    static ObjectNode header(String algorithm) {
        return JSON.createObjectNode()
                .put("alg", algorithm)
                .put("typ", "JWT")
                .put("kid", KEY.path("kid").asString());
    }

    static String signed(ObjectNode header, ObjectNode claims) {
        return signed(header, claims, issuersKey());
    }

    static String signedBySomebodyElse(ObjectNode header, ObjectNode claims) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return signed(header, claims, generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    static String unsigned(ObjectNode claims) {
        return content(header("none"), claims) + ".";
    }

    /** The oldest trick: the public key, which everybody has, as the secret of an HMAC. */
    static String hmacOfThePublicKey(ObjectNode claims) {
        try {
            var key = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(number("n"), number("e")))
                    .getEncoded();
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var content = content(header("HS256"), claims);
            return content + "." + BASE64.encodeToString(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The same signature over other claims. */
    static String edited(String token, String from, String to) {
        var parts = token.split("\\.", -1);
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var other = BASE64.encodeToString(claims.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return parts[0] + "." + other + "." + parts[2];
    }

    private static String signed(ObjectNode header, ObjectNode claims, PrivateKey key) {
        try {
            var content = content(header, claims);
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String content(ObjectNode header, ObjectNode claims) {
        return BASE64.encodeToString(JSON.writeValueAsBytes(header))
                + "."
                + BASE64.encodeToString(JSON.writeValueAsBytes(claims));
    }

    private static PrivateKey issuersKey() {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new RSAPrivateKeySpec(number("n"), number("d")));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static BigInteger number(String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(KEY.path(name).asString()));
    }

    private static JsonNode key() {
        try {
            return JSON.readTree(Files.readString(RunningSystem.data().keys().resolve("dev-issuer.jwk.json")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
