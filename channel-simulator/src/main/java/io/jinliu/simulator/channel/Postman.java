package io.jinliu.simulator.channel;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Entry.NoticeTried;
import io.jinliu.simulator.book.Notice;
import io.jinliu.simulator.book.NoticeKind;
import io.jinliu.simulator.channel.Twist.Signing;
import io.jinliu.simulator.fault.Fault;
import io.jinliu.simulator.fault.Faults;
import io.jinliu.simulator.fault.Operation;
import io.jinliu.simulator.wire.Delivery;
import io.jinliu.simulator.wire.Times;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings the news until it is heard, on the channel's schedule, through whatever faults are in the way. */
public final class Postman {

    private final Book book;
    private final Map<Channel, ChannelDesk> desks;
    private final Faults faults;
    private final Times times;
    private final int timeScale;
    private final Set<String> underWay = new HashSet<>();
    private final HeldBack heldBack = new HeldBack();

    /** @param timeScale by how much the retry schedule is compressed, 1 for the real one */
    public Postman(Book book, Map<Channel, ChannelDesk> desks, Faults faults, Times times, int timeScale) {
        this.book = book;
        this.desks = desks;
        this.faults = faults;
        this.times = times;
        this.timeScale = timeScale;
    }

    /** What to send now. Each delivery stays under way until {@link #delivered} tells how it went. */
    public List<Delivery> dueDeliveries(Instant now) {
        return book.exclusively(() -> book.notices().due(now).stream()
                .filter(notice -> !underWay.contains(notice.id()) && !heldBack.holds(notice, now))
                .flatMap(notice -> deliveries(notice, now).stream())
                .toList());
    }

    /** How a delivery went; status 0 when nobody answered. */
    public void delivered(Delivery delivery, int status, byte[] body) {
        book.exclusively(() -> book.notices().find(delivery.noticeId()).map(notice -> {
            underWay.remove(notice.id());
            boolean heard = desk(notice).acknowledges(status, body);
            record(notice, heard ? null : next(notice));
            heldBack.release(notice.channel(), times.now());
            return heard;
        }));
    }

    private List<Delivery> deliveries(Notice notice, Instant now) {
        if (moot(notice)) {
            return lost(notice, null);
        }
        var fault = heldBack.forget(notice)
                ? Optional.<Fault>empty()
                : faults.strike(notice.channel(), Operation.NOTIFY, Optional.of(notice.outTradeNo()));
        return fault.map(struck -> faulty(notice, struck, now)).orElseGet(() -> List.of(send(notice, Twist.NONE)));
    }

    private List<Delivery> faulty(Notice notice, Fault fault, Instant now) {
        return switch (fault.kind()) {
            case SKIP -> lost(notice, null);
            case DROP -> lost(notice, next(notice));
            case DELAY -> heldBack.until(notice, now.plus(fault.pause()));
            case REORDER -> heldBack.behindTheNext(notice, now);
            case DUPLICATE -> Collections.nCopies(fault.copies(), send(notice, Twist.NONE));
            case CORRUPT_SIGNATURE -> List.of(send(notice, new Twist(Signing.CORRUPT, OptionalLong.empty())));
            case SIGNATURE_PROBE -> List.of(send(notice, new Twist(Signing.PROBE, OptionalLong.empty())));
            case CHANGE_AMOUNT -> List.of(send(notice, new Twist(Signing.GENUINE, OptionalLong.of(fault.amountFen()))));
            case ERROR, TIMEOUT_AFTER_SUCCESS -> throw new IllegalStateException("Not a fault of notices: " + fault);
        };
    }

    /** A trade that was refunded in full was closed then, and does not finish any more. */
    private boolean moot(Notice notice) {
        var accounts = book.of(notice.channel());
        return notice.kind() == NoticeKind.FINISHED
                && accounts.payment(notice.transactionId())
                        .filter(payment -> accounts.refundable(payment) > 0)
                        .isEmpty();
    }

    private Delivery send(Notice notice, Twist twist) {
        underWay.add(notice.id());
        var message = desk(notice).message(notice, twist);
        return new Delivery(notice.id(), notice.attempts() + 1, notice.url(), message.headers(), message.body());
    }

    private List<Delivery> lost(Notice notice, @Nullable Instant next) {
        record(notice, next);
        return List.of();
    }

    private void record(Notice notice, @Nullable Instant next) {
        book.record(new NoticeTried(notice.id(), times.now(), next));
    }

    private @Nullable Instant next(Notice notice) {
        var retries = desk(notice).retries();
        return notice.attempts() < retries.size()
                ? times.now().plus(retries.get(notice.attempts()).dividedBy(timeScale))
                : null;
    }

    private ChannelDesk desk(Notice notice) {
        return Optional.ofNullable(desks.get(notice.channel())).orElseThrow();
    }
}
