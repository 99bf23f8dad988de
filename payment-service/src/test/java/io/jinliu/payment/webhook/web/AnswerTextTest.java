package io.jinliu.payment.webhook.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerTextTest {

    @Test
    void what_cannot_be_seen_is_escaped_and_what_can_is_kept() {
        assertThat(AnswerText.of("好\r\n\u001b[31mred\u202e\u2028".getBytes(UTF_8)))
                .isEqualTo("好\\u{d}\\u{a}\\u{1b}[31mred\\u{202e}\\u{2028}");
    }

    @Test
    void two_kibibytes_are_kept() {
        assertThat(AnswerText.of("x".repeat(5_000).getBytes(UTF_8))).hasSize(2_048);
    }
}
