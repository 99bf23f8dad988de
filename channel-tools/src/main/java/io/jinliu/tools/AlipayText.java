package io.jinliu.tools;

import io.jinliu.tools.Candidate.Candidates;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Set;

/**
 * What Alipay signs of fields: sorted, without empty ones.
 *
 * @param notification whether {@code sign_type} is left out too, as in notifications and return addresses
 */
record AlipayText(Form form, Charset charset, boolean notification) {

    String text() {
        return form.text(without(notification), false);
    }

    Candidates candidates(String signature) {
        var mistaken = new ArrayList<Candidate>();
        mistaken.add(other("a signature with + for blanks: it was decoded twice", text(), signature.replace(' ', '+')));
        mistaken.add(other(
                notification ? "with sign_type: it is a request" : "without sign_type: it is a notification",
                form.text(without(!notification), false),
                signature));
        mistaken.add(other("with its empty fields", form.text(without(notification), true), signature));
        mistaken.add(other("with values still percent-encoded", form.rawText(without(notification)), signature));
        mistaken.add(other(
                "with + for blanks in values: they were decoded twice",
                form.changed(value -> value.replace(' ', '+')).text(without(notification), false),
                signature));
        for (var name : new String[] {"UTF-8", "GBK"}) {
            mistaken.add(new Candidate("the fields in " + name, text().getBytes(Charset.forName(name)), signature));
        }
        return new Candidates(text(), other("", text(), signature), mistaken);
    }

    private static Set<String> without(boolean notification) {
        return notification ? Set.of("sign", "sign_type") : Set.of("sign");
    }

    private Candidate other(String what, String text, String signature) {
        return new Candidate(what, text.getBytes(charset), signature);
    }
}
