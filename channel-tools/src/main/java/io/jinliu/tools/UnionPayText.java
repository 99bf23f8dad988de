package io.jinliu.tools;

import io.jinliu.tools.Candidate.Candidates;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/** What UnionPay 5.1.0 signs: the SHA-256, in lower hex, of all fields but {@code signature}, sorted. */
record UnionPayText(Form form, Charset charset) {

    private static final Set<String> WITHOUT = Set.of("signature");

    /** Empty fields are not sent, so they are not signed either. */
    String text() {
        return form.text(WITHOUT, false);
    }

    String digest() {
        return digest(text());
    }

    Candidates candidates(String signature) {
        var mistaken = new ArrayList<Candidate>();
        mistaken.add(
                other("a signature with + for blanks: it was decoded twice", digest(), signature.replace(' ', '+')));
        mistaken.add(other("the digest in upper case", digest().toUpperCase(Locale.ROOT), signature));
        mistaken.add(new Candidate("the fields without a digest", text().getBytes(charset), signature));
        mistaken.add(other("with its empty fields", digest(form.text(WITHOUT, true)), signature));
        mistaken.add(other("with values still percent-encoded", digest(form.rawText(WITHOUT)), signature));
        mistaken.add(other(
                "with + for blanks in values: they were decoded twice",
                digest(form.changed(value -> value.replace(' ', '+')).text(WITHOUT, false)),
                signature));
        mistaken.add(
                other("without signMethod", digest(form.text(Set.of("signature", "signMethod"), false)), signature));
        return new Candidates(text() + "\n" + digest(), other("", digest(), signature), mistaken);
    }

    private String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(charset)));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("Every Java has SHA-256", broken);
        }
    }

    private static Candidate other(String what, String digest, String signature) {
        return new Candidate(what, digest.getBytes(StandardCharsets.US_ASCII), signature);
    }
}
