package io.jinliu.payment.unionpay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Does with a form that posts itself what a browser does. */
final class Browser {

    private static final Pattern ACTION = Pattern.compile("<form [^>]*action=\"([^\"]*)\" method=\"post\"");
    private static final Pattern INPUT =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    private Browser() {}

    static URI action(String html) {
        var found = ACTION.matcher(html);
        if (!found.find()) {
            throw new AssertionError("No form: " + html);
        }
        return URI.create(HtmlUtils.htmlUnescape(found.group(1)));
    }

    static UnionpayFields inputs(String html) {
        Map<String, String> fields = new TreeMap<>();
        INPUT.matcher(html)
                .results()
                .forEach(input ->
                        fields.put(HtmlUtils.htmlUnescape(input.group(1)), HtmlUtils.htmlUnescape(input.group(2))));
        return UnionpayFields.of(fields);
    }

    static HttpResponse<String> posts(String html) {
        var body = inputs(html).all().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(action(html))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
