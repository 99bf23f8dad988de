package io.jinliu.payment.alipay;

import com.alipay.api.AlipayApiException;
import com.alipay.api.AlipayRequest;
import com.alipay.api.AlipayResponse;
import com.alipay.api.DefaultAlipayClient;
import com.alipay.api.internal.util.AlipayLogger;
import io.jinliu.payment.alipay.AlipayFailure.NoAnswer;
import io.jinliu.payment.alipay.AlipayFailure.NotSent;
import io.jinliu.payment.alipay.AlipayFailure.Said;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.security.ChannelHttp;
import io.jinliu.payment.security.Exchange;
import io.jinliu.payment.security.WireArchive;
import io.jinliu.payment.security.WireRecord;
import io.jinliu.payment.security.WireRecord.Direction;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** The official client, on our wire; whatever goes wrong there is read here. */
final class AlipaySdk {

    /** The code of an order by payment code that the buyer has yet to confirm on his phone. */
    static final String IN_PROGRESS = "10003";

    private static final String UNKNOWN = "20000";

    private final DefaultAlipayClient client;
    private final WireArchive archive;

    AlipaySdk(AlipaySettings settings, WireArchive archive) {
        AlipayLogger.setNeedEnableLogger(false); // it would log whole answers, buyers included
        var http = new ChannelHttp(archive);
        this.archive = archive;
        this.client = new DefaultAlipayClient(
                settings.gateway().toString(),
                settings.appId(),
                AlipayKey.read(settings.appKeyFile()),
                "json",
                "UTF-8",
                AlipayKey.read(settings.publicKeyFile()),
                "RSA2");
        client.setCustomizedHttpClient(new AlipayWire(http.client(settings.connectTimeout(), settings.callTimeout())
                .addInterceptor(http::archived)
                .build()));
    }

    /** Asks, and reads the answer or what came instead of one. */
    <T extends AlipayResponse, A> A ask(
            String operation,
            String subject,
            AlipayRequest<T> request,
            Function<T, A> read,
            Function<AlipayFailure, A> otherwise) {
        var exchange = new Exchange(Channel.ALIPAY, operation, subject);
        try {
            var response = exchange.during(() -> client.execute(request));
            return succeeded(response) ? read.apply(response) : otherwise.apply(said(response));
        } catch (AlipayApiException failed) {
            return otherwise.apply(unanswered(failed, exchange));
        }
    }

    /** For the SDK anything without a sub-code is a success; "not known" and "the buyer must confirm" are said apart. */
    static boolean succeeded(AlipayResponse response) {
        return IN_PROGRESS.equals(response.getCode()) || (response.isSuccess() && !UNKNOWN.equals(response.getCode()));
    }

    private static AlipayFailure said(AlipayResponse response) {
        var said = new Said(
                Optional.ofNullable(response.getSubCode()).orElse(String.valueOf(response.getCode())),
                String.valueOf(response.getSubMsg()));
        return UNKNOWN.equals(response.getCode()) || said.ofAlipaysMaking() ? new NoAnswer(said.toString()) : said;
    }

    /** Messages of the SDK are not passed on: they quote whole answers. */
    private static AlipayFailure unanswered(AlipayApiException failed, Exchange exchange) {
        if (!(failed.getCause() instanceof IOException broken)) {
            return new NoAnswer("The answer is not signed by Alipay, or unreadable");
        }
        return exchange.left() ? new NoAnswer(broken.toString()) : new NotSent(broken.toString());
    }

    /** An address of Alipay's with our signed order in it. Nothing leaves: the buyer's browser goes there. */
    String address(String subject, AlipayRequest<?> request) {
        return signed("page", subject, () -> client.pageExecute(request, "GET"));
    }

    /** Our signed order as text. Nothing leaves: the app hands it to Alipay's. */
    String orderText(String subject, AlipayRequest<?> request) {
        return signed("app", subject, () -> client.sdkExecute(request));
    }

    private String signed(String operation, String subject, Signing signing) {
        try {
            var text = signing.sign().getBody();
            archive.keep(new WireRecord(Channel.ALIPAY, Direction.REQUEST, operation, subject, text));
            return text;
        } catch (AlipayApiException ourOwnKey) {
            throw new IllegalStateException("A request cannot be signed", ourOwnKey);
        }
    }

    private interface Signing {

        AlipayResponse sign() throws AlipayApiException;
    }
}
