package io.jinliu.payment.wechat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the SDK cannot do on the wire: reach another host than WeChat's, read header names as HTTP means them, and
 * survive an answer that is no JSON.
 */
final class WechatWire implements Interceptor {

    private static final List<String> NAMES_AS_THE_SDK_SPELLS_THEM =
            List.of("Wechatpay-Serial", "Wechatpay-Signature", "Wechatpay-Timestamp", "Wechatpay-Nonce", "Request-ID");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long LONGEST_ANSWER = 1 << 20;

    private final HttpUrl base;

    WechatWire(URI base) {
        this.base = HttpUrl.get(base.toString());
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var url = chain.request()
                .url()
                .newBuilder()
                .scheme(base.scheme())
                .host(base.host())
                .port(base.port())
                .build();
        var response = chain.proceed(chain.request().newBuilder().url(url).build());
        requireDefinite(response);
        return spelled(response);
    }

    /** HTTP/2 and many proxies send names in lower case. */
    private static Response spelled(Response response) {
        var headers = response.headers().newBuilder();
        for (var name : NAMES_AS_THE_SDK_SPELLS_THEM) {
            var value = response.header(name);
            if (value != null) {
                headers.set(name, value);
            }
        }
        return response.newBuilder().headers(headers.build()).build();
    }

    /** A proxy's page, or an error of WeChat's own making: neither says what became of the request. */
    private static void requireDefinite(Response response) throws IOException {
        var body = response.peekBody(LONGEST_ANSWER).string();
        var definite = response.isSuccessful() ? body.isEmpty() || object(body).isPresent() : namesAnError(body);
        if (response.code() >= 500 || !definite) {
            throw new IOException("HTTP %d says nothing definite".formatted(response.code()));
        }
    }

    private static boolean namesAnError(String body) {
        return object(body)
                .flatMap(error -> error.optional("code"))
                .filter(JsonNode::isString)
                .isPresent();
    }

    private static Optional<JsonNode> object(String body) {
        try {
            return Optional.of(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }
}
