package io.jinliu.gateway.limits;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.netty.NettyPipeline;

/**
 * Cuts a connection whose next request's headers do not come to an end in time, counted from its first byte, or from the
 * connection's beginning. Netty's own timeouts begin anew with each byte, or only when the headers are there.
 */
final class HeaderDeadline {

    private final Channel channel;
    private final Duration timeout;
    private final AtomicReference<@Nullable Future<?>> deadline = new AtomicReference<>();
    private final AtomicBoolean insideRequest = new AtomicBoolean();

    HeaderDeadline(Channel channel, Duration timeout) {
        this.channel = channel;
        this.timeout = timeout;
    }

    void watch() {
        channel.pipeline().addFirst(new Bytes());
        channel.pipeline().addAfter(NettyPipeline.HttpCodec, "jinliu.header-deadline", new Messages());
    }

    private void begin() {
        if (deadline.get() == null && !insideRequest.get()) {
            deadline.set(channel.eventLoop().schedule(this::cut, timeout.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    private void cut() {
        var _ = channel.close();
    }

    private void end() {
        var running = deadline.getAndSet(null);
        if (running != null) {
            running.cancel(false);
        }
    }

    /** Before the codec. */
    private final class Bytes extends ChannelInboundHandlerAdapter {

        @Override
        public void channelActive(ChannelHandlerContext context) {
            begin();
            context.fireChannelActive();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            begin();
            context.fireChannelRead(bytes);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            end();
            context.fireChannelInactive();
        }
    }

    /** Behind the codec. */
    private final class Messages extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest) {
                insideRequest.set(true);
                end();
            }
            if (message instanceof LastHttpContent) {
                insideRequest.set(false);
            }
            context.fireChannelRead(message);
        }
    }
}
