package io.jinliu.payment.wechat;

import com.wechat.pay.java.core.cipher.PrivacyDecryptor;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.ComplaintAnswer;
import io.jinliu.payment.channel.ComplaintAnswer.Refused;
import io.jinliu.payment.channel.ComplaintAnswer.Told;
import io.jinliu.payment.channel.ComplaintAnswer.Unknown;
import io.jinliu.payment.channel.ComplaintChannel.Listed;
import io.jinliu.payment.channel.ComplaintChannel.Page;
import io.jinliu.payment.channel.ToldComplaint;
import io.jinliu.payment.channel.ToldComplaint.About;
import io.jinliu.payment.channel.ToldComplaint.State;
import io.jinliu.payment.channel.ToldComplaint.Word;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** WeChat's words for complaints in ours. */
record ComplaintWords(String merchantId, PrivacyDecryptor decryptor) {

    private static final Logger LOG = LoggerFactory.getLogger(ComplaintWords.class);

    ComplaintAnswer<ToldComplaint> complaint(String asked, JsonNode told) {
        if (!told.path("complaint_id").asString("").equals(asked)) {
            LOG.error("ALARM: WeChat Pay answered about another complaint than {}", asked);
            return new Unknown<>("The answer is about something else");
        }
        if (!told.path("complainted_mchid").asString("").equals(merchantId)) {
            return new Refused<>("It is about another merchant");
        }
        var state = state(told);
        var at = time(told.path("complaint_time"));
        return state.isEmpty() || at.isEmpty()
                ? new Unknown<>("A state or a time that we do not know")
                : new Told<>(new ToldComplaint(
                        asked,
                        state.get(),
                        at.get(),
                        told.path("complaint_detail").asString(""),
                        phone(told.path("payer_phone").asString("")),
                        payments(told)));
    }

    ComplaintAnswer<Page> page(JsonNode told) {
        var listed = told.path("data")
                .valueStream()
                .flatMap(complaint -> state(complaint).stream()
                        .map(state -> new Listed(complaint.path("complaint_id").asString(""), state)))
                .filter(complaint -> !complaint.id().isEmpty())
                .toList();
        return new Told<>(new Page(listed, told.path("total_count").asInt(0)));
    }

    List<Word> words(JsonNode told) {
        return told.path("data")
                .valueStream()
                .map(word -> new Word(
                        word.path("operate_type").asString("").startsWith("MERCHANT_"),
                        word.path("operate_type").asString(""),
                        word.path("operate_details").asString(""),
                        time(word.path("operate_time")).orElse(Instant.EPOCH)))
                .toList();
    }

    private static Optional<State> state(JsonNode told) {
        var word = told.path("complaint_state").asString("");
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(word))
                .findFirst();
    }

    /** Encrypted to us alone; one that does not open is as good as none. */
    private Optional<String> phone(String encrypted) {
        if (encrypted.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(decryptor.decrypt(encrypted));
        } catch (RuntimeException unreadable) { // the SDK throws whatever its cipher throws
            LOG.warn(
                    "A buyer's telephone number does not decrypt: {}",
                    unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static List<About> payments(JsonNode told) {
        return told.path("complaint_order_info")
                .valueStream()
                .filter(order -> order.path("amount").asLong(0) > 0)
                .map(order -> new About(
                        order.path("out_trade_no").asString(""),
                        order.path("transaction_id").asString(""),
                        Money.cny(order.path("amount").asLong(0))))
                .toList();
    }

    private static Optional<Instant> time(JsonNode text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.asString("")).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
