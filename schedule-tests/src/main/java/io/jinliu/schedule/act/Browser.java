package io.jinliu.schedule.act;

import io.jinliu.simulator.Simulator;
import io.jinliu.simulator.wire.Request;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Opens the pages that payment-service hands out, at the channels. */
record Browser(Simulator channels) {

    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
    private static final Pattern INPUT = Pattern.compile("name=\"([^\"]*)\" value=\"([^\"]*)\"");

    void open(String link) {
        var address = URI.create(link);
        var target = address.getRawPath() + "?" + address.getRawQuery();
        channels.answer(Request.of("GET", target, Map.of(), new byte[0]));
    }

    /** A page that posts itself. */
    void post(String page) {
        var action = ACTION.matcher(page).results().findFirst().orElseThrow().group(1);
        var form = INPUT.matcher(page)
                .results()
                .map(input -> encoded(input.group(1)) + "=" + encoded(input.group(2)))
                .collect(Collectors.joining("&"));
        var headers = Map.of("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
        channels.answer(Request.of(
                "POST",
                URI.create(HtmlUtils.htmlUnescape(action)).getRawPath(),
                headers,
                form.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(HtmlUtils.htmlUnescape(text), StandardCharsets.UTF_8);
    }
}
