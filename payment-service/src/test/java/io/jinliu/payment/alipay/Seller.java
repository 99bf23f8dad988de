package io.jinliu.payment.alipay;

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

/** We, as the simulator's Alipay knows us. */
final class Seller implements Shop {

    private static final String UNHEARD = "http://127.0.0.1:9/callbacks/alipay/default";

    @Override
    public String word() {
        return "alipay";
    }

    @Override
    public PaymentChannel channel(WireArchive wire, Duration patience) {
        var gateway = SimulatorProcess.running().variable("JINLIU_ALIPAY_GATEWAY");
        return channel(settings(gateway, UNHEARD, patience), wire);
    }

    @Override
    public PaymentChannel nowhere(WireArchive wire) {
        return channel(settings("http://127.0.0.1:9/gateway.do", UNHEARD, Duration.ofSeconds(2)), wire);
    }

    @Override
    public Charge order(long number, long fen) {
        return charge(number, Method.ALIPAY_PRECREATE, fen);
    }

    static AlipaySettings settings(String notifyUrl) {
        return settings(SimulatorProcess.running().variable("JINLIU_ALIPAY_GATEWAY"), notifyUrl, Duration.ofSeconds(5));
    }

    static AlipaySettings settings(String gateway, String notifyUrl, Duration patience) {
        var simulator = SimulatorProcess.running();
        return new AlipaySettings(
                URI.create(gateway),
                simulator.variable("JINLIU_ALIPAY_APP_ID"),
                simulator.variable("JINLIU_ALIPAY_SELLER_ID"),
                Path.of(simulator.variable("JINLIU_ALIPAY_APP_KEY_FILE")),
                Path.of(simulator.variable("JINLIU_ALIPAY_PUBLIC_KEY_FILE")),
                URI.create(notifyUrl),
                URI.create("http://127.0.0.1:9/back"),
                "100",
                "default",
                Duration.ofSeconds(1),
                patience);
    }

    static PaymentChannel channel(AlipaySettings settings, WireArchive archive) {
        return AlipayConfiguration.channel(settings, new AlipaySdk(settings, archive), Clock.systemUTC());
    }

    static Charge charge(long number, Method method, long fen) {
        return charge(number, method, fen, Payer.ANYBODY);
    }

    static Charge charge(long number, Method method, long fen, Payer payer) {
        return new Charge(
                number,
                method,
                Money.cny(fen),
                "两杯咖啡 & 一块蛋糕",
                SimulatorProcess.running().now().plusSeconds(900),
                payer,
                0);
    }
}
