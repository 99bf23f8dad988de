package io.jinliu.tools;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/** What WeChat Pay encrypts: AEAD_AES_256_GCM under the merchant's APIv3 key. */
record Ciphertext(String base64, String nonce, String associatedData) {

    private static final int TAG_BITS = 128;
    private static final List<String> PLACES = List.of("resource", "encrypt_certificate");

    /** In a notification, in its resource alone, or in a list of certificates. */
    static List<Ciphertext> in(JsonNode json) {
        var found = new ArrayList<Ciphertext>();
        if (json.has("ciphertext")) {
            found.add(new Ciphertext(text(json, "ciphertext"), text(json, "nonce"), text(json, "associated_data")));
        }
        PLACES.stream().filter(json::has).forEach(place -> found.addAll(in(json.get(place))));
        if (json.path("data").isArray()) {
            json.get("data").forEach(part -> found.addAll(in(part)));
        }
        return found;
    }

    /** Empty for another key and for anything that was changed. */
    Optional<String> opened(byte[] apiV3Key) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(apiV3Key, "AES"),
                    new GCMParameterSpec(TAG_BITS, BodyForms.bytes(nonce)));
            cipher.updateAAD(BodyForms.bytes(associatedData));
            return Optional.of(new String(cipher.doFinal(Base64.getDecoder().decode(base64)), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException doesNotFit) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asString("");
    }
}
