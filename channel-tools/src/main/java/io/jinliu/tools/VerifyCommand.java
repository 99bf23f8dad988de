package io.jinliu.tools;

import java.security.PublicKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code channel verify}: whether a signature fits, over which text, and what would have fitted. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "验签。 Verifies with any public key or certificate; says what would have fitted.",
        exitCodeListHeading = "%n",
        exitCodeList = {"0:it fits", "1:it does not", "2:not understood"})
@SuppressWarnings("NullAway.Init") // picocli sets it
final class VerifyCommand {

    @Spec
    private CommandSpec spec;

    @Command(
            name = "wechat",
            mixinStandardHelpOptions = true,
            description = "微信支付 API v3。 A request, an answer or a notification.")
    int wechat(
            @Mixin WechatOptions parts,
            @Option(
                            names = "--key",
                            required = true,
                            paramLabel = "FILE",
                            description = {"公钥或证书。", "The public key or certificate."})
                    String key,
            @Option(
                            names = "--signature",
                            description = {"签名。", "In base64; otherwise from --headers."})
                    @Nullable String signature) {
        return new WechatCheck(spec, parts, signature).with(key(key));
    }

    @Command(
            name = "alipay",
            mixinStandardHelpOptions = true,
            description = "支付宝 RSA2。 A notification, a request or an answer.")
    int alipay(
            @Mixin FormOptions fields,
            @Option(
                            names = "--key",
                            required = true,
                            paramLabel = "FILE",
                            description = {"公钥或证书。", "The public key or certificate."})
                    String key,
            @Option(
                            names = "--request",
                            description = {"是请求，含 sign_type。", "It is a request: sign_type is signed too."})
                    boolean request,
            @Option(
                            names = "--answer",
                            paramLabel = "FILE",
                            description = {"网关应答原文。", "The gateway's answer in place of fields."})
                    @Nullable String answer) {
        if (answer != null) {
            return judge(key)
                    .of(AlipayAnswer.of(cli().bytes(answer), fields.charset()).candidates());
        }
        var form = fields.form(spec);
        return judge(key).of(new AlipayText(form, fields.charset(), !request).candidates(needed(form, "sign")));
    }

    @Command(name = "unionpay", mixinStandardHelpOptions = true, description = "银联 5.1.0。 The fields of any message.")
    int unionpay(
            @Mixin FormOptions fields,
            @Option(
                            names = "--key",
                            required = true,
                            paramLabel = "FILE",
                            description = {"公钥或证书。", "The public key or certificate."})
                    String key) {
        var form = fields.form(spec);
        return judge(key).of(new UnionPayText(form, fields.charset()).candidates(needed(form, "signature")));
    }

    private String needed(Form form, String field) {
        if (form.field(field).isEmpty()) {
            throw new ParameterException(spec.commandLine(), "There is no field " + field);
        }
        return form.field(field);
    }

    private Judgement judge(String key) {
        return new Judgement(cli().out(), key(key));
    }

    private PublicKey key(String name) {
        return Keys.publicKey(name, cli().bytes(name));
    }

    private ChannelCli cli() {
        return ChannelCli.of(spec);
    }
}
