package io.jinliu.gateway.problem;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Every reason the gateway itself has to say no. The code is for programs, the title for people. */
public enum Problem {
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "Malformed request", "请求格式有误", "The request could not be read."),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Not signed in", "未登录或登录已失效", "A valid bearer token is needed."),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Not allowed", "没有权限", "The token does not grant this."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found", "资源不存在", "Nothing is served at this path."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed", "请求方法不被允许", "This path does not take this method."),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE, "Not acceptable", "无法按要求的格式返回", "No representation asked for can be given."),
    REQUEST_TIMEOUT(HttpStatus.REQUEST_TIMEOUT, "Request too slow", "请求发送超时", "The request did not arrive in time."),
    CONTENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Content too large", "请求内容过大", "The body is larger than allowed."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "Unsupported media type",
            "不支持的内容类型",
            "The body's type is not understood here."),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests", "请求过于频繁", "The rate allowed is used up."),
    INTERNAL_ERROR(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Internal error",
            "系统内部错误",
            "Something went wrong here. The trace id finds it."),
    BAD_GATEWAY(
            HttpStatus.BAD_GATEWAY,
            "Service broke off",
            "服务连接中断",
            "The service broke off. What was asked may or may not be done: ask again under the same key."),
    SERVICE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Service unavailable",
            "服务暂不可用",
            "The service cannot be reached; nothing was done."),
    GATEWAY_TIMEOUT(
            HttpStatus.GATEWAY_TIMEOUT,
            "Service too slow",
            "服务响应超时",
            "The service did not answer in time. What was asked may or may not be done: ask again under the same key.");

    private final HttpStatus status;
    private final String title;
    private final String chineseTitle;
    private final String detail;

    Problem(HttpStatus status, String title, String chineseTitle, String detail) {
        this.status = status;
        this.title = title;
        this.chineseTitle = chineseTitle;
        this.detail = detail;
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    URI type() {
        return URI.create("https://jinliu.io/problems/" + code());
    }

    String title(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chineseTitle : title;
    }

    String detail() {
        return detail;
    }
}
