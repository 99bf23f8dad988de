package io.jinliu.payment.bill;

import static io.jinliu.payment.security.Answers.proof;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.bill.BillFile;
import io.jinliu.bill.BillFormat;
import io.jinliu.bill.BillReader;
import io.jinliu.bill.BillRow;
import io.jinliu.payment.channel.BillAnswer.Fetched;
import io.jinliu.payment.channel.BillAnswer.NotYet;
import io.jinliu.payment.channel.BillAnswer.Unavailable;
import io.jinliu.payment.channel.BillKind;
import io.jinliu.payment.channel.BillSource;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.security.ChannelRules;
import io.jinliu.payment.security.InMemoryWire;
import io.jinliu.payment.security.Shop;
import io.jinliu.payment.security.SimulatorProcess;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is true of every channel's bills, over a real socket to the simulator, whose days a test can have pass. */
public abstract class BillRules {

    protected static final SimulatorProcess SIMULATOR = SimulatorProcess.running();
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    protected final InMemoryWire wire = new InMemoryWire();
    protected final LocalDate day = LocalDate.ofInstant(SIMULATOR.now(), CHINA);
    protected final BillSource source;
    protected final BillKind kind;
    private final Shop shop;
    private final BillSource nowhere;

    /** @param nowhere the same where nobody listens */
    protected BillRules(
            Shop shop,
            BillKind kind,
            Function<InMemoryWire, BillSource> source,
            Function<InMemoryWire, BillSource> nowhere) {
        this.shop = shop;
        this.source = source.apply(wire);
        this.nowhere = nowhere.apply(wire);
        this.kind = kind;
    }

    @AfterEach
    void no_day_has_passed() {
        SIMULATOR.move(Duration.ZERO);
    }

    @Test
    void tells_a_days_payment_and_its_refund_to_the_fen() {
        var traded = paidAndRefunded();

        twoDaysPass();

        assertThat(rows(kind, traded)).extracting(row -> row.amount().minor()).containsExactlyInAnyOrder(20_00L, 5_00L);
    }

    @Test
    void is_not_there_before_its_day_is_over() {
        paidAndRefunded();

        assertThat(source.fetch(kind, day)).isInstanceOfAny(NotYet.class, Unavailable.class);
    }

    @Test
    void waits_where_nobody_listens() {
        assertThat(nowhere.fetch(kind, day)).isInstanceOf(Unavailable.class);
    }

    @Test
    void of_a_file_the_archive_has_its_size_and_not_its_lines() {
        var traded = paidAndRefunded();
        twoDaysPass();
        source.fetch(kind, day);

        assertThat(wire.archive).isNotEmpty().noneMatch(said -> said.content()
                .contains(Long.toString(traded.payment())));
    }

    protected final Traded paidAndRefunded() {
        var number = ChannelRules.nextNumber();
        var channel = shop.channel(new InMemoryWire(), PATIENCE);
        channel.charge(shop.order(number, 20_00));
        SIMULATOR.pay(shop.word(), Long.toString(number));
        var money = proof(channel.query(number));
        var refund = Shop.refund(ChannelRules.nextNumber(), number, money.channelNo(), 5_00, 20_00);
        assertThat(channel.refund(refund)).isNotInstanceOf(RefundAnswer.Abnormal.class);
        return new Traded(number, refund.refundNo());
    }

    /** Our numbers of a payment and of what of it went back. */
    protected record Traded(long payment, long refund) {

        private boolean isIn(BillRow row) {
            var text = row.toString();
            return text.contains(Long.toString(payment)) || text.contains(Long.toString(refund));
        }
    }

    protected static void twoDaysPass() {
        SIMULATOR.move(Duration.ofDays(2));
    }

    /** Why its reader takes nothing of it. */
    protected final Optional<String> refusal() {
        return refusal(day);
    }

    protected final Optional<String> refusal(LocalDate ofDay) {
        var terms = new ChannelBill.Terms(1, source.account(), kind, ofDay);
        return switch (ReadFile.read(terms, (Fetched) source.fetch(kind, ofDay)).verdict()) {
            case FileRead.Good _ -> Optional.empty();
            case FileRead.Bad(var why) -> Optional.of(why);
        };
    }

    protected final void spoilt(String how) {
        SIMULATOR.post("/faults", SIMULATOR.fault(shop.word(), "bill", how, "").without("outTradeNo"));
    }

    protected final List<BillRow> rows(BillKind which, Traded traded) {
        var file = (Fetched) source.fetch(which, day);
        var bill = new BillReader()
                .read(new BillFile(
                        BillFormat.valueOf(which.name()),
                        file.bytes().content(),
                        day,
                        file.sha1().orElse(null)));
        return bill.rows().stream().filter(traded::isIn).toList();
    }
}
