package io.jinliu.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The detector of the detectors: a planted line must be found, wherever in it the person stands. */
class LogEarTest {

    @Test
    void hears_a_person_in_a_message_a_failure_and_the_context_and_nowhere_else() {
        try (var ear = LogEar.listening()) {
            var log = LoggerFactory.getLogger("somewhere");
            log.info("Order {} of trace ab13800138000cdeffedcba987654321", 381204955136000123L);
            assertThat(ear.leaks()).isEmpty();

            log.info("Placed for {}", "张三");
            log.warn("Failed", new IllegalStateException("call 13800138000"));
            try (var _ = MDC.putCloseable("who", "li.lei@example.com.cn")) {
                log.info("Placed");
            }
            assertThat(ear.leaks())
                    .containsExactly(
                            "a line of somewhere: 张…三", "a line of somewhere: 1…0", "a line of somewhere: l…n");
        }
    }

    @Test
    void is_deaf_when_it_is_closed() {
        var ear = LogEar.listening();
        ear.close();
        LoggerFactory.getLogger("somewhere").info("张三");

        assertThat(ear.leaks()).isEmpty();
    }
}
