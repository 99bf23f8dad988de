package io.jinliu.payment.unionpay;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.security.Shop;
import io.jinliu.payment.security.SimulatorProcess;
import io.jinliu.payment.security.WireArchive;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** We, as the simulator's UnionPay knows us. */
final class Acceptor implements Shop {

    static final String UNHEARD = "http://127.0.0.1:9/callbacks/unionpay/default";

    @Override
    public String word() {
        return "unionpay";
    }

    @Override
    public PaymentChannel channel(WireArchive wire, Duration patience) {
        return channel(settings(gateway(), UNHEARD, patience), wire);
    }

    @Override
    public PaymentChannel nowhere(WireArchive wire) {
        return channel(nowhere(), wire);
    }

    static UnionpaySettings nowhere() {
        return settings("http://127.0.0.1:9", UNHEARD, Duration.ofSeconds(2));
    }

    @Override
    public Charge order(long number, long fen) {
        return charge(number, Method.UNIONPAY_APP, fen);
    }

    static UnionpaySettings settings(String notifyUrl) {
        return settings(gateway(), notifyUrl, Duration.ofSeconds(5));
    }

    private static String gateway() {
        return SimulatorProcess.running().variable("JINLIU_UNIONPAY_GATEWAY");
    }

    private static UnionpaySettings settings(String gateway, String notifyUrl, Duration patience) {
        var simulator = SimulatorProcess.running();
        return new UnionpaySettings(
                URI.create(gateway),
                simulator.variable("JINLIU_UNIONPAY_MERCHANT_ID"),
                simulator.variable("JINLIU_UNIONPAY_CERT_ID"),
                Path.of(simulator.variable("JINLIU_UNIONPAY_PRIVATE_KEY_FILE")),
                Path.of(simulator.variable("JINLIU_UNIONPAY_GATEWAY_CERTIFICATE_FILE")),
                "中国银联股份有限公司",
                URI.create(notifyUrl),
                URI.create("http://127.0.0.1:9/back"),
                "default",
                Duration.ofSeconds(1),
                patience);
    }

    static PaymentChannel channel(UnionpaySettings settings, WireArchive archive) {
        return UnionpayConfiguration.channel(settings, archive, businessTime());
    }

    static Clock businessTime() {
        InstantSource simulated = SimulatorProcess.running()::now;
        return simulated.withZone(ZoneOffset.UTC);
    }

    static Charge charge(long number, Method method, long fen) {
        return new Charge(
                number,
                method,
                Money.cny(fen),
                "两杯咖啡 & 一块蛋糕",
                SimulatorProcess.running().now().plusSeconds(900),
                Payer.ANYBODY,
                0);
    }
}
