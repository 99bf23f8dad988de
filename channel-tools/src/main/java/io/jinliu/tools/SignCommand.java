package io.jinliu.tools;

import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code channel sign}: shows the text that is signed, and the signature. */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description = "签名。 Signs as a merchant or as a channel, with any private key.")
@SuppressWarnings("NullAway.Init") // picocli sets it
final class SignCommand {

    private static final int NONCE_BITS = 128;

    @Spec
    private CommandSpec spec;

    @Command(
            name = "wechat",
            mixinStandardHelpOptions = true,
            description = "微信支付 API v3。 A request, an answer or a page's parameters.")
    int wechat(
            @Mixin WechatOptions parts,
            @Option(
                            names = "--key",
                            required = true,
                            paramLabel = "FILE",
                            description = {"私钥。", "The private key."})
                    String key,
            @Option(
                            names = "--mchid",
                            description = {"商户号。", "The merchant, for an Authorization header."})
                    @Nullable String merchant,
            @Option(
                            names = "--serial",
                            description = {"证书序列号。", "Its certificate's serial number."})
                    @Nullable String serial) {
        var time = parts.timestamp(spec, Long.toString(cli().clock().instant().getEpochSecond()));
        var nonce = parts.nonce(spec, new BigInteger(NONCE_BITS, new SecureRandom()).toString(36));
        var text = new WechatText(parts.head(spec, time, nonce), parts.body(spec), parts.byLines());
        var signature = Rsa.sign(BodyForms.bytes(text.text()), key(key));
        show(text.text(), signature);
        if (merchant != null && serial != null && parts.request()) {
            cli().out()
                    .printf(
                            "Authorization: WECHATPAY2-SHA256-RSA2048 mchid=\"%s\",nonce_str=\"%s\",timestamp=\"%s\",serial_no=\"%s\",signature=\"%s\"%n",
                            Printable.of(merchant),
                            Printable.of(nonce),
                            Printable.of(time),
                            Printable.of(serial),
                            signature);
        }
        return ChannelCli.FITS;
    }

    @Command(
            name = "alipay",
            mixinStandardHelpOptions = true,
            description = "支付宝 RSA2。 A request's or a notification's fields.")
    int alipay(
            @Mixin FormOptions fields,
            @Option(
                            names = "--key",
                            required = true,
                            paramLabel = "FILE",
                            description = {"私钥。", "The private key."})
                    String key,
            @Option(
                            names = "--notification",
                            description = {"不含 sign_type。", "Leaves sign_type out, as notifications do."})
                    boolean notification) {
        var text = new AlipayText(fields.form(spec), fields.charset(), notification).text();
        show(text, Rsa.sign(text.getBytes(fields.charset()), key(key)));
        return ChannelCli.FITS;
    }

    @Command(name = "unionpay", mixinStandardHelpOptions = true, description = "银联 5.1.0。 The fields of any message.")
    int unionpay(
            @Mixin FormOptions fields,
            @Option(
                            names = "--key",
                            required = true,
                            paramLabel = "FILE",
                            description = {"私钥。", "The private key."})
                    String key) {
        var text = new UnionPayText(fields.form(spec), fields.charset());
        show(text.text() + "\n" + text.digest(), Rsa.sign(BodyForms.bytes(text.digest()), key(key)));
        return ChannelCli.FITS;
    }

    private void show(String text, String signature) {
        Judgement.show(text, cli().out());
        cli().out().println("Signature: " + signature);
    }

    private PrivateKey key(String name) {
        return Keys.privateKey(name, cli().bytes(name));
    }

    private ChannelCli cli() {
        return ChannelCli.of(spec);
    }
}
