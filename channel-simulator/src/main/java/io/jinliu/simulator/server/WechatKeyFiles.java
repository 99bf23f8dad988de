package io.jinliu.simulator.server;

import io.jinliu.simulator.wechat.MerchantKeys;
import io.jinliu.simulator.wechat.PlatformKey;
import io.jinliu.simulator.wechat.PlatformKeys;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Rsa;
import io.jinliu.simulator.wire.SelfSigned;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which keys of WeChat Pay and of its merchant live: {@code wechat-keys.json} and a file for each of them. */
final class WechatKeyFiles {

    private static final String STATE = "wechat-keys.json";
    private static final String PLATFORM_NAME = "Tenpay.com Root CA";
    private static final int SERIAL_BYTES = 20;

    /**
     * @param secret the file of the private key
     * @param shown the file of what the other side is given: a public key, a certificate; empty for a merchant's
     */
    record Line(String serial, String secret, String shown) {}

    /** @param speaking serials of the platform's that sign notices */
    record State(List<Line> platform, List<String> speaking, List<Line> merchant) {}

    private final Path folder;
    private final PlatformKeys platformKeys;
    private final MerchantKeys merchantKeys;
    private State state;

    /** @param first what lives where nothing was ever issued */
    WechatKeyFiles(Path folder, State first) {
        this.folder = folder;
        this.state = Json.read(SecretFiles.openOrMake(folder.resolve(STATE), () -> Json.text(first)), State.class);
        var platform = state.platform().stream().map(this::platformKey).toList();
        this.platformKeys = new PlatformKeys(platform.getFirst());
        platform.forEach(platformKeys::issue);
        platformKeys.speak(state.speaking());
        var merchant = state.merchant();
        this.merchantKeys = new MerchantKeys(merchant.getFirst().serial(), Rsa.publicOf(key(merchant.getFirst())));
        merchant.forEach(line -> merchantKeys.issue(line.serial(), Rsa.publicOf(key(line))));
    }

    PlatformKeys platformKeys() {
        return platformKeys;
    }

    MerchantKeys merchantKeys() {
        return merchantKeys;
    }

    synchronized State state() {
        return state;
    }

    /** A new key that does not speak yet; as a certificate it is named by its serial number. */
    synchronized Line issue(boolean certificate) {
        var key = Pem.readPrivate(Pem.newPrivate());
        var number = SelfSigned.serial(Rsa.publicOf(key), SERIAL_BYTES);
        var serial = certificate
                ? number.toString(16).toUpperCase(Locale.ROOT)
                : "PUB_KEY_ID_" + number.toString().substring(0, 30);
        var line = new Line(
                serial, "wechat-platform-%s-key.pem".formatted(serial), "wechat-platform-%s.pem".formatted(serial));
        SecretFiles.write(folder.resolve(line.secret()), Pem.text(key));
        SecretFiles.write(
                folder.resolve(line.shown()),
                certificate ? SelfSigned.pem(key, PLATFORM_NAME, SERIAL_BYTES) : Pem.publicOf(key));
        platformKeys.issue(new PlatformKey(serial, key));
        keep(new State(with(state.platform(), line), state.speaking(), state.merchant()));
        return line;
    }

    synchronized boolean speak(List<String> serials) {
        var done = platformKeys.speak(serials);
        if (done) {
            keep(new State(state.platform(), List.copyOf(serials), state.merchant()));
        }
        return done;
    }

    synchronized boolean retire(String serial) {
        var done = platformKeys.retire(serial);
        if (done) {
            keep(new State(without(state.platform(), serial), state.speaking(), state.merchant()));
        }
        return done;
    }

    synchronized Line issueToMerchant() {
        var key = Pem.readPrivate(Pem.newPrivate());
        var serial =
                SelfSigned.serial(Rsa.publicOf(key), SERIAL_BYTES).toString(16).toUpperCase(Locale.ROOT);
        var line = new Line(serial, "wechat-merchant-%s-key.pem".formatted(serial), "");
        SecretFiles.write(folder.resolve(line.secret()), Pem.text(key));
        merchantKeys.issue(serial, Rsa.publicOf(key));
        keep(new State(state.platform(), state.speaking(), with(state.merchant(), line)));
        return line;
    }

    synchronized boolean retireMerchants(String serial) {
        var done = merchantKeys.retire(serial);
        if (done) {
            keep(new State(state.platform(), state.speaking(), without(state.merchant(), serial)));
        }
        return done;
    }

    /** The platform's key before the newest, while both live. */
    synchronized Optional<Line> previous() {
        var all = state.platform();
        return all.size() < 2 ? Optional.empty() : Optional.of(all.get(all.size() - 2));
    }

    private void keep(State next) {
        SecretFiles.write(folder.resolve(STATE), Json.text(next));
        state = next;
    }

    private PlatformKey platformKey(Line line) {
        return new PlatformKey(line.serial(), key(line));
    }

    private PrivateKey key(Line line) {
        return Pem.readPrivate(SecretFiles.openOrMake(folder.resolve(line.secret()), Pem::newPrivate));
    }

    private static List<Line> with(List<Line> lines, Line next) {
        var all = new ArrayList<>(lines);
        all.add(next);
        return List.copyOf(all);
    }

    private static List<Line> without(List<Line> lines, String serial) {
        return lines.stream().filter(line -> !line.serial().equals(serial)).toList();
    }
}
