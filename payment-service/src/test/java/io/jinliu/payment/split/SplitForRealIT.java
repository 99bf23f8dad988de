package io.jinliu.payment.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.common.sharding.Databases;
import io.jinliu.payment.AtOnce;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.GiveBackAnswer;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.PaymentNews;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.channel.Receiver;
import io.jinliu.payment.channel.ShareOutcome;
import io.jinliu.payment.channel.SharingAnswer.Told;
import io.jinliu.payment.channel.SharingAnswer.Word;
import io.jinliu.payment.collect.Evidence;
import io.jinliu.payment.collect.PayDue;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.LearnDue;
import io.jinliu.payment.due.Owed;
import io.jinliu.payment.security.RunningPayments;
import io.jinliu.payment.split.Portion.Percent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Splits' rows, where two may come at once, on a real database. */
@Tag("storage")
class SplitForRealIT extends RunningPayments {

    static final Money PRICE = Money.cny(100_00);
    static final Caller MERCHANT = new Caller("clerk", Set.of(Role.MERCHANT), Optional.of("M1"));
    static final Receiver PARTNER = new Receiver(Receiver.Type.MERCHANT_ID, "1900000109", Optional.of("示例商户有限公司"));

    final Ids ids;
    final LearnDue learnDue;
    final PayDue payDue;
    final PaymentNews news;
    final AskSplit askSplit;
    final ApplySharingAnswer applyAnswer;
    final ApplyGiveBackAnswer applyGiveBack;
    final Splits splits;
    final GiveBacks giveBacks;
    final Databases databases;
    final Clock clock;

    SplitForRealIT(
            Ids ids,
            LearnDue learnDue,
            PayDue payDue,
            PaymentNews news,
            AskSplit askSplit,
            ApplySharingAnswer applyAnswer,
            ApplyGiveBackAnswer applyGiveBack,
            Splits splits,
            GiveBacks giveBacks,
            Databases databases,
            Clock clock) {
        this.ids = ids;
        this.learnDue = learnDue;
        this.payDue = payDue;
        this.news = news;
        this.askSplit = askSplit;
        this.applyAnswer = applyAnswer;
        this.applyGiveBack = applyGiveBack;
        this.splits = splits;
        this.giveBacks = giveBacks;
        this.databases = databases;
        this.clock = clock;
    }

    @Test
    void a_split_is_read_as_it_was_written_and_nobody_reads_who_gets_it() {
        var asked = ask(collected(), 3_000);
        var number = asked.terms().splitNo();

        assertThat(splits.find(number).orElseThrow().shares()).isEqualTo(asked.shares());
        assertThat(kept("account", number)).contains(":").doesNotContain(PARTNER.account());

        var at = now();
        var paid = new Word(PARTNER.account(), Money.cny(30_00), new ShareOutcome.Paid(at));
        assertThat(applyAnswer.apply(number, new Told(true, List.of(paid)))).isInstanceOf(Split.Finished.class);
        assertThat(splits.find(number).orElseThrow().shares())
                .extracting(Share::outcome)
                .containsExactly(new ShareOutcome.Paid(at));
    }

    @Test
    void of_many_that_ask_at_once_only_so_many_get_what_is_there() throws Exception {
        var payment = collected();
        var held = AtOnce.all(IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(_ -> AtOnce.patient(() -> isAsked(payment)))
                .toList());

        assertThat(held).filteredOn(asked -> asked).hasSize(3);
        assertThat(splits.of(payment)).hasSize(3);
    }

    @Test
    void one_number_asked_by_many_at_once_is_one_split() throws Exception {
        var payment = collected();
        var number = ids.next(Slot.ofNumber(payment));
        var asked = AtOnce.all(IntStream.range(0, 8)
                .<Callable<Split>>mapToObj(_ -> AtOnce.patient(() -> ask(number, payment, 3_000)))
                .toList());

        assertThat(asked).extracting(split -> split.terms().splitNo()).containsOnly(number);
        assertThat(splits.of(payment)).hasSize(1);
    }

    @Test
    void what_is_given_back_is_kept_with_its_share() {
        var split = ask(collected(), 3_000);
        var share = split.shares().getFirst();
        var terms = GiveBackTerms.of(
                ids.next(Slot.ofNumber(split.terms().splitNo())), split.terms(), share, Money.cny(1_00), now());
        giveBacks.open(new GiveBack.Asked(terms, 0), now().plus(Duration.ofMinutes(5)));

        assertThat(giveBacks.of(split.terms().splitNo()))
                .extracting(GiveBack::terms)
                .containsExactly(terms);
        assertThat(applyGiveBack.apply(terms.giveBackNo(), new GiveBackAnswer.GivenBack(now())))
                .isInstanceOf(GiveBack.Returned.class);
        assertThat(giveBacks.find(terms.giveBackNo())).containsInstanceOf(GiveBack.Returned.class);
    }

    private boolean isAsked(long payment) {
        try {
            return ask(payment, 3_000) instanceof Split.Asked;
        } catch (MoreThanShareable _) {
            return false;
        }
    }

    private Split ask(long payment, int points) {
        return ask(ids.next(Slot.ofNumber(payment)), payment, points);
    }

    private Split ask(long number, long payment, int points) {
        return askSplit.ask(
                number, payment, List.of(new Wish(PARTNER, new Percent(points), "commission")), false, MERCHANT);
    }

    private String kept(String column, long splitNo) {
        var slot = Slot.ofNumber(splitNo);
        return databases
                .of(slot)
                .jdbc()
                .sql("SELECT %s FROM %s WHERE slot = ? AND split_id = ?"
                        .formatted(column, databases.table("split_share", slot)))
                .params(slot.value(), splitNo)
                .query(String.class)
                .single();
    }

    private long collected() {
        var slot = Slot.ofOwner("6001");
        var due = DueRef.order(ids.next(slot));
        var line = new Owed.Line(1, 1, PRICE, PRICE.zero());
        var until = clock.instant().plus(Duration.ofMinutes(30));
        learnDue.learn(new Owed(due, "6001", "M1", "Pens", PRICE, until, List.of(line), 1));
        var payment = payDue.pay(new PayDue.Request(
                        ids.next(slot), "6001", due, Method.WECHAT_NATIVE, Payer.ANYBODY, 0, true, Evidence.NONE))
                .terms()
                .paymentNo();
        var money = new Proof(Channel.WECHAT_PAY, "T-" + UUID.randomUUID(), PRICE, clock.instant());
        news.heard(Channel.WECHAT_PAY, Long.toString(payment), new Paid(money));
        return payment;
    }

    /** As exactly as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
