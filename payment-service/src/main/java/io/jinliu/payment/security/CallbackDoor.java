package io.jinliu.payment.security;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.security.WireRecord.Direction;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Where channels call back: believed first, then kept, then told. */
@Component
public class CallbackDoor {

    private final WireArchive archive;
    private final RefusedCallbacks refused;

    public CallbackDoor(WireArchive archive, RefusedCallbacks refused) {
        this.archive = archive;
        this.refused = refused;
    }

    /**
     * Returns normally only when the news is kept. Whatever is thrown must reach the channel as a failure, so that it
     * calls again.
     *
     * @throws CallbackRefused if it is not believed; that is already written down
     */
    public void hear(Channel channel, HttpServletRequest request, Verification verification) throws IOException {
        var callback = RawCallback.of(request);
        var news = believed(channel, callback, verification);
        archive.keep(new WireRecord(channel, Direction.CALLBACK, "callback", news.subject(), callback.evidence()));
        news.telling().run();
    }

    private News believed(Channel channel, RawCallback callback, Verification verification) {
        try {
            return verification.verify(callback.requireSize());
        } catch (CallbackRefused refusal) {
            refused.add(channel, refusal, callback.evidence());
            throw refusal;
        }
    }

    /** How one channel proves that it is the one calling. */
    public interface Verification {

        /** @throws CallbackRefused unless everything about it holds */
        News verify(RawCallback callback);
    }

    /**
     * What a believed callback says.
     *
     * @param subject the number it is about
     * @param telling passes it on; does nothing when there is nothing to tell
     */
    public record News(String subject, Runnable telling) {}
}
