package io.jinliu.payment.wechat;

import com.wechat.pay.java.core.exception.MalformedMessageException;
import com.wechat.pay.java.core.http.Constant;
import com.wechat.pay.java.core.http.HttpClient;
import com.wechat.pay.java.core.http.HttpHeaders;
import com.wechat.pay.java.core.http.HttpMethod;
import com.wechat.pay.java.core.http.HttpRequest;
import com.wechat.pay.java.core.http.JsonRequestBody;
import com.wechat.pay.java.core.http.JsonResponseBody;
import com.wechat.pay.java.core.http.MediaType;
import com.wechat.pay.java.core.http.ResponseBody;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The SDK's client, for calls that it has no service for: it signs, and believes only what WeChat signed. */
record WechatJson(HttpClient client) {

    private static final String HOST = "https://api.mch.weixin.qq.com";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** A part of a path that somebody else has named. */
    static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    JsonNode get(String path) {
        var request = new HttpRequest.Builder()
                .httpMethod(HttpMethod.GET)
                .url(HOST + path)
                .headers(headers())
                .build();
        return read(client.execute(request, Object.class).getBody());
    }

    void post(String path, ObjectNode body) {
        post(path, body, headers());
    }

    /** @param serial the key under which parts of the body are encrypted */
    void post(String path, ObjectNode body, String serial) {
        var headers = headers();
        headers.addHeader(Constant.WECHAT_PAY_SERIAL, serial);
        post(path, body, headers);
    }

    void put(String path, ObjectNode body) {
        send(HttpMethod.PUT, path, body, headers());
    }

    private void post(String path, ObjectNode body, HttpHeaders headers) {
        send(HttpMethod.POST, path, body, headers);
    }

    private void send(HttpMethod method, String path, ObjectNode body, HttpHeaders headers) {
        headers.addHeader(Constant.CONTENT_TYPE, MediaType.APPLICATION_JSON.getValue());
        client.execute(
                new HttpRequest.Builder()
                        .httpMethod(method)
                        .url(HOST + path)
                        .headers(headers)
                        .body(new JsonRequestBody.Builder()
                                .body(body.toString())
                                .build())
                        .build(),
                null);
    }

    private static HttpHeaders headers() {
        var headers = new HttpHeaders();
        headers.addHeader(Constant.ACCEPT, MediaType.APPLICATION_JSON.getValue());
        return headers;
    }

    /** @throws MalformedMessageException as the SDK does, without what was said */
    private static JsonNode read(@Nullable ResponseBody body) {
        if (!(body instanceof JsonResponseBody json)) {
            throw new MalformedMessageException("An empty answer");
        }
        try {
            return JSON.readTree(json.getBody());
        } catch (JacksonException malformed) {
            throw new MalformedMessageException("An answer that is no JSON");
        }
    }
}
