package io.jinliu.platform.plan;

import io.jinliu.platform.engine.DatabaseUser;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Passwords and keys of one data folder: made at the first start, kept ever after. */
public final class Secrets {

    private static final int PASSWORD_BYTES = 24;
    private static final int KEY_BYTES = 32;

    private final Map<String, String> values;

    private Secrets(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** What is missing is made; what is there is never replaced. */
    public static Secrets of(DataFolder data) {
        var random = new SecureRandom();
        var fieldKeys = new SecretFile(data.keys().resolve("field-keys.properties"));
        if (fieldKeys.read().isEmpty()) {
            fieldKeys.write(Map.of("active", "k1", "k1", key(random), "blind", key(random)));
        }
        return new Secrets(complete(new SecretFile(data.secrets()), random));
    }

    public DatabaseUser owner(Service service) {
        return new DatabaseUser("jinliu_%s_owner".formatted(service.word()), value(ownerKey(service)));
    }

    public DatabaseUser application(Service service) {
        return new DatabaseUser("jinliu_" + service.word(), value(applicationKey(service)));
    }

    /** With which the service asks the issuer for a token of its own. */
    public String client(Service service) {
        return value(clientKey(service));
    }

    /** Shown by the command line to the platform's process. */
    public String control() {
        return value("control.token");
    }

    private String value(String key) {
        var value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("No secret named " + key);
        }
        return value;
    }

    private static Map<String, String> complete(SecretFile file, RandomGenerator random) {
        var values = new HashMap<>(file.read());
        var before = values.size();
        values.computeIfAbsent("control.token", missing -> password(random));
        for (var service : Service.bookkeepers()) {
            values.computeIfAbsent(ownerKey(service), missing -> password(random));
            values.computeIfAbsent(applicationKey(service), missing -> password(random));
            values.computeIfAbsent(clientKey(service), missing -> password(random));
        }
        values.computeIfAbsent(clientKey(Service.GATEWAY), missing -> password(random));
        if (values.size() > before) {
            file.write(values);
        }
        return values;
    }

    private static String ownerKey(Service service) {
        return "database." + service.word() + ".owner";
    }

    private static String applicationKey(Service service) {
        return "database." + service.word() + ".application";
    }

    private static String clientKey(Service service) {
        return "client." + service.module();
    }

    private static String password(RandomGenerator random) {
        return HexFormat.of().formatHex(bytes(random, PASSWORD_BYTES));
    }

    private static String key(RandomGenerator random) {
        return Base64.getEncoder().encodeToString(bytes(random, KEY_BYTES));
    }

    private static byte[] bytes(RandomGenerator random, int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
