package io.jinliu.tools;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The parts of what WeChat Pay signs: a request, an answer or notification, or lines such as a page's parameters. */
final class WechatOptions {

    @Option(
            names = "--method",
            description = {"请求方法；没有则为应答或通知。", "Of a request; without it, it is an answer or a notification."})
    private @Nullable String method;

    @Option(
            names = "--url",
            description = {"请求的路径和查询串。", "Of a request: its path and query, or the whole address."})
    private @Nullable String url;

    @Option(
            names = "--timestamp",
            description = {"时间戳（秒）。", "In seconds."})
    private @Nullable String timestamp;

    @Option(
            names = "--nonce",
            description = {"随机串。", "The random text."})
    private @Nullable String nonce;

    @Option(
            names = "--body",
            paramLabel = "FILE",
            description = {"原始报文，- 为标准输入。", "The raw body, - for standard input; none without it."})
    private @Nullable String body;

    @Option(
            names = "--headers",
            paramLabel = "FILE",
            description = {"HTTP 头，每行一个。", "The HTTP headers, one a line: Wechatpay-Timestamp and so on."})
    private @Nullable String headers;

    @Option(
            names = "--line",
            paramLabel = "TEXT",
            description = {"逐行签名，如 appId。", "Lines in place of all that, such as appId, time, nonce, package."})
    private List<String> lines = List.of();

    String timestamp(CommandSpec spec, String otherwise) {
        return timestamp == null ? header(spec, "timestamp", otherwise) : timestamp;
    }

    String nonce(CommandSpec spec, String otherwise) {
        return nonce == null ? header(spec, "nonce", otherwise) : nonce;
    }

    String header(CommandSpec spec, String word, String otherwise) {
        return headers(spec).getOrDefault("wechatpay-" + word, otherwise);
    }

    String body(CommandSpec spec) {
        return body == null ? "" : new String(ChannelCli.of(spec).bytes(body), StandardCharsets.UTF_8);
    }

    boolean request() {
        return method != null;
    }

    /** What stands before the body; with lines, all there is. */
    String head(CommandSpec spec, String time, String random) {
        if (!lines.isEmpty()) {
            return String.join("\n", lines) + "\n";
        }
        if (time.isEmpty() || random.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Needed: --timestamp and --nonce, or --headers, or --line");
        }
        return method == null ? time + "\n" + random + "\n" : requestHead(method, spec, time, random);
    }

    boolean byLines() {
        return !lines.isEmpty();
    }

    private String requestHead(String of, CommandSpec spec, String time, String random) {
        if (url == null) {
            throw new ParameterException(spec.commandLine(), "Needed with --method: --url");
        }
        var path = url.replaceFirst("^https?://[^/?]+", "");
        return of.toUpperCase(Locale.ROOT) + "\n" + (path.startsWith("/") ? path : "/" + path) + "\n" + time + "\n"
                + random + "\n";
    }

    private Map<String, String> headers(CommandSpec spec) {
        var found = new LinkedHashMap<String, String>();
        if (headers != null) {
            new String(ChannelCli.of(spec).bytes(headers), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> {
                        int colon = line.indexOf(':');
                        if (colon > 0) {
                            found.put(
                                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                                    line.substring(colon + 1).strip());
                        }
                    });
        }
        return found;
    }
}
