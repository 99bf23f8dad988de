package io.jinliu.simulator.unionpay;

import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Form;
import io.jinliu.simulator.wire.Request;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The fields of one request, as they were sent. */
record AcpMessage(Map<String, String> fields) {

    private static final Pattern ORDER_ID = Pattern.compile("[0-9A-Za-z]{8,40}");
    private static final Pattern FEN = Pattern.compile("[1-9][0-9]{0,11}");
    private static final Pattern URL = Pattern.compile("https?://[!-~]{1,248}");
    private static final int LONGEST_TEXT = 1024;

    /** Whoever wants no news writes this address, as the public documents say. */
    private static final String NO_NEWS = "http://www.specialUrl.com";

    private static final List<String> ECHOED = List.of(
            "accessType",
            "bizType",
            "encoding",
            "merId",
            "orderId",
            "reqReserved",
            "signMethod",
            "txnSubType",
            "txnTime",
            "txnType",
            "version");

    static AcpMessage of(Request request) {
        return new AcpMessage(Form.parse(request.text(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    /** Empty when it is not there. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    boolean says(String name, String value) {
        return field(name).equals(value);
    }

    String required(String name) {
        var value = field(name);
        if (value.isEmpty()) {
            throw UnionpayRefusal.missing(name);
        }
        return value;
    }

    String orderId() {
        return matching("orderId", ORDER_ID);
    }

    long fen() {
        if (!required("currencyCode").equals("156")) {
            throw UnionpayRefusal.malformed("currencyCode");
        }
        return Long.parseLong(matching("txnAmt", FEN));
    }

    /** A moment of Beijing, to the second. */
    Instant moment(String name) {
        try {
            return ChinaTime.parseCompact(required(name));
        } catch (DateTimeException malformed) {
            throw UnionpayRefusal.malformed(name);
        }
    }

    /** An answer is not url-encoded, so a text with its separators in it could not be given back. */
    String text(String name) {
        var value = field(name);
        if (value.length() > LONGEST_TEXT || !answerable(value)) {
            throw UnionpayRefusal.malformed(name);
        }
        return value;
    }

    /** Where to tell the news; empty when there is nobody to tell. */
    String backUrl() {
        var url = matching("backUrl", URL);
        return url.equals(NO_NEWS) ? "" : url;
    }

    /** Where to send the payer's browser; empty when it may stay. */
    String frontUrl() {
        return field("frontUrl").isEmpty() ? "" : matching("frontUrl", URL);
    }

    /** What every answer repeats of its question, as far as it can be repeated. */
    Map<String, String> answered(String code, String message) {
        var answer = new LinkedHashMap<String, String>();
        for (var name : ECHOED) {
            if (!field(name).isEmpty() && answerable(field(name))) {
                answer.put(name, field(name));
            }
        }
        answer.put("respCode", code);
        answer.put("respMsg", message);
        return answer;
    }

    Map<String, String> accepted() {
        return answered(TransactionView.DONE, TransactionView.DONE_WORDS);
    }

    private String matching(String name, Pattern form) {
        var value = required(name);
        if (!form.matcher(value).matches()) {
            throw UnionpayRefusal.malformed(name);
        }
        return value;
    }

    private static boolean answerable(String value) {
        return value.indexOf('&') < 0 && value.chars().noneMatch(Character::isISOControl);
    }
}
