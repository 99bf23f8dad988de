package io.jinliu.payment.webhook.web;

import io.jinliu.payment.webhook.ChangeEndpoint.Change;
import io.jinliu.payment.webhook.Endpoint.Wish;
import io.jinliu.payment.webhook.EventType;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a merchant may say of webhooks. */
final class WebhookRequests {

    private static final String ONE_LINE = "[^\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]{0,100}";
    private static final String WORD =
            "payment\\.collected|payment\\.closed|refund\\.succeeded|refund\\.abnormal|receipt\\.suspended|suspense\\.refunded";

    private WebhookRequests() {}

    record RegisterRequest(
            @NotBlank @Size(max = 512) String url,
            @NotNull @Size(min = 1, max = 6) List<@NotNull @Pattern(regexp = WORD) String> events,
            @Nullable @Pattern(regexp = ONE_LINE) String description) {

        Wish wish() {
            return new Wish(url, Objects.requireNonNullElse(description, ""), WebhookRequests.types(events));
        }
    }

    /** What is absent stays as it is. */
    record ChangeRequest(
            @Nullable @Size(min = 1, max = 512) String url,
            @Nullable @Size(min = 1, max = 6) List<@NotNull @Pattern(regexp = WORD) String> events,
            @Nullable @Pattern(regexp = ONE_LINE) String description,
            @Nullable Boolean enabled) {

        @AssertTrue(message = "say what is to change") boolean isAnythingToChange() {
            return url != null || events != null || description != null || enabled != null;
        }

        Change change() {
            return new Change(
                    Optional.ofNullable(url),
                    Optional.ofNullable(description),
                    Optional.ofNullable(events).map(WebhookRequests::types),
                    Optional.ofNullable(enabled));
        }
    }

    /**
     * @param from inclusive
     * @param to exclusive
     * @param types all that the webhook hears, if absent
     */
    record ReplayRequest(
            @NotNull Instant from,
            @NotNull Instant to,
            @Nullable @Size(min = 1, max = 6) List<@NotNull @Pattern(regexp = WORD) String> types) {

        @AssertTrue(message = "from is before to") boolean isForwards() {
            return from == null || to == null || from.isBefore(to);
        }

        Set<EventType> chosen() {
            return types == null ? EnumSet.allOf(EventType.class) : WebhookRequests.types(types);
        }
    }

    private static Set<EventType> types(List<String> words) {
        return words.stream().flatMap(word -> EventType.of(word).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
