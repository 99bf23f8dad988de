package io.jinliu.common.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Field keys from a mounted file: {@code active=k1}, {@code k1=<base64>}, {@code blind=<base64>}; old keys stay to read. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CryptoConfiguration.CryptoSettings.class)
class CryptoConfiguration {

    @ConfigurationProperties("jinliu.crypto")
    record CryptoSettings(@Nullable Path keyFile) {}

    @Bean
    FieldCipher fieldCipher(CryptoSettings settings) {
        var file = Objects.requireNonNull(settings.keyFile(), "jinliu.crypto.key-file is not set");
        var properties = read(file);
        var keys = properties.stringPropertyNames().stream()
                .filter(name -> !name.equals("active") && !name.equals("blind"))
                .collect(Collectors.toMap(name -> name, name -> FieldCipher.aes(key(properties, name))));
        SecretKey blind = FieldCipher.hmac(key(properties, "blind"));
        return new FieldCipher(keys, properties.getProperty("active"), blind, new SecureRandom());
    }

    private static byte[] key(Properties properties, String name) {
        var bytes = Base64.getDecoder().decode(properties.getProperty(name));
        if (bytes.length != 32) {
            throw new IllegalStateException("Field key " + name + " must have 32 bytes");
        }
        return bytes;
    }

    private static Properties read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
