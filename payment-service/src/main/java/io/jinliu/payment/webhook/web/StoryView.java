package io.jinliu.payment.webhook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jinliu.payment.webhook.Attempt;
import io.jinliu.payment.webhook.Attempt.Answered;
import io.jinliu.payment.webhook.Attempt.Unanswered;
import io.jinliu.payment.webhook.ReadWebhooks.Story;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery for whoever looks for the reason why it does not arrive.
 *
 * @param body the very text that is posted and signed
 */
record StoryView(DeliveryView delivery, String body, List<AttemptView> attempts) {

    static StoryView of(Story story) {
        var id = Long.toString(story.news().no());
        return new StoryView(
                DeliveryView.of(story.delivery()),
                story.news().body(),
                story.attempts().stream()
                        .map(attempt -> AttemptView.of(attempt, id))
                        .toList());
    }

    /** @param signed what the signature is over, with the body's digest for the body */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AttemptView(
            int attempt,
            Instant sentAt,
            long millis,
            @Nullable Integer status,
            @Nullable String answer,
            @Nullable String failure,
            Signed signed) {

        static AttemptView of(Attempt attempt, String id) {
            var signed = new Signed(id, attempt.sentAt().getEpochSecond(), attempt.bodyDigest());
            return switch (attempt.heard()) {
                case Answered answered -> view(attempt, signed, answered.status(), answered.text(), null);
                case Unanswered unanswered -> view(attempt, signed, null, null, unanswered.why());
            };
        }

        private static AttemptView view(
                Attempt attempt,
                Signed signed,
                @Nullable Integer status,
                @Nullable String answer,
                @Nullable String failure) {
            return new AttemptView(
                    attempt.number(), attempt.sentAt(), attempt.duration().toMillis(), status, answer, failure, signed);
        }
    }

    record Signed(String id, long timestamp, String bodySha256) {}
}
