package io.jinliu.payment.alipay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Alipay tells the time of Shanghai and does not say so. */
final class AlipayTime {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss[.SSS]", Locale.ROOT);

    private AlipayTime() {}

    /** Cut down to a second, so never later than asked. */
    static String write(Instant at) {
        return WRITTEN.format(at.atZone(SHANGHAI));
    }

    /** Empty for what is absent or no time. */
    static Optional<Instant> read(@Nullable String text) {
        try {
            return Optional.ofNullable(text)
                    .map(time ->
                            LocalDateTime.parse(time, READ).atZone(SHANGHAI).toInstant());
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
