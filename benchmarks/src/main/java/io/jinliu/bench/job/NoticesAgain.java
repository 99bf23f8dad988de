package io.jinliu.bench.job;

import io.jinliu.bench.ground.Platform;
import io.jinliu.bench.http.Call;
import io.jinliu.bench.http.KeepAlive;
import io.jinliu.bench.measure.CannotMeasure;
import io.jinliu.bench.measure.Work;
import io.jinliu.bench.measure.Worker;
import io.jinliu.platform.plan.Service;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Notifications that were taken before, round and round; only the newest, since a signature is good for minutes. */
final class NoticesAgain implements Work {

    private static final int KEPT = 512;

    private final Deque<Call> heard = new ArrayDeque<>();
    private final int payments;

    NoticesAgain(Platform platform) {
        this.payments = platform.ports().of(Service.PAYMENT);
    }

    synchronized void heard(Call notice) {
        heard.addLast(notice);
        if (heard.size() > KEPT) {
            heard.removeFirst();
        }
    }

    @Override
    public Worker worker(int number) throws IOException {
        var door = new KeepAlive(payments);
        return new Worker() {
            @Override
            public int work() throws IOException {
                return door.send(next()).status() == 204 ? 1 : REFUSED;
            }

            @Override
            public void close() throws IOException {
                door.close();
            }
        };
    }

    private synchronized Call next() {
        if (heard.isEmpty()) {
            throw new CannotMeasure("No notification was taken that could come again");
        }
        var notice = heard.removeFirst();
        heard.addLast(notice);
        return notice;
    }
}
