package io.jinliu.payment.storedvalue;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.common.sharding.Databases;
import io.jinliu.common.testing.TestIssuer;
import io.jinliu.payment.AtOnce;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.collect.ApplyAnswer;
import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.collect.NothingDue;
import io.jinliu.payment.collect.PayDue;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.LearnDue;
import io.jinliu.payment.due.Owed;
import io.jinliu.payment.security.RunningPayments;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Wallets where they can be overdrawn: on a real database, by many at once. */
@Tag("storage")
class WalletForRealIT extends RunningPayments {

    static final JsonMapper JSON = JsonMapper.builder().build();

    final HttpClient http = HttpClient.newHttpClient();
    final Ids ids;
    final LearnDue learnDue;
    final OpenTopUp openTopUp;
    final ReadWallet readWallet;
    final FreezeWallet freezeWallet;
    final PayDue payDue;
    final ApplyAnswer applyAnswer;
    final Databases databases;
    final Clock clock;

    WalletForRealIT(
            Ids ids,
            LearnDue learnDue,
            OpenTopUp openTopUp,
            ReadWallet readWallet,
            FreezeWallet freezeWallet,
            PayDue payDue,
            ApplyAnswer applyAnswer,
            Databases databases,
            Clock clock) {
        this.ids = ids;
        this.learnDue = learnDue;
        this.openTopUp = openTopUp;
        this.readWallet = readWallet;
        this.freezeWallet = freezeWallet;
        this.payDue = payDue;
        this.applyAnswer = applyAnswer;
        this.databases = databases;
        this.clock = clock;
    }

    @Test
    void a_hundred_parallel_payments_never_overdraw_a_wallet() throws Exception {
        toppedUp("2001", 100_00);
        var dues = IntStream.range(0, 100).mapToObj(_ -> owed("2001", 3_00)).toList();

        var payments = AtOnce.all(dues.stream()
                .map(due -> wish("2001", due, Method.WALLET))
                .map(wish -> AtOnce.patient(() -> payDue.pay(wish)))
                .toList());

        assertThat(payments).filteredOn(Payment.Collected.class::isInstance).hasSize(33);
        assertThat(payments).filteredOn(Payment.Closed.class::isInstance).hasSize(67);
        assertThat(balance("2001")).isEqualTo(Money.cny(1_00));
        assertThat(sum("SELECT SUM(amount_minor) FROM %s WHERE buyer_id = ?", "wallet_entry", "2001"))
                .isEqualTo(1_00);
        assertThat(sum("SELECT COUNT(*) FROM %s WHERE buyer_id = ? AND kind = 'PAYMENT'", "wallet_entry", "2001"))
                .isEqualTo(33);
    }

    @Test
    void one_payment_asked_for_fifty_times_at_once_is_paid_once() throws Exception {
        toppedUp("2002", 100_00);
        var due = owed("2002", 3_00);
        var payments = AtOnce.all(IntStream.range(0, 50)
                .mapToObj(_ -> AtOnce.patient(() -> tried("2002", due)))
                .toList());

        assertThat(payments).contains(true);
        assertThat(balance("2002")).isEqualTo(Money.cny(97_00));
    }

    @Test
    void freezing_and_paying_at_once_never_takes_more_than_is_there() throws Exception {
        toppedUp("2003", 10_00);
        var works = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 20; i++) {
            var due = owed("2003", 1_00);
            var number = ids.next(Slot.ofOwner("2003"));
            works.add(() -> pay("2003", due, Method.WALLET) instanceof Payment.Collected);
            works.add(() -> frozen(number));
        }
        assertThat(AtOnce.all(works)).filteredOn(done -> done).hasSize(10);
        assertThat(balance("2003")).isEqualTo(Money.cny(0));
    }

    @Test
    void a_refund_of_a_wallets_payment_is_back_at_once_and_in_the_statement() throws Exception {
        toppedUp("2004", 10_00);
        var due = owed("2004", 4_00);
        pay("2004", due, Method.WALLET);
        var refund = JSON.readTree(send(
                "/api/v1/refunds",
                TestIssuer.merchantToken("clerk", "M1"),
                "{\"orderNo\":\"%d\",\"reason\":\"x\",\"amount\":{\"minor\":150,\"currency\":\"CNY\"}}"
                        .formatted(due.no())));

        assertThat(refund.path("status").asString()).isEqualTo("SUCCEEDED");
        assertThat(balance("2004")).isEqualTo(Money.cny(7_50));
        assertThat(readWallet.entries("2004", Money.cny(0).currency(), Long.MAX_VALUE, 10))
                .extracting(entry -> entry.kind() + " " + entry.amount().minor())
                .containsExactly("REFUND 150", "PAYMENT -400", "TOP_UP 1000");
    }

    @Test
    void a_top_ups_number_is_no_orders_number() throws Exception {
        var topUp = openTopUp
                .open(ids.next(Slot.ofOwner("2005")), "2005", Money.cny(10_00))
                .ref();
        var reply = send(
                "/api/v1/payments",
                TestIssuer.token("BUYER", "2005"),
                "{\"orderNo\":\"%d\",\"method\":\"WECHAT_NATIVE\"}".formatted(topUp.no()));

        assertThat(JSON.readTree(reply).path("code").asString()).isEqualTo("unknown-due");
    }

    private void toppedUp(String buyer, long fen) {
        var due = openTopUp
                .open(ids.next(Slot.ofOwner(buyer)), buyer, Money.cny(fen))
                .ref();
        var payment = pay(buyer, due, Method.WECHAT_NATIVE);
        var proof = new Proof(Method.WECHAT_NATIVE.channel(), "T-" + due.no(), Money.cny(fen), clock.instant());
        applyAnswer.apply(payment.terms().paymentNo(), new Paid(proof), Reason.CLOSED_BY_CHANNEL);
        assertThat(balance(buyer)).isEqualTo(Money.cny(fen));
    }

    private DueRef owed(String buyer, long fen) {
        var due = DueRef.order(ids.next(Slot.ofOwner(buyer)));
        learnDue.learn(new Owed(
                due,
                buyer,
                "M1",
                "Pens",
                Money.cny(fen),
                clock.instant().plus(Duration.ofMinutes(30)),
                List.of(new Owed.Line(1, 1, Money.cny(fen), Money.cny(0))),
                1));
        return due;
    }

    private Payment pay(String buyer, DueRef due, Method method) {
        return payDue.pay(wish(buyer, due, method));
    }

    /** Who tries again does so under the same number. */
    private PayDue.Request wish(String buyer, DueRef due, Method method) {
        return new PayDue.Request(ids.next(Slot.ofOwner(buyer)), buyer, due, method, Payer.ANYBODY, 0);
    }

    private boolean tried(String buyer, DueRef due) {
        try {
            return pay(buyer, due, Method.WALLET) instanceof Payment.Collected;
        } catch (NothingDue paidMeanwhile) {
            return false;
        }
    }

    private boolean frozen(long number) {
        try {
            return freezeWallet
                    .freeze(number, "2003", Money.cny(1_00), "test")
                    .amount()
                    .negative();
        } catch (BalanceTooLow spent) {
            return false;
        }
    }

    private Money balance(String buyer) {
        return readWallet.of(buyer).getFirst().balance();
    }

    private long sum(String sql, String table, String buyer) {
        var slot = Slot.ofOwner(buyer);
        return databases
                .of(slot)
                .jdbc()
                .sql(sql.formatted(databases.table(table, slot)))
                .param(buyer)
                .query(Long.class)
                .single();
    }

    private String send(String path, String token, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
