package io.jinliu.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComplaintWordsTest {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String COMPLAINT = """
            {"complaint_id":"2002","complaint_time":"2026-01-01T19:59:58+08:00","complaint_detail":"杯子碎了",
             "complaint_state":"PENDING","complainted_mchid":"1900000001","payer_phone":"sealed",
             "complaint_order_info":[{"transaction_id":"4200001","out_trade_no":"77","amount":1990}]}
            """;

    final ComplaintWords words = new ComplaintWords("1900000001", text -> {
        if (text.equals("sealed")) {
            return "13800001234";
        }
        throw new IllegalArgumentException("no ciphertext of ours");
    });

    @Test
    void reads_what_a_buyer_said_of_which_payment_and_where_to_call_him() {
        assertThat(read(COMPLAINT))
                .isEqualTo(new Told<>(new ToldComplaint(
                        "2002",
                        State.PENDING,
                        Instant.parse("2026-01-01T11:59:58Z"),
                        "杯子碎了",
                        Optional.of("13800001234"),
                        List.of(new About("77", "4200001", Money.cny(19_90))))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"2002\"|\"2003\"", "\"PENDING\"|\"WONDERFUL\"", "2026-01-01T19:59:58+08:00|yesterday"})
    void what_cannot_be_read_is_no_answer(String right, String wrong) {
        assertThat(read(COMPLAINT.replace(right, wrong))).isInstanceOf(Unknown.class);
    }

    @Test
    void anothers_complaint_is_none_of_ours() {
        assertThat(read(COMPLAINT.replace("1900000001", "1900000002"))).isInstanceOf(Refused.class);
    }

    @Test
    void a_telephone_number_that_does_not_open_is_as_good_as_none() {
        assertThat(read(COMPLAINT.replace("sealed", "broken")))
                .isInstanceOfSatisfying(Told.class, told -> assertThat(((ToldComplaint) told.what()).phone())
                        .isEmpty());
    }

    @Test
    void reads_a_page_and_leaves_out_what_has_no_state() {
        var page = words.page(json("""
                {"data":[{"complaint_id":"1","complaint_state":"PROCESSED"},{"complaint_id":"2"}],"total_count":2}
                """));
        assertThat(page).isEqualTo(new Told<>(new Page(List.of(new Listed("1", State.PROCESSED)), 2)));
    }

    @Test
    void knows_our_words_from_the_buyers() {
        var said = words.words(json("""
                {"data":[{"operate_type":"USER_CREATE_COMPLAINT","operate_details":"a","operate_time":"2026-01-01T20:00:00+08:00"},
                         {"operate_type":"MERCHANT_RESPONSE","operate_details":"b","operate_time":"2026-01-01T20:00:01+08:00"}]}
                """));
        assertThat(said)
                .containsExactly(
                        new Word(false, "USER_CREATE_COMPLAINT", "a", Instant.parse("2026-01-01T12:00:00Z")),
                        new Word(true, "MERCHANT_RESPONSE", "b", Instant.parse("2026-01-01T12:00:01Z")));
    }

    private ComplaintAnswer<ToldComplaint> read(String told) {
        return words.complaint("2002", json(told));
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
