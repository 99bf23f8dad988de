package io.jinliu.simulator.channel;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Notice;
import io.jinliu.simulator.book.Trade.Paid;
import io.jinliu.simulator.fault.Fault;
import io.jinliu.simulator.fault.FaultKind;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where merchants meet one channel. */
public interface ChannelDesk {

    Channel channel();

    boolean serves(Request request);

    Call call(Request request);

    Reply answer(Request request);

    /** The channel's own way to fail, properly signed. */
    Reply failure(Request request, Fault fault);

    /** The answer to a question for a bill that has this fault; only kinds that strike bills come here. */
    default Reply spoiltBill(Request request, FaultKind kind) {
        throw new IllegalStateException("This channel has no bills: " + kind);
    }

    /** The same reply with a signature that does not hold. */
    Reply corrupted(Reply reply);

    /** The news in wire form. */
    Message message(Notice notice, Twist twist);

    /** How long the channel waits after each attempt that was not acknowledged; after the last it gives up. */
    List<Duration> retries();

    boolean acknowledges(int status, byte[] body);

    /** Where the payer's browser goes after paying; it proves nothing to the merchant. */
    default Optional<String> returnAddress(Paid trade) {
        return Optional.empty();
    }
}
