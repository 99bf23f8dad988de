package io.jinliu.acceptance.attack;

import io.jinliu.acceptance.story.RunningSystem;
import io.jinliu.platform.plan.BusinessClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Properties;
import tools.jackson.databind.json.JsonMapper;

/** The channels' own halves of the keys, as whoever stole them would have them, and the clock they sign by. */
final class ChannelKeys {

    private static final Path FOLDER = RunningSystem.data().simulator();
    private static final JsonMapper JSON = JsonMapper.shared();

    private ChannelKeys() {}

    /** What {@code channel.env} says now, e.g. of {@code JINLIU_WECHAT_APP_ID}: keys are replaced meanwhile. */
    static String setting(String name) {
        return Objects.requireNonNull(settings().getProperty(name), name);
    }

    static Instant now() {
        return new BusinessClock(RunningSystem.data().clock(), Clock.systemUTC()).now();
    }

    static String signedByWechat(byte[] message) {
        return signed(newestOfWechat(), message);
    }

    static String signedByAlipay(byte[] message) {
        return signed("alipay-key.pem", message);
    }

    private static String newestOfWechat() {
        try {
            var living = JSON.readTree(Files.readString(FOLDER.resolve("keys").resolve("wechat-keys.json")))
                    .required("platform");
            return living.get(living.size() - 1).required("secret").asString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String signed(String key, byte[] message) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key(FOLDER.resolve("keys").resolve(key)));
            signature.update(message);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PrivateKey key(Path pem) throws IOException, GeneralSecurityException {
        var base64 = Files.readString(pem).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    private static Properties settings() {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(RunningSystem.data().channelSettings(), StandardCharsets.UTF_8)) {
            settings.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return settings;
    }
}
