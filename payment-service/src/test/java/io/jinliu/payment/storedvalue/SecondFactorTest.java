package io.jinliu.payment.storedvalue;

import static io.jinliu.payment.channel.Method.WALLET;
import static io.jinliu.payment.channel.Method.WECHAT_NATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.collect.Desk;
import io.jinliu.payment.collect.Evidence;
import io.jinliu.payment.collect.PayDue;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.collect.SecondFactorNeeded;
import io.jinliu.payment.collect.TooManyCodes;
import io.jinliu.payment.collect.WrongCode;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.Owed;
import io.jinliu.payment.storedvalue.Challenge.Purpose;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecondFactorTest {

    static final DueRef DEAR = DueRef.order(43L << 10 | 7);
    static final DueRef DEARER = DueRef.order(44L << 10 | 7);

    final Counter counter = new Counter().holding(9_000_00);

    @BeforeEach
    void owe() {
        owed(DEAR, 500_01);
        owed(DEARER, 600_00);
    }

    @Test
    void up_to_the_limit_the_token_is_enough() {
        var cheap = DueRef.order(45L << 10 | 7);
        owed(cheap, 500_00);

        assertThat(counter.pay(1, cheap, WALLET)).isInstanceOf(Payment.Collected.class);
        assertThat(counter.messages).isEmpty();
    }

    @Test
    void above_it_a_code_is_sent_and_nothing_is_opened() {
        var challenge = challenge(DEAR);

        assertThat(counter.messages).singleElement().asString().contains("000001", "CNY 500.01");
        assertThat(counter.desk.payments.open(DEAR)).isEmpty();
        assertThat(pay(1, DEAR, challenge, "000001")).isInstanceOf(Payment.Collected.class);
        assertThat(counter.desk.told.audited).contains("second-factor.sent");
    }

    @Test
    void money_of_others_needs_no_code_of_ours() {
        assertThat(counter.pay(1, DEAR, WECHAT_NATIVE)).isInstanceOf(Payment.Pending.class);
    }

    @Test
    void a_code_lets_one_payment_pass_and_that_one_again() {
        var challenge = challenge(DEAR);
        var purpose = new Purpose(Counter.BUYER, DEAR, WALLET, Money.cny(500_01));
        var checking = new CheckCode(counter.challenges, counter.secrets, counter.desk.told, counter.desk.clock);
        var code = new Evidence.OneTimeCode(challenge, "000001");

        assertThat(checking.passes(code, purpose, 1)).isTrue();
        assertThat(checking.passes(code, purpose, 1)).isTrue();
        assertThat(checking.passes(code, purpose, 2)).isFalse();
        assertThat(checking.passes(new Evidence.OneTimeCode(challenge, "000002"), purpose, 1))
                .isFalse();
    }

    @Test
    void a_code_pays_what_it_was_sent_for_and_nothing_else() {
        var challenge = challenge(DEAR);

        assertThatExceptionOfType(WrongCode.class).isThrownBy(() -> pay(1, DEARER, challenge, "000001"));
        assertThatExceptionOfType(WrongCode.class).isThrownBy(() -> pay(1, DEAR, challenge + 1024, "000001"));
    }

    @Test
    void whoever_guesses_five_times_has_guessed_for_nothing() {
        var challenge = challenge(DEAR);
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(WrongCode.class).isThrownBy(() -> pay(1, DEAR, challenge, "999999"));
        }
        assertThatExceptionOfType(WrongCode.class).isThrownBy(() -> pay(1, DEAR, challenge, "000001"));
        assertThat(counter.desk.told.audited)
                .filteredOn("second-factor.wrong"::equals)
                .hasSize(5);
    }

    @Test
    void a_code_is_good_for_five_minutes() {
        var challenge = counter.challenges.lock(challenge(DEAR)).orElseThrow();
        var purpose = challenge.purpose();

        assertThat(challenge.openFor(
                        purpose, Desk.NOON.plus(Duration.ofMinutes(5)).minusNanos(1)))
                .isTrue();
        assertThat(challenge.openFor(purpose, Desk.NOON.plus(Duration.ofMinutes(5))))
                .isFalse();
    }

    @Test
    void ten_codes_an_hour_are_enough() {
        for (int i = 0; i < 10; i++) {
            challenge(DEAR);
        }
        assertThatExceptionOfType(TooManyCodes.class).isThrownBy(() -> counter.pay(1, DEAR, WALLET));
    }

    private long challenge(DueRef due) {
        return catchThrowableOfType(SecondFactorNeeded.class, () -> counter.pay(1, due, WALLET))
                .challengeNo();
    }

    private Payment pay(long number, DueRef due, long challengeNo, String digits) {
        var evidence = new Evidence(Optional.of(new Evidence.OneTimeCode(challengeNo, digits)), Optional.empty());
        return counter.desk.payDue.pay(
                new PayDue.Request(due.no() + (number << 10), Counter.BUYER, due, WALLET, Payer.ANYBODY, 0, evidence));
    }

    private void owed(DueRef due, long fen) {
        var line = new Owed.Line(1, 1, Money.cny(fen), Money.cny(0));
        counter.desk.learnDue.learn(new Owed(
                due,
                Counter.BUYER,
                "M1",
                "Gold",
                Money.cny(fen),
                Desk.NOON.plus(Duration.ofMinutes(30)),
                List.of(line),
                1));
    }
}
