package io.jinliu.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The last start decides how the rest of this JVM logs: as text, as the other tests read it. */
@ExtendWith(OutputCaptureExtension.class)
class LogLinesTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @Test
    void are_json_for_collectors_and_text_for_people_and_name_their_trace_in_both(CapturedOutput log) {
        try {
            says("told to a collector", "k8s");
            var line = new JsonMapper().readTree(lineWith(log, "told to a collector"));
            assertThat(line.at("/trace.id").asString()).isEqualTo(TRACE);
            assertThat(line.at("/log/level").asString()).isEqualTo("INFO");
            assertThat(line.at("/service/name").asString()).isEqualTo("gateway-service");
            assertThat(line.at("/message").asString()).isEqualTo("told to a collector\nin two lines");
        } finally {
            says("told to people", "local");
        }
        assertThat(lineWith(log, "told to people")).doesNotStartWith("{").contains(TRACE);
    }

    private static void says(String word, String profile) {
        var application = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .profiles(profile);
        try (var _ = application.run();
                var _ = MDC.putCloseable("traceId", TRACE)) {
            LoggerFactory.getLogger(LogLinesTest.class).info("{}\nin two lines", word);
        }
    }

    private static String lineWith(CapturedOutput log, String word) {
        return Arrays.stream(log.getOut().split("\n", -1))
                .filter(line -> line.contains(word))
                .findFirst()
                .orElseThrow();
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
