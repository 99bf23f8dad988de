package io.jinliu.simulator;

import io.jinliu.simulator.alipay.Alipay;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Journal;
import io.jinliu.simulator.channel.ChannelDesk;
import io.jinliu.simulator.channel.ComplaintDesk;
import io.jinliu.simulator.channel.Desks;
import io.jinliu.simulator.channel.Merchant;
import io.jinliu.simulator.channel.News;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.channel.Payer;
import io.jinliu.simulator.channel.Postman;
import io.jinliu.simulator.channel.RefundDesk;
import io.jinliu.simulator.channel.ReturnDesk;
import io.jinliu.simulator.channel.SplitDesk;
import io.jinliu.simulator.channel.SplitRules;
import io.jinliu.simulator.channel.Till;
import io.jinliu.simulator.channel.TransferDesk;
import io.jinliu.simulator.control.Doors;
import io.jinliu.simulator.fault.Fault;
import io.jinliu.simulator.fault.Faults;
import io.jinliu.simulator.unionpay.Unionpay;
import io.jinliu.simulator.wechat.WechatPay;
import io.jinliu.simulator.wire.Answer;
import io.jinliu.simulator.wire.Delivery;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The whole simulated world of channels as one machine: it opens no socket, starts no thread and reads no clock but
 * the one it was given, so that a schedule can drive it step by step.
 */
public final class Simulator {

    private final Book book;
    private final Faults faults;
    private final Payer payer;
    private final Desks desks;
    private final Postman postman;
    private final Doors doors;
    private final Map<Channel, ChannelDesk> channels = new EnumMap<>(Channel.class);

    public Simulator(World world, Journal journal) {
        var times = world.times();
        this.book = new Book(journal);
        this.faults = new Faults(world.random());
        var numbers = new Numbers(book, times, world.random());
        var news = new News(book, numbers, times);
        this.payer = new Payer(book, numbers, news, times);
        var splits = new SplitDesk(book, news, new SplitRules(book, times), times);
        this.desks = new Desks(
                new Till(book, numbers, payer, times),
                new RefundDesk(book, news, times),
                splits,
                new ReturnDesk(book, news, splits.rules(), times),
                new ComplaintDesk(book, numbers, news, times),
                new TransferDesk(book, news, times),
                new Merchant(book, numbers, times));
        channels.put(Channel.WECHAT, new WechatPay(world.wechat(), book, numbers, desks, times));
        channels.put(Channel.ALIPAY, new Alipay(world.alipay(), book, numbers, payer, desks, times));
        world.unionpay()
                .ifPresent(keys ->
                        channels.put(Channel.UNIONPAY, new Unionpay(keys, book, numbers, desks.refunds(), times)));
        this.postman = new Postman(book, channels, faults, times, world.timeScale());
        this.doors = new Doors(book, faults, payer, desks, channels, times);
    }

    /** What the caller sees. Once it is returned, what it says is on disk. */
    public Answer answer(Request request) {
        desks.transfers().expire();
        return channels.values().stream()
                .filter(desk -> desk.serves(request))
                .findFirst()
                .map(desk -> asked(desk, request))
                .orElseGet(() -> Answer.now(kept(doors.answer(request))));
    }

    private Answer asked(ChannelDesk desk, Request request) {
        var call = desk.call(request);
        return faults.strike(desk.channel(), call.operation(), call.outTradeNo())
                .map(fault -> struck(fault, desk, request))
                .orElseGet(() -> Answer.now(done(desk, request)));
    }

    private Answer struck(Fault fault, ChannelDesk desk, Request request) {
        return switch (fault.kind()) {
            case DELAY -> new Answer.Said(done(desk, request), fault.pause());
            case DROP -> new Answer.Cut(fault.pause());
            case ERROR -> new Answer.Said(desk.failure(request, fault), fault.pause());
            case CORRUPT_SIGNATURE -> new Answer.Said(desk.corrupted(done(desk, request)), fault.pause());
            case TIMEOUT_AFTER_SUCCESS -> {
                done(desk, request);
                yield new Answer.Cut(fault.pause());
            }
            case MISSING, LATE, PARTIAL, DUPLICATE_ROW, DAY_OFF, WRONG_HASH ->
                new Answer.Said(kept(desk.spoiltBill(request, fault.kind())), fault.pause());
            case SIGNATURE_PROBE, CHANGE_AMOUNT, DUPLICATE, REORDER, SKIP ->
                throw new IllegalStateException("Not a fault of requests: " + fault);
        };
    }

    private Reply done(ChannelDesk desk, Request request) {
        return kept(desk.answer(request));
    }

    private Reply kept(Reply reply) {
        book.force();
        return reply;
    }

    /** The notices to send now; report each by {@link #delivered}. */
    public List<Delivery> dueDeliveries(Instant now) {
        desks.transfers().expire();
        return postman.dueDeliveries(now);
    }

    /** How the merchant answered a notice; status 0 when nobody did. */
    public void delivered(Delivery delivery, int status, byte[] body) {
        postman.delivered(delivery, status, body);
    }

    public Payer payer() {
        return payer;
    }

    public Till till() {
        return desks.till();
    }

    public RefundDesk refunds() {
        return desks.refunds();
    }

    public ComplaintDesk complaints() {
        return desks.complaints();
    }

    public TransferDesk transfers() {
        return desks.transfers();
    }

    public Merchant merchant() {
        return desks.merchant();
    }

    public Faults faults() {
        return faults;
    }

    public Book book() {
        return book;
    }
}
