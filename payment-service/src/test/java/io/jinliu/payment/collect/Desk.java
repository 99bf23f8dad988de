package io.jinliu.payment.collect;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.payment.ScriptedChannel;
import io.jinliu.payment.Told;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.PaymentNews;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.InMemoryDues;
import io.jinliu.payment.due.LearnDue;
import io.jinliu.payment.due.Owed;
import io.jinliu.payment.due.RequestWithdrawal;
import io.jinliu.payment.openitem.CallAttention;
import io.jinliu.payment.openitem.InMemoryOpenItems;
import io.jinliu.payment.part.Holder;
import io.jinliu.payment.part.PartDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The whole feature on in-memory ports, for tests: one due of 19.90 and three scripted channels. */
public final class Desk {

    public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    public static final DueRef DUE = DueRef.order(42L << 10 | 7);
    public static final Money PRICE = Money.cny(19_90);

    /** What an operator has switched off. */
    final Set<Method> off = EnumSet.noneOf(Method.class);

    public final Told told = new Told();
    public final InMemoryDues dues = new InMemoryDues();
    public final InMemoryPayments payments = new InMemoryPayments(told);
    public final InMemoryReceipts receipts = new InMemoryReceipts();
    public final ScriptedChannel wechat = new ScriptedChannel(Channel.WECHAT_PAY);
    public final ScriptedChannel alipay = new ScriptedChannel(Channel.ALIPAY);
    public final ScriptedChannel unionpay = new ScriptedChannel(Channel.UNIONPAY);
    public final Channels channels;
    public final Ids ids = new Counting();
    public final InMemoryOpenItems items = new InMemoryOpenItems();
    public final CallAttention attention;
    public final LearnDue learnDue;
    public final RequestWithdrawal requestWithdrawal;
    final ClaimReceipt claimReceipt;
    public final WhoseMoney whoseMoney;
    public final ReadPayment readPayment;
    public final MovePayment movePayment;
    public final ApplyAnswer applyAnswer;
    public final PaymentNews hearPayment;
    final ReversePayment reversePayment;
    public final ClosePayment closePayment;
    public final PartDesk parts;
    public final PayDue payDue;
    public final WithdrawDue withdrawDue;
    public final AskPending askPending;
    public Clock clock;

    public Desk() {
        this(NOON);
    }

    public Desk(Instant now) {
        this(now, new Neighbour() {});
    }

    public Desk(Instant now, Neighbour neighbour) {
        clock = Clock.fixed(now, ZoneOffset.UTC);
        var numbers = new ReceiptNumbers(ids);
        attention = new CallAttention(items, ids, clock);
        var suspend = new SuspendReceipt(receipts, told, told, attention, clock);
        learnDue = dues.learnDue(clock);
        requestWithdrawal = dues.requestWithdrawal(told, told, clock);
        var claims = new InMemoryReceiptClaims();
        claimReceipt = new ClaimReceipt(claims, told, attention, clock);
        whoseMoney = new WhoseMoney(claims);
        readPayment = new ReadPayment(payments, receipts);
        parts = new PartDesk(neighbour.holders(this), ids, clock);
        var take = new TakeMoney(
                payments,
                dues,
                receipts,
                suspend,
                numbers,
                new Followers(neighbour.followers(this)),
                parts.endParts,
                told,
                attention,
                clock);
        movePayment = new MovePayment(payments, take, parts.endParts, clock);
        channels = new Channels(Stream.concat(Stream.of(wechat, alipay, unionpay), neighbour.channels(this).stream())
                .toList());
        applyAnswer = new ApplyAnswer(payments, claimReceipt, movePayment, parts.settleParts);
        hearPayment = new HearPayment(payments, applyAnswer, claimReceipt, new KeepStray(receipts, suspend, numbers));
        var begin = new BeginReversal(payments, clock);
        reversePayment = new ReversePayment(payments, begin, channels, applyAnswer, clock);
        closePayment = new ClosePayment(payments, channels, reversePayment, applyAnswer, clock);
        var open = new OpenPayment(
                dues,
                payments,
                new CollectSettings(Duration.ofMinutes(15)),
                new TransferSettings(7),
                parts.holdParts,
                clock);
        var gatekeepers = Stream.concat(Stream.<Gatekeeper>of(this::requireOn), neighbour.gatekeepers(this).stream())
                .toList();
        payDue = new PayDue(
                dues,
                _ -> Optional.empty(),
                learnDue,
                open,
                closePayment,
                applyAnswer,
                channels,
                parts.holdParts,
                gatekeepers);
        withdrawDue = new WithdrawDue(
                dues, payments, closePayment, new FinishWithdrawal(dues, payments, told, told, clock), clock);
        askPending =
                new AskPending(payments, new PostponeQuestion(payments), channels, applyAnswer, closePayment, clock);
        learnDue.learn(owed());
    }

    private void requireOn(PayDue.Request request, Owed owed) {
        if (off.contains(request.method())) {
            throw new MethodIsOff(request.method());
        }
    }

    public static Owed owed() {
        return new Owed(
                DUE,
                "1001",
                "M1",
                "Pens",
                PRICE,
                NOON.plus(Duration.ofMinutes(30)),
                List.of(
                        new Owed.Line(1, 2, Money.cny(10_00), Money.cny(0)),
                        new Owed.Line(2, 3, Money.cny(9_90), Money.cny(0))),
                1);
    }

    public Payment pay(long number, Method method) {
        return pay(number, method, Payer.ANYBODY);
    }

    public Payment pay(long number, Method method, Payer payer) {
        return payDue.pay(new PayDue.Request(Ids.in(DUE.slot(), number << 10), "1001", DUE, method, payer, 0));
    }

    public static Proof wechatProof(String channelNo, long fen) {
        return new Proof(Channel.WECHAT_PAY, channelNo, Money.cny(fen), NOON);
    }

    /** Another feature that stands behind the desk; what it is asked for has what was made before. */
    public interface Neighbour {

        default List<WhenCollected> followers(Desk desk) {
            return List.of();
        }

        default List<PaymentChannel> channels(Desk desk) {
            return List.of();
        }

        default List<Holder> holders(Desk desk) {
            return List.of();
        }

        default List<Gatekeeper> gatekeepers(Desk desk) {
            return List.of();
        }
    }

    private static final class Counting implements Ids {

        private final AtomicLong last = new AtomicLong(1_000);

        @Override
        public long next(Slot slot) {
            return Ids.in(slot, last.incrementAndGet() << 10);
        }
    }
}
