package io.jinliu.simulator.fault;

import io.jinliu.simulator.book.Channel;
import java.time.Duration;
import java.util.Optional;

/**
 * One thing that is going to go wrong.
 *
 * @param times how often it still strikes
 * @param outTradeNo the only order it strikes, or empty for any
 * @param pause how long a delay lasts, or how long a caller waits before the connection breaks
 * @param status the HTTP status of an error, 0 for the channel's usual one
 * @param code the channel's error word, empty for its usual one
 * @param amountFen what a notice says instead of the truth
 * @param copies how often a duplicated notice is sent
 * @param percent how often out of a hundred it strikes when it could
 */
public record Fault(
        Channel channel,
        Operation on,
        FaultKind kind,
        int times,
        Optional<String> outTradeNo,
        Duration pause,
        int status,
        String code,
        String message,
        long amountFen,
        int copies,
        int percent) {

    /** Empty when this could never strike, or would mean nothing. */
    public Optional<Fault> ifSensible() {
        boolean sensible = kind.fits(on) && times > 0 && copies > 0 && (status == 0 || (status >= 400 && status < 600));
        return sensible ? Optional.of(this) : Optional.empty();
    }

    boolean aimedAt(Channel where, Operation what, Optional<String> number) {
        return channel == where && on == what && (outTradeNo.isEmpty() || outTradeNo.equals(number));
    }

    Fault spent() {
        return new Fault(
                channel, on, kind, times - 1, outTradeNo, pause, status, code, message, amountFen, copies, percent);
    }
}
