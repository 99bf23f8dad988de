package io.jinliu.payment.unionpay;

import static io.jinliu.payment.security.Answers.action;
import static io.jinliu.payment.security.Answers.proof;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Action;
import io.jinliu.payment.channel.ChannelAnswer.Closed;
import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.channel.ChannelAnswer.NotSent;
import io.jinliu.payment.channel.ChannelAnswer.Refused;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.ChannelAnswer.Waiting;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.security.InMemoryWire;
import io.jinliu.payment.security.WireRecord;
import io.jinliu.payment.security.WireRecord.Direction;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The channel against a UnionPay that says whatever it is told to, truly signed or not. */
class UnionpayChannelTest {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T12:00:05Z"), ZoneOffset.UTC);
    static final long NUMBER = 264_000_000_000_000_007L;
    static final Map<String, String> PAID = Map.of(
            "respCode", "00",
            "origRespCode", "00",
            "queryId", "6226010119",
            "txnAmt", "2000",
            "currencyCode", "156",
            "traceTime", "0101195958");

    final ScriptedGateway gateway = new ScriptedGateway();
    final InMemoryWire wire = new InMemoryWire();
    final PaymentChannel channel = channel(gateway.uri());

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void hands_an_app_the_tn() {
        gateway.says(Map.of("respCode", "00", "tn", "627282910021800100000"));

        assertThat(action(channel.charge(app())))
                .isEqualTo(new Action(Action.Type.SDK, "{\"tn\":\"627282910021800100000\"}"));
        assertThat(gateway.doors).containsExactly("/gateway/api/appTransReq.do");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"}", "a b"})
    void hands_on_nothing_that_is_no_tn(String tn) {
        gateway.says(Map.of("respCode", "00", "tn", tn));

        assertThat(channel.charge(app())).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "01, Refused",
        "10, Refused",
        "31, Refused",
        "33, Refused",
        "03, Unknown",
        "04, Unknown",
        "05, Unknown",
        "99, Unknown",
        "'', Unknown"
    })
    void reads_why_nothing_was_opened(String code, String answer) {
        gateway.says(Map.of("respCode", code));

        assertThat(channel.charge(app()).getClass().getSimpleName()).isEqualTo(answer);
    }

    @Test
    void makes_the_form_without_a_call_and_keeps_it() {
        var form = action(channel.charge(web()));

        assertThat(form.type()).isEqualTo(Action.Type.FORM);
        assertThat(Browser.action(form.value()).getPath()).isEqualTo("/gateway/api/frontTransReq.do");
        assertThat(gateway.asked).isEmpty();
        assertThat(wire.archive).singleElement().satisfies(said -> {
            assertThat(said.direction()).isEqualTo(Direction.REQUEST);
            assertThat(said.content()).isEqualTo(form.value());
        });
    }

    @Test
    void takes_no_yen() {
        var yen = new Charge(NUMBER, Method.UNIONPAY_WEB, Money.of(100, "JPY"), "茶", soon(), Payer.ANYBODY, 0);

        assertThat(channel.charge(yen)).isInstanceOf(Refused.class);
        assertThat(wire.archive).isEmpty();
    }

    @Test
    void finds_what_it_opened_before_when_the_number_is_a_repetition() {
        gateway.says("12").says(PAID);
        assertThat(proof(channel.charge(app())).channelNo()).isEqualTo("6226010119");

        gateway.says("12").says(Map.of("respCode", "00", "origRespCode", "05", "txnAmt", "2000"));
        assertThat(channel.charge(app())).isEqualTo(new Waiting(Optional.empty()));
    }

    @Test
    void a_repetition_closes_nothing() {
        for (var told : new String[] {"34", "64"}) {
            var answer = told.equals("34")
                    ? Map.of("respCode", "34")
                    : Map.of("respCode", "00", "origRespCode", told, "txnAmt", "2000");
            gateway.says("12").says(answer);
            assertThat(channel.charge(app())).as(told).isEqualTo(new Waiting(Optional.empty()));
        }
    }

    @Test
    void other_terms_under_the_same_number_are_refused() {
        gateway.says("12").says(Map.of("respCode", "00", "origRespCode", "05", "txnAmt", "2001"));

        assertThat(channel.charge(app())).isEqualTo(new Refused("12", "说明[12]"));
    }

    @Test
    void a_question_after_a_repetition_that_never_left_is_no_unsent_order() {
        gateway.says("12");
        gateway.bent = answer -> {
            gateway.close();
            return answer;
        };

        assertThat(channel.charge(app())).isInstanceOf(Unknown.class);
    }

    @Test
    void closing_only_asks() {
        gateway.says("34").says(PAID).says(Map.of("respCode", "00", "origRespCode", "64"));

        assertThat(channel.close(NUMBER)).isEqualTo(new NoSuchOrder());
        assertThat(proof(channel.close(NUMBER)).amount()).isEqualTo(Money.cny(20_00));
        assertThat(channel.close(NUMBER)).isInstanceOf(Closed.class);
        assertThat(gateway.doors).containsOnly("/gateway/api/queryTrans.do");
        assertThat(wire.archive).extracting(WireRecord::operation).containsOnly("close");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orderId", "merId", "txnTime"})
    void takes_no_answer_to_another_question(String name) {
        var another = new HashMap<>(PAID);
        another.put(name, "20260101195900");
        gateway.says(another);

        assertThat(channel.query(NUMBER)).isInstanceOf(Unknown.class);
    }

    @Test
    void does_not_know_what_was_changed_cut_or_said_by_a_proxy() {
        gateway.says(PAID).says(PAID).says(PAID).says(PAID);

        gateway.bent = answer -> answer.replace("txnAmt=2000", "txnAmt=2001");
        assertThat(channel.query(NUMBER)).isInstanceOf(Unknown.class);
        gateway.bent = answer -> answer.substring(0, answer.indexOf("&signature="));
        assertThat(channel.query(NUMBER)).isInstanceOf(Unknown.class);
        gateway.bent = _ -> "<html>502</html>";
        assertThat(channel.query(NUMBER)).isInstanceOf(Unknown.class);
        gateway.bent = answer -> answer;
        gateway.status = 502;
        assertThat(channel.query(NUMBER)).isInstanceOf(Unknown.class);
    }

    @Test
    void knows_that_it_never_left_when_nobody_listens() {
        var nobody = channel(URI.create("http://127.0.0.1:9"));

        assertThat(nobody.charge(app())).isInstanceOf(NotSent.class);
        assertThat(nobody.query(NUMBER)).isInstanceOf(NotSent.class);
    }

    private static Charge app() {
        return charge(Method.UNIONPAY_APP);
    }

    private static Charge web() {
        return charge(Method.UNIONPAY_WEB);
    }

    private static Charge charge(Method method) {
        return new Charge(NUMBER, method, Money.cny(20_00), "咖啡", soon(), Payer.ANYBODY, 0);
    }

    private static Instant soon() {
        return CLOCK.instant().plusSeconds(900);
    }

    private PaymentChannel channel(URI gateway) {
        return UnionpayConfiguration.channel(Notes.settings(gateway), wire, CLOCK);
    }
}
