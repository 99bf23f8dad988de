package io.jinliu.platform.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The environment of each child process. Nothing else tells a service where it is: no address is built in.
 *
 * @param reach the address by which services find database, broker and channels: {@link #LOOPBACK}, or another of this
 *     machine's own on which somebody listens who passes on what comes (docs/domain/faults.md)
 */
public record ServiceSettings(PortPlan ports, DataFolder data, Secrets secrets, String reach) {

    /** Where everything listens. */
    public static final String LOOPBACK = "127.0.0.1";

    public ServiceSettings(PortPlan ports, DataFolder data, Secrets secrets) {
        this(ports, data, secrets, LOOPBACK);
    }

    public Map<String, String> of(Service service) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("SPRING_PROFILES_ACTIVE", "local");
        settings.put("SERVER_PORT", Integer.toString(ports.of(service)));
        settings.put("SERVER_ADDRESS", "127.0.0.1");
        settings.put("JINLIU_BROKER_NAME_SERVER", reach + ":" + ports.nameServer());
        settings.put("JINLIU_CLOCK_FILE", data.clock().toString());
        settings.put(
                "JINLIU_CRYPTO_KEY_FILE",
                data.keys().resolve("field-keys.properties").toString());
        settings.putAll(security(service));
        settings.putAll(addresses());
        settings.putAll(
                switch (service) {
                    case GATEWAY -> issuer();
                    case ORDER, SETTLEMENT, POINTS -> database(service);
                    case PAYMENT -> join(database(service), channels());
                });
        return settings;
    }

    public Map<String, String> ofSimulator() {
        return Map.of(
                "JINLIU_SIMULATOR_PORT", Integer.toString(ports.simulator()),
                "JINLIU_SIMULATOR_DATA", data.simulator().toString(),
                "JINLIU_CLOCK_FILE", data.clock().toString());
    }

    /** How the rows are spread now. */
    public Layout layout() {
        return Layouts.of(data).current();
    }

    /** Physical databases are numbered from 0 behind it. Each layout has its own; the first is not named. */
    public String databasePrefix(Service service, Layout layout) {
        var named = layout.equals(Layout.FIRST) ? "" : layout + "_";
        return "jinliu_" + service.word() + "_" + named;
    }

    /** JDBC URLs in the order of the databases' numbers, joined by commas. */
    public String databaseUrls(Service service, Layout layout) {
        return IntStream.range(0, layout.databases())
                .mapToObj(n -> "jdbc:mysql://%s:%d/%s%d"
                        .formatted(reach, ports.database(), databasePrefix(service, layout), n))
                .collect(Collectors.joining(","));
    }

    private Map<String, String> database(Service service) {
        var owner = secrets.owner(service);
        var application = secrets.application(service);
        return Map.of(
                "JINLIU_DATABASE_URLS", databaseUrls(service, layout()),
                "JINLIU_DATABASE_TABLES", Integer.toString(layout().tables()),
                "JINLIU_DATABASE_USER", application.name(),
                "JINLIU_DATABASE_PASSWORD", application.password(),
                "JINLIU_DATABASE_OWNER_USER", owner.name(),
                "JINLIU_DATABASE_OWNER_PASSWORD", owner.password());
    }

    private Map<String, String> security(Service service) {
        var issuer = ports.url(ports.gateway());
        return Map.of(
                "JINLIU_SECURITY_ISSUER",
                issuer,
                "JINLIU_SECURITY_JWKS_URI",
                issuer + "/dev/jwks",
                "JINLIU_SECURITY_TOKEN_URI",
                issuer + "/dev/token",
                "JINLIU_SECURITY_CLIENT_ID",
                service.module(),
                "JINLIU_SECURITY_CLIENT_SECRET",
                secrets.client(service));
    }

    private Map<String, String> addresses() {
        return Service.bookkeepers().stream()
                .collect(Collectors.toMap(
                        service -> "JINLIU_%s_URL".formatted(service.name()), service -> ports.url(ports.of(service))));
    }

    private Map<String, String> issuer() {
        var clients = Service.bookkeepers().stream()
                .map(service -> service.module() + ":" + secrets.client(service))
                .collect(Collectors.joining(","));
        var keyFile = data.keys().resolve("dev-issuer.jwk.json").toString();
        return Map.of("JINLIU_DEV_ISSUER_KEY_FILE", keyFile, "JINLIU_DEV_ISSUER_CLIENTS", clients);
    }

    /** The simulator says what its channels want; what they call back is ours to say. */
    private Map<String, String> channels() {
        var gateway = ports.url(ports.gateway());
        var ours = Map.of(
                "JINLIU_WECHAT_NOTIFY_URL", gateway + "/callbacks/wechat/default",
                "JINLIU_ALIPAY_NOTIFY_URL", gateway + "/callbacks/alipay/default",
                "JINLIU_ALIPAY_RETURN_URL", gateway + "/",
                "JINLIU_UNIONPAY_NOTIFY_URL", gateway + "/callbacks/unionpay/default",
                "JINLIU_UNIONPAY_RETURN_URL", gateway + "/");
        var theirs = new HashMap<>(new SecretFile(data.channelSettings()).read());
        var door = ":" + ports.simulator();
        theirs.replaceAll((name, value) -> value.replace(LOOPBACK + door, reach + door));
        return join(theirs, ours);
    }

    private static Map<String, String> join(Map<String, String> first, Map<String, String> second) {
        var joined = new LinkedHashMap<>(first);
        joined.putAll(second);
        return joined;
    }
}
