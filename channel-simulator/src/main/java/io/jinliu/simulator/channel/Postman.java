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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
        var parcels = book.exclusively(() -> book.notices().due(now).stream()
                .filter(notice -> !underWay.contains(notice.id()) && !heldBack.holds(notice, now))
                .flatMap(notice -> parcels(notice, now).stream())
                .toList());
        return parcels.stream().flatMap(this::deliveries).toList();
    }

    /** Signing takes a millisecond; it happens after the choice, while others use the book. */
    private Stream<Delivery> deliveries(Parcel parcel) {
        return Stream.generate(() -> delivery(parcel.notice(), parcel.twist())).limit(parcel.copies());
    }

    private Delivery delivery(Notice notice, Twist twist) {
        var message = desk(notice).message(notice, twist);
        return new Delivery(notice.id(), notice.attempts() + 1, notice.url(), message.headers(), message.body());
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

    private List<Parcel> parcels(Notice notice, Instant now) {
        if (moot(notice)) {
            return lost(notice, null);
        }
        var fault = heldBack.forget(notice)
                ? Optional.<Fault>empty()
                : faults.strike(notice.channel(), Operation.NOTIFY, Optional.of(notice.outTradeNo()));
        return fault.map(struck -> faulty(notice, struck, now)).orElseGet(() -> sent(notice, Twist.NONE, 1));
    }

    private List<Parcel> faulty(Notice notice, Fault fault, Instant now) {
        return switch (fault.kind()) {
            case SKIP -> lost(notice, null);
            case DROP -> lost(notice, next(notice));
            case DELAY -> heldBack.until(notice, now.plus(fault.pause()));
            case REORDER -> heldBack.behindTheNext(notice, now);
            case DUPLICATE -> sent(notice, Twist.NONE, fault.copies());
            case CORRUPT_SIGNATURE -> sent(notice, Twist.signed(Signing.CORRUPT), 1);
            case SIGNATURE_PROBE -> sent(notice, Twist.signed(Signing.PROBE), 1);
            case CHANGE_AMOUNT -> sent(notice, Twist.saying(fault.amountFen()), 1);
            case ERROR, TIMEOUT_AFTER_SUCCESS, MISSING, LATE, PARTIAL, DUPLICATE_ROW, DAY_OFF, WRONG_HASH ->
                throw new IllegalStateException("Not a fault of notices: " + fault);
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

    private List<Parcel> sent(Notice notice, Twist twist, int copies) {
        underWay.add(notice.id());
        return List.of(new Parcel(notice, twist, copies));
    }

    private List<Parcel> lost(Notice notice, @Nullable Instant next) {
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

    /** A notice chosen to be sent. */
    record Parcel(Notice notice, Twist twist, int copies) {}
}
