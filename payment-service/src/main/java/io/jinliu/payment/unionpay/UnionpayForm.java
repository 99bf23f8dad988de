package io.jinliu.payment.unionpay;

import java.net.URI;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A form that posts itself as soon as a browser shows it. */
record UnionpayForm(URI door, UnionpayFields fields) {

    String html() {
        var inputs = fields.all().entrySet().stream()
                .map(field -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(escaped(field.getKey()), escaped(field.getValue())))
                .collect(Collectors.joining("\n"));
        return """
                <form id="unionpay" action="%s" method="post" accept-charset="UTF-8">
                %s
                </form>
                <script>document.getElementById('unionpay').submit();</script>
                """.formatted(escaped(door.toString()), inputs);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
