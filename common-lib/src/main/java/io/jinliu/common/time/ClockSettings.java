package io.jinliu.common.time;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where business time comes from.
 *
 * @param file holds one ISO-8601 duration, the offset from machine time; absent means the machine's time
 */
@ConfigurationProperties("jinliu.clock")
record ClockSettings(@Nullable Path file) {}
