package io.jinliu.payment.bill;

import io.jinliu.common.id.Ids;
import io.jinliu.payment.Told;
import io.jinliu.payment.channel.BillAnswer;
import io.jinliu.payment.channel.BillAnswer.BillBytes;
import io.jinliu.payment.channel.BillAnswer.Fetched;
import io.jinliu.payment.channel.BillAnswer.NotYet;
import io.jinliu.payment.channel.BillKind;
import io.jinliu.payment.channel.BillSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Bills of one channel that says what a test tells it to; the clock is moved by hand. */
final class BillDesk implements BillSource {

    static final String ACCOUNT = "777290058110048";
    static final BillKind KIND = BillKind.UNIONPAY_ZM;
    static final LocalDate DAY = LocalDate.of(2026, 11, 9);
    /** Ten o'clock in Beijing, of the day after. */
    static final Instant READY = Instant.parse("2026-11-10T02:00:00Z");

    private final AtomicLong numbers = new AtomicLong(1000);
    private Instant now = READY;
    private BillAnswer answer = new NotYet(false);
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Ids ids = slot -> numbers.incrementAndGet() << 10 | slot.value();
    private final BillSources sources = new BillSources(List.of(this));

    final Told told = new Told();
    final InMemoryChannelBills bills = new InMemoryChannelBills();
    final PlanBills plan = new PlanBills(bills, sources, new BillSettings(7), ids, clock);
    final KeepBill keep = new KeepBill(bills, clock);
    final FetchBill fetch = new FetchBill(bills, sources, keep, clock);
    final AskForBill ask = new AskForBill(bills, sources, told, ids, clock);
    final ReadBills read = new ReadBills(bills, sources, told);

    @Override
    public Set<BillKind> kinds() {
        return Set.of(KIND);
    }

    @Override
    public String account() {
        return ACCOUNT;
    }

    @Override
    public BillAnswer fetch(BillKind kind, LocalDate day) {
        return answer;
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    /** What the channel says from now on. */
    void says(BillAnswer next) {
        answer = next;
    }

    /** A file that its reader takes: UnionPay's has no lines where nothing moved. */
    static Fetched good() {
        return file("");
    }

    static Fetched otherGood() {
        return file("\n");
    }

    static Fetched bad() {
        return file("no bill of anybody's");
    }

    private static Fetched file(String text) {
        return new Fetched(new BillBytes(text.getBytes(StandardCharsets.US_ASCII)), "bill.zip", Optional.empty());
    }

    long planned() {
        plan.plan(ACCOUNT, KIND);
        return bills.find(ACCOUNT, KIND, DAY).orElseThrow().terms().no();
    }

    ChannelBill bill(long billNo) {
        return bills.find(billNo).orElseThrow();
    }
}
