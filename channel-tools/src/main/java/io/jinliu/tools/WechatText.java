package io.jinliu.tools;

import io.jinliu.tools.Candidate.Candidates;
import java.util.ArrayList;

/** What WeChat Pay signs: lines before the body, the raw body, a line break. */
record WechatText(String head, String body, boolean byLines) {

    String text() {
        return byLines ? head : head + body + "\n";
    }

    Candidates candidates(String signature) {
        var mistaken = new ArrayList<Candidate>();
        mistaken.add(
                other("the text without its last line break", text().substring(0, text().length() - 1), signature));
        mistaken.add(other("the text without any line break", text().replace("\n", ""), signature));
        mistaken.add(
                other("a signature with + for blanks: it was decoded as a form", text(), signature.replace(' ', '+')));
        if (!byLines) {
            BodyForms.others(body).forEach((what, form) -> mistaken.add(other(what, head + form + "\n", signature)));
            mistaken.add(other("time and nonce the other way round", swapped() + body + "\n", signature));
        }
        return new Candidates(text(), other("", text(), signature), mistaken);
    }

    private String swapped() {
        var lines = head.split("\n", -1);
        int last = lines.length - 2;
        var time = lines[last - 1];
        lines[last - 1] = lines[last];
        lines[last] = time;
        return String.join("\n", lines);
    }

    private static Candidate other(String what, String text, String signature) {
        return new Candidate(what, BodyForms.bytes(text), signature);
    }
}
