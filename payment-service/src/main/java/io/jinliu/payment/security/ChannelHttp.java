package io.jinliu.payment.security;

import io.jinliu.common.sharding.NoTransaction;
import io.jinliu.payment.security.WireRecord.Direction;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;

/** HTTP to a channel: short patience, no repetition behind our back, every word kept. */
public final class ChannelHttp {

    private static final int IDLE_CONNECTIONS = 16;
    private static final long IDLE_SECONDS = 20;
    private static final long LONGEST_ANSWER = 1 << 20;

    private final WireArchive archive;

    public ChannelHttp(WireArchive archive) {
        this.archive = archive;
    }

    /**
     * A client for one channel.
     *
     * @param connect how long reaching it may take
     * @param whole how long the whole call may take, answer included
     */
    public OkHttpClient.Builder client(Duration connect, Duration whole) {
        return new OkHttpClient.Builder()
                .connectTimeout(connect)
                .readTimeout(whole)
                .writeTimeout(whole)
                .callTimeout(whole)
                .retryOnConnectionFailure(false) // it would repeat calls that may have been heard
                .followRedirects(false)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
                .addInterceptor(ChannelHttp::alone)
                .addNetworkInterceptor(ChannelHttp::leaving);
    }

    /** The last interceptor of a client: it must see what is really sent. */
    public Response archived(Interceptor.Chain chain) throws IOException {
        var exchange = Exchange.current();
        archive.keep(exchange.said(Direction.REQUEST, text(chain.request())));
        try {
            return kept(exchange, chain.proceed(chain.request()));
        } catch (IOException unanswered) {
            archive.keep(exchange.said(Direction.ANSWER, "none: " + unanswered));
            throw unanswered;
        }
    }

    private Response kept(Exchange exchange, Response response) throws IOException {
        var kept = false;
        try {
            archive.keep(exchange.said(Direction.ANSWER, text(response)));
            kept = true;
            return response;
        } finally {
            if (!kept) {
                response.close();
            }
        }
    }

    private static Response alone(Interceptor.Chain chain) throws IOException {
        NoTransaction.requireFor("A channel");
        return chain.proceed(chain.request());
    }

    /** Network interceptors run once there is a connection, before the first byte is written. */
    private static Response leaving(Interceptor.Chain chain) throws IOException {
        Exchange.current().leave();
        return chain.proceed(chain.request());
    }

    private static String text(Request request) throws IOException {
        var body = new Buffer();
        if (request.body() != null) {
            request.body().writeTo(body);
        }
        return "%s %s%n%s%n%s".formatted(request.method(), request.url(), text(request.headers()), body.readUtf8());
    }

    private static String text(Response response) throws IOException {
        var body = response.peekBody(LONGEST_ANSWER + 1);
        if (body.contentLength() > LONGEST_ANSWER) {
            throw new IOException("The answer is longer than %d bytes".formatted(LONGEST_ANSWER));
        }
        return "HTTP %d%n%s%n%s".formatted(response.code(), text(response.headers()), body.string());
    }

    /** {@code Headers} itself hides the signature when it is printed. */
    private static String text(Headers headers) {
        var text = new StringBuilder();
        headers.forEach(header -> text.append(header.getFirst())
                .append(": ")
                .append(header.getSecond())
                .append('\n'));
        return text.toString();
    }
}
