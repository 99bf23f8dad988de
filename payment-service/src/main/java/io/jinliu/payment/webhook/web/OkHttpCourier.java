package io.jinliu.payment.webhook.web;

import io.jinliu.common.sharding.NoTransaction;
import io.jinliu.payment.webhook.Attempt.Answered;
import io.jinliu.payment.webhook.Attempt.Heard;
import io.jinliu.payment.webhook.Attempt.Unanswered;
import io.jinliu.payment.webhook.Courier;
import io.jinliu.payment.webhook.SafeAddresses;
import io.jinliu.payment.webhook.UnsafeAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.springframework.stereotype.Component;

/**
 * Posts to merchants' servers and to nobody else: connects only to addresses that were found safe for this very call, on
 * a connection of its own, through no proxy, and goes where no redirect leads.
 */
@Component
class OkHttpCourier implements Courier {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long LONGEST_ANSWER = 16 << 10;
    private static final int LONGEST_REASON = 200;
    private static final MediaType JSON = Objects.requireNonNull(MediaType.parse("application/json"));

    private final SafeAddresses addresses;
    private final OkHttpClient client;

    OkHttpCourier(SafeAddresses addresses) {
        this.addresses = addresses;
        this.client = new OkHttpClient.Builder()
                .dns(this::safe)
                .proxy(Proxy.NO_PROXY)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectTimeout(PATIENCE)
                .readTimeout(PATIENCE)
                .writeTimeout(PATIENCE)
                .callTimeout(PATIENCE)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .addNetworkInterceptor(this::connected)
                .build();
    }

    @Override
    public Heard post(String url, Map<String, String> headers, String body) {
        NoTransaction.requireFor("A merchant's server");
        try {
            var request = new Request.Builder()
                    .url(url)
                    .headers(Headers.of(headers))
                    .header("User-Agent", "Jinliu-Webhooks/1")
                    .header("Accept-Encoding", "identity")
                    .post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8), JSON))
                    .build();
            var _ = safe(request.url().host()); // of an address in figures the client would not ask
            return answer(request);
        } catch (IOException | IllegalArgumentException failed) {
            return new Unanswered(reason(failed));
        }
    }

    private Heard answer(Request request) throws IOException {
        try (var response = client.newCall(request).execute()) {
            return new Answered(response.code(), AnswerText.of(beginning(response)));
        }
    }

    /** The status has been said; that the rest does not come takes nothing from it. */
    private static byte[] beginning(Response response) {
        try (var source = Objects.requireNonNull(response.body()).source()) {
            var _ = source.request(LONGEST_ANSWER);
            return source.getBuffer().readByteArray(Math.min(source.getBuffer().size(), LONGEST_ANSWER));
        } catch (IOException cutOff) {
            return new byte[0];
        }
    }

    private List<InetAddress> safe(String host) throws UnknownHostException {
        try {
            return addresses.resolve(host);
        } catch (UnsafeAddress unsafe) {
            throw new UnknownHostException(unsafe.getMessage());
        }
    }

    /** The last look before the first byte: who is at the other end. */
    private Response connected(Interceptor.Chain chain) throws IOException {
        var connection = Objects.requireNonNull(chain.connection());
        if (!addresses.allows(connection.socket().getInetAddress())) {
            throw new UnknownHostException("The address is not a public one");
        }
        return chain.proceed(chain.request());
    }

    private static String reason(Exception failed) {
        var text = AnswerText.escaped(failed.getClass().getSimpleName() + ": " + failed.getMessage());
        return text.substring(0, Math.min(text.length(), LONGEST_REASON));
    }
}
