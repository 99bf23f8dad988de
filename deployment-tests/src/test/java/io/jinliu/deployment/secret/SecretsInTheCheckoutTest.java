package io.jinliu.deployment.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.deployment.Checkout;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attack 68: no key, password or token in a tracked file, nor in a line that any commit ever added. */
class SecretsInTheCheckoutTest {

    private static final Pattern SECRET = Pattern.compile("""
            -----BEGIN\\ [A-Z\\ ]*PRIVATE\\ KEY-----[\\s\\\\n]*[A-Za-z0-9+/]{32}   # a key in its frame
            | \\bMII[A-Z][A-Za-z0-9+/]{200}                                   # a key without it
            | \\bAKIA[0-9A-Z]{16}\\b | \\bgh[pousr]_[A-Za-z0-9]{36}\\b | \\bglpat-[A-Za-z0-9_-]{20}\\b
            | \\beyJ[A-Za-z0-9_-]{16,}\\.eyJ[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}    # a signed token
            | (?i:password|secret|passwd|api[_-]?v3[_-]?key)["']?\\s*[:=]\\s*["']?
              (?=[A-Za-z0-9+/_-]*[0-9])(?=[A-Za-z0-9+/_-]*[A-Za-z])[A-Za-z0-9+/_-]{24,}
            """, Pattern.COMMENTS);

    /** Keys that tests made up for themselves, and the one that the Standard Webhooks specification signs its example by. */
    private static final List<String> MADE_UP = List.of("0123456789abcdef", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    /** Each in two pieces, or this file would hold one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN PRIVATE KEY-----\\n" + "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcw",
                "password: " + "9f86d081884c7d659a2feaa0c55ad015",
                "JINLIU_WECHAT_API_V3_KEY=" + "Zm9yIGV2ZXIgYW5kIGV2ZXIgMTIz",
                "AKIA" + "IOSFODNN7EXAMPLE"
            })
    void sees_what_would_be_one(String text) {
        assertThat(SECRET.matcher(text).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password: ${JINLIU_DATABASE_PASSWORD}",
                "\"-----BEGIN PRIVATE KEY-----\" + key",
                "api-v3-key: made by the first start"
            })
    void is_not_deceived_by_names_and_places(String text) {
        assertThat(SECRET.matcher(text).find()).isFalse();
    }

    @Test
    void no_tracked_file_holds_one() throws IOException {
        var found = new ArrayList<String>();
        for (var file : tracked()) {
            var matcher = SECRET.matcher(text(file));
            while (matcher.find()) {
                note(found, file.toString(), matcher.group());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void no_commit_ever_added_one() throws IOException {
        var found = new ArrayList<String>();
        try (var history = git("log", "--all", "--patch", "--unified=0", "--no-color", "--format=commit %h")) {
            var commit = "";
            for (var line = history.readLine(); line != null; line = history.readLine()) {
                commit = line.startsWith("commit ") ? line : commit;
                var matcher = SECRET.matcher(line);
                if (line.startsWith("+") && matcher.find()) {
                    note(found, commit, matcher.group());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** What lies there and was not made by a build, where the checkout came without its history. */
    private static List<Path> tracked() throws IOException {
        try (var listed = git("ls-files", "-z");
                var found = Files.walk(Checkout.ROOT)) {
            var names = listed.lines().collect(Collectors.joining("\n")).split("\0", -1);
            var files = names.length > 1
                    ? Stream.of(names).map(Checkout.ROOT::resolve)
                    : found.filter(SecretsInTheCheckoutTest::isSource);
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static boolean isSource(Path file) {
        return Stream.of("target", ".jinliu", ".git", "node_modules")
                .noneMatch(made -> file.toString().contains("/%s/".formatted(made)));
    }

    private static void note(List<String> found, String where, String what) {
        if (MADE_UP.stream().noneMatch(what::contains)) {
            found.add(where + ": " + what.substring(0, 12) + "…");
        }
    }

    /** Bytes that are no text are letters of some kind. */
    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Says nothing where there is no git, or no history. */
    private static BufferedReader git(String... words) throws IOException {
        if (!Files.exists(Checkout.ROOT.resolve(".git"))) {
            return new BufferedReader(Reader.nullReader());
        }
        var command = Stream.concat(Stream.of("git"), Stream.of(words)).toList();
        var process = new ProcessBuilder(command)
                .directory(Checkout.ROOT.toFile())
                .redirectError(Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        return process.inputReader(StandardCharsets.ISO_8859_1);
    }
}
