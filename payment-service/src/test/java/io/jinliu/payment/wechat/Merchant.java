package io.jinliu.payment.wechat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.security.ChannelHttp;
import io.jinliu.payment.security.Shop;
import io.jinliu.payment.security.SimulatorProcess;
import io.jinliu.payment.security.WireArchive;
import io.jinliu.payment.wechat.WechatCredential.KeyFile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** We, as the simulator's WeChat Pay knows us. */
final class Merchant implements Shop {

    static final String NOWHERE = "http://127.0.0.1:9";
    private static final String UNHEARD = NOWHERE + "/callbacks/wechat/default";

    @Override
    public String word() {
        return "wechat";
    }

    @Override
    public PaymentChannel channel(WireArchive wire, Duration patience) {
        return channel(settings(UNHEARD, patience), wire);
    }

    @Override
    public PaymentChannel nowhere(WireArchive wire) {
        return channel(settings(NOWHERE, UNHEARD, Duration.ofSeconds(2)), wire);
    }

    @Override
    public Charge order(long number, long fen) {
        return charge(number, fen);
    }

    static WechatSettings settings(String notifyUrl, Duration patience) {
        var simulator = SimulatorProcess.running();
        return settings(simulator.variable("JINLIU_WECHAT_BASE_URL"), notifyUrl, patience);
    }

    static WechatSettings settings(String baseUrl, String notifyUrl, Duration patience) {
        var simulator = SimulatorProcess.running();
        return new WechatSettings(
                URI.create(baseUrl),
                simulator.variable("JINLIU_WECHAT_MERCHANT_ID"),
                simulator.variable("JINLIU_WECHAT_APP_ID"),
                simulator.variable("JINLIU_WECHAT_MERCHANT_SERIAL"),
                Path.of(simulator.variable("JINLIU_WECHAT_MERCHANT_KEY_FILE")),
                simulator.variable("JINLIU_WECHAT_API_V3_KEY"),
                simulator.variable("JINLIU_WECHAT_PUBLIC_KEY_ID"),
                Path.of(simulator.variable("JINLIU_WECHAT_PUBLIC_KEY_FILE")),
                null,
                null,
                URI.create(notifyUrl),
                "default",
                Map.of(),
                Duration.ofSeconds(1),
                patience);
    }

    /** @param beside whether the key before is still believed */
    static WechatSettings replaced(WechatSettings before, KeyFile next, boolean beside) {
        return new WechatSettings(
                before.baseUrl(),
                before.merchantId(),
                before.appId(),
                before.merchantSerial(),
                before.merchantKeyFile(),
                before.apiV3Key(),
                next.id(),
                next.file(),
                beside ? before.publicKeyId() : null,
                beside ? before.publicKeyFile() : null,
                before.notifyUrl(),
                before.credential(),
                before.credentials(),
                before.connectTimeout(),
                before.callTimeout());
    }

    static WechatChannel channel(WechatSettings settings, WireArchive archive) {
        return new WechatChannel(settings, WechatSdk.of(settings, new ChannelHttp(archive)));
    }

    static Charge charge(long number, long fen) {
        return charge(number, Method.WECHAT_NATIVE, fen, Payer.ANYBODY);
    }

    static Charge charge(long number, Method method, long fen, Payer payer) {
        return new Charge(
                number,
                method,
                Money.cny(fen),
                "两杯咖啡",
                SimulatorProcess.running().now().plusSeconds(900),
                payer,
                0);
    }
}
