package io.jinliu.tools;

import io.jinliu.tools.Candidate.Candidates;
import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Alipay signs of an answer: the text of its {@code …_response} to the letter, as it stands in the body. */
record AlipayAnswer(String text, String signature, Charset charset) {

    private static final Pattern SIGN_LAST = Pattern.compile(
            "\\s*\\{\\s*\"[a-z0-9_.]+_response\"\\s*:\\s*(\\{.*})\\s*(?:,\\s*\"alipay_cert_sn\"\\s*:\\s*\"[^\"]*\"\\s*)?"
                    + ",\\s*\"sign\"\\s*:\\s*\"([^\"]+)\"\\s*}\\s*",
            Pattern.DOTALL);
    private static final Pattern SIGN_FIRST = Pattern.compile(
            "\\s*\\{\\s*\"sign\"\\s*:\\s*\"([^\"]+)\"\\s*,\\s*\"[a-z0-9_.]+_response\"\\s*:\\s*(\\{.*})\\s*}\\s*",
            Pattern.DOTALL);

    static AlipayAnswer of(byte[] body, Charset charset) {
        var text = new String(body, charset);
        var last = SIGN_LAST.matcher(text);
        if (last.matches()) {
            return of(last, 1, 2, charset);
        }
        var first = SIGN_FIRST.matcher(text);
        if (first.matches()) {
            return of(first, 2, 1, charset);
        }
        throw new NotUsable("No answer of Alipay's: it wants a …_response and a sign");
    }

    Candidates candidates() {
        var mistaken = BodyForms.others(text).entrySet().stream()
                .map(form -> new Candidate(form.getKey(), form.getValue().getBytes(charset), signature))
                .toList();
        return new Candidates(text, new Candidate("", text.getBytes(charset), signature), List.copyOf(mistaken));
    }

    private static AlipayAnswer of(Matcher found, int text, int sign, Charset charset) {
        return new AlipayAnswer(found.group(text), found.group(sign).replace("\\/", "/"), charset);
    }
}
