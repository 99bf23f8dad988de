package io.jinliu.schedule.act;

import io.jinliu.common.inbox.NotYet;
import io.jinliu.order.catalogue.CatalogueRejection;
import io.jinliu.order.lifecycle.OrderRejection;
import io.jinliu.order.stock.StockRejection;
import io.jinliu.payment.collect.PaymentRejection;
import io.jinliu.payment.refund.RefundRejection;
import io.jinliu.schedule.loom.Loom;
import io.jinliu.schedule.loom.Loom.End;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.TransactionSystemException;

/** What people and sweeps ask for. They may be refused, and the database may fail them; anything else is a bug. */
public final class Requests {

    private static final List<Class<? extends Throwable>> MAY_BE = List.of(
            OrderRejection.class,
            StockRejection.class,
            CatalogueRejection.class,
            PaymentRejection.class,
            RefundRejection.class,
            NotYet.class,
            ConcurrencyFailureException.class,
            TransactionSystemException.class);

    private final Loom loom;
    private final List<String> bugs = new ArrayList<>();

    public Requests(Loom loom) {
        this.loom = loom;
    }

    void ask(String service, String what, long number, Runnable work) {
        ask(service, what + " " + tail(number), work);
    }

    void ask(String service, String what, Runnable work) {
        ask(service, what, work, () -> {});
    }

    void ask(String service, String what, Runnable work, Runnable afterwards) {
        loom.start(service, what, work, end -> {
            afterwards.run();
            if (end instanceof End.Failed(var why) && MAY_BE.stream().noneMatch(it -> it.isInstance(why))) {
                bugs.add("%s %s: %s".formatted(service, what, why));
            }
        });
    }

    public List<String> bugs() {
        return bugs;
    }

    /** The end of a number: its sequence and its slot tell it from others well enough. */
    static String tail(long number) {
        return "…" + number % 10_000_000;
    }
}
