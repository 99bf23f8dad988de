package io.jinliu.acceptance.attack;

import static io.jinliu.acceptance.story.Refusals.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.acceptance.story.RunningSystem;
import io.jinliu.acceptance.story.Shop;
import io.jinliu.acceptance.story.Shop.Person;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks 3–6: refunds of money that was never paid. */
@ExtendWith(EveryInvariantHolds.class)
class RefundAmountsIT {

    private static final Shop SHOP = RunningSystem.shop();
    private static final Victim VICTIM = paid();

    @ParameterizedTest(name = "3, 4, 5, 6: a refund of {0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'minor':0,'currency':'CNY'}|422",
                "{'minor':-1,'currency':'CNY'}|422",
                "{'minor':9223372036854775807,'currency':'CNY'}|409",
                "{'minor':9223372036854775808,'currency':'CNY'}|400",
                "{'minor':1e2,'currency':'CNY'}|400",
                "{'minor':'100','currency':'CNY'}|400",
                "{'minor':1.5,'currency':'CNY'}|400",
                "{'minor':100,'currency':'XXX'}|409",
                "{'minor':100,'currency':'JPY'}|409",
                "{'minor':100,'currency':'KWD'}|409",
                "{'minor':100,'currency':'no'}|400",
                "{'minor':100}|400",
                "100|400"
            })
    void a_refund_is_of_money_that_was_paid(String amount, int status) {
        var body = "{\"orderNo\":\"%s\",\"reason\":\"x\",\"amount\":%s}"
                .formatted(VICTIM.orderNo(), amount.replace('\'', '"'));
        var reply = SHOP.sendJson(Person.merchant("M1"), "/api/v1/refunds", body);
        problem(reply, status);
        assertThat(SHOP.refundsOf(VICTIM.buyer(), VICTIM.orderNo())).isEmpty();
    }

    @ParameterizedTest(name = "3, 4: a refund of the line {0}")
    @ValueSource(
            strings = {
                "{\"line\":1,\"quantity\":0}",
                "{\"line\":1,\"quantity\":-1}",
                "{\"line\":1,\"quantity\":3}",
                "{\"line\":1,\"quantity\":9223372036854775807}",
                "{\"line\":2,\"quantity\":1}",
                "{\"line\":1,\"quantity\":1},{\"line\":1,\"quantity\":1}",
                "{\"line\":1,\"amount\":{\"minor\":-1,\"currency\":\"CNY\"}}",
                "{\"line\":1,\"amount\":{\"minor\":100,\"currency\":\"JPY\"}}"
            })
    void a_refund_of_a_line_is_of_pieces_that_were_bought(String line) {
        var body = "{\"orderNo\":\"%s\",\"reason\":\"x\",\"lines\":[%s]}".formatted(VICTIM.orderNo(), line);
        var reply = SHOP.sendJson(Person.merchant("M1"), "/api/v1/refunds", body);
        assertThat(reply.status()).as(reply.text()).isIn(400, 404, 409, 422);
        assertThat(SHOP.refundsOf(VICTIM.buyer(), VICTIM.orderNo())).isEmpty();
    }

    private static Victim paid() {
        var victim = Victim.ofWechat();
        victim.pays();
        return victim;
    }
}
