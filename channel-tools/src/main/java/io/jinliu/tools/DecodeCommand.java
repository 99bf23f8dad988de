package io.jinliu.tools;

import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code channel decode}: what stands in an encrypted notification of WeChat Pay; its signature too, if a key is given. */
@Command(
        name = "decode",
        mixinStandardHelpOptions = true,
        description = "解密微信支付通知。 Decrypts a notification or certificates of WeChat Pay with an APIv3 key.",
        exitCodeListHeading = "%n",
        exitCodeList = {"0:decrypted, and the signature fits if it was looked at", "1:not so", "2:not understood"})
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class DecodeCommand implements Callable<Integer> {

    private static final int KEY_BYTES = 32;

    @Spec
    private CommandSpec spec;

    @Mixin
    private WechatOptions parts;

    @ArgGroup(multiplicity = "1")
    private ApiKey apiKey;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = {"公钥或证书，同时验签。", "A public key or certificate: verifies the signature as well."})
    private @Nullable String key;

    @Option(
            names = "--signature",
            description = {"签名。", "In base64; otherwise from --headers."})
    private @Nullable String signature;

    /** One of these. */
    static final class ApiKey {

        @Option(
                names = "--api-v3-key-file",
                paramLabel = "FILE",
                description = {"APIv3 密钥文件。", "The APIv3 key, 32 bytes."})
        private @Nullable String file;

        @Option(
                names = "--api-v3-key",
                paramLabel = "TEXT",
                description = {
                    "APIv3 密钥，仅供公开的样例。",
                    "The same as text: for published samples, others on this machine see it."
                })
        private @Nullable String text;
    }

    @Override
    public Integer call() {
        var secret = secret();
        var json = BodyForms.parsed(parts.body(spec)).orElseThrow(() -> new NotUsable("The body is no JSON"));
        var ciphertexts = Ciphertext.in(json);
        if (ciphertexts.isEmpty()) {
            throw new NotUsable("Nothing in the body is encrypted: there is no ciphertext");
        }
        int code = key == null
                ? ChannelCli.FITS
                : new WechatCheck(spec, parts, signature).with(Keys.publicKey(key, cli().bytes(key)));
        for (var ciphertext : ciphertexts) {
            code = Math.max(code, show(ciphertext, secret));
        }
        return code;
    }

    private int show(Ciphertext ciphertext, byte[] secret) {
        var opened = ciphertext.opened(secret);
        opened.ifPresentOrElse(text -> cli().out().println(shown(text)), () -> cli().out()
                .println("Does not decrypt: another APIv3 key, or ciphertext, nonce or associated data were changed."));
        return opened.isPresent() ? ChannelCli.FITS : ChannelCli.DOES_NOT;
    }

    /** A certificate keeps its lines. */
    private static String shown(String text) {
        return text.lines()
                .map(Printable::of)
                .reduce((all, line) -> all + System.lineSeparator() + line)
                .orElse("");
    }

    private byte[] secret() {
        var bytes = apiKey.file == null
                ? BodyForms.bytes(String.valueOf(apiKey.text))
                : withoutLineBreak(cli().bytes(apiKey.file));
        if (bytes.length != KEY_BYTES) {
            throw new NotUsable("An APIv3 key has 32 bytes, this one has %d".formatted(bytes.length));
        }
        return bytes;
    }

    private static byte[] withoutLineBreak(byte[] bytes) {
        int end = bytes.length;
        while (end > KEY_BYTES && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    private ChannelCli cli() {
        return ChannelCli.of(spec);
    }
}
