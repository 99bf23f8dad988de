package io.jinliu.tools;

import java.io.PrintStream;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** WeChat Pay's signature, with what a service would look at beside it. */
record WechatCheck(
        CommandSpec spec, WechatOptions parts, @Nullable String signature) {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final String PROBE = "WECHATPAY/SIGNTEST/";

    /** @return the exit code */
    int with(PublicKey key) {
        var time = parts.timestamp(spec, "");
        var text = new WechatText(parts.head(spec, time, parts.nonce(spec, "")), parts.body(spec), parts.byLines());
        var given = given();
        int code = new Judgement(out(), key).of(text.candidates(given));
        if (given.startsWith(PROBE)) {
            out().println("It is a probe of WeChat Pay's: it must not fit, and must be refused.");
        }
        if (!parts.byLines()) {
            remarkAge(time);
        }
        return code;
    }

    private String given() {
        var found = signature == null ? parts.header(spec, "signature", "") : signature;
        if (found.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Needed: --signature, or Wechatpay-Signature in --headers");
        }
        return found;
    }

    private void remarkAge(String time) {
        try {
            var age = Duration.between(
                    Instant.ofEpochSecond(Long.parseLong(time)),
                    ChannelCli.of(spec).clock().instant());
            if (age.abs().compareTo(FRESH) > 0) {
                out().println("Its time is further than five minutes from now: a service refuses it as stale.");
            }
        } catch (NumberFormatException | DateTimeException | ArithmeticException unreadable) {
            out().println("Its time is no number of seconds: a service refuses it.");
        }
    }

    private PrintStream out() {
        return ChannelCli.of(spec).out();
    }
}
